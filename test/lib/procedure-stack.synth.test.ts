import { shardOf } from '../../lib/procedure-stack'
import type { Procedure } from '../../workflows/kernel/procedure'
import { anApp, resourcesOf, text } from '../fixtures/app'
import { shedPermit } from '../fixtures/procedure'

const version2: Procedure = {
  ...shedPermit,
  version: 2,
  route: shedPermit.route.filter(({ kind }) => kind !== 'pay'),
}
const another: Procedure = { ...shedPermit, code: '2.000001' }
const { templates, machines } = anApp({ procedures: [shedPermit, version2] })
const shard = Object.keys(templates).find((name) => name !== 'Motcua')!

test('two versions of a procedure are two machines', () => {
  expect(Object.keys(machines)).toEqual(
    expect.arrayContaining(['Procedure 1.999999, version 1', 'Procedure 1.999999, version 2']),
  )
  expect(machines['Procedure 1.999999, version 2']!.States.fee).toBeUndefined()
})

test('a new version leaves the machine of the one before as it was', () => {
  const alone = anApp({ procedures: [shedPermit] }).templates[shard]!.Resources
  expect(templates[shard]!.Resources).toMatchObject(alone)
})

test('each version is found by a parameter that holds the ARN of its published machine', () => {
  const parameters = resourcesOf(templates[shard]!, 'AWS::SSM::Parameter').map(({ Properties }) => [
    Properties.Name,
    text(Properties.Value),
  ])
  expect(parameters).toEqual([
    ['/motcua/machines/1.999999/1', expect.stringMatching(/^<MotcuaProcedure1999999v1Version/)],
    ['/motcua/machines/1.999999/2', expect.stringMatching(/^<MotcuaProcedure1999999v2Version/)],
  ])
})

test('published versions of machines stay when they are replaced or removed', () => {
  for (const version of resourcesOf(templates[shard]!, 'AWS::StepFunctions::StateMachineVersion')) {
    expect(version).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  }
})

test('a new procedure touches one stack only', () => {
  const after = anApp({ procedures: [shedPermit, version2, another] }).templates
  const touched = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(templates[name]),
  )
  expect(touched).toHaveLength(1)
  expect(touched).not.toContain('Motcua')
})

test('rights and rules know the machines of procedures by how their logical ids begin', () => {
  for (const { id } of resourcesOf(templates[shard]!, 'AWS::StepFunctions::StateMachine')) {
    expect(id).toMatch(/^MotcuaProcedure/)
  }
})

test('another version of a function does not block the platform: what crosses stacks is not an export', () => {
  expect(JSON.stringify(templates)).not.toMatch(/Fn::ImportValue|"Export"/)
})

test('procedures of one shape share a definition, and those of another do not', () => {
  const { templates: three } = anApp({ procedures: [shedPermit, version2, another] })
  const [first, second, third] = Object.values(three)
    .flatMap((template) => resourcesOf(template, 'AWS::StepFunctions::StateMachine'))
    .filter(({ id }) => id.startsWith('MotcuaProcedure'))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ Properties }) => Properties.DefinitionS3Location.Key)
  expect(third).toBe(first)
  expect(second).not.toBe(first)
})

test('two thousand procedures fit: no stack has more than 300 resources or 500 KB', () => {
  const city = Array.from({ length: 2_000 }, (_, i) => ({
    ...shedPermit,
    code: `1.${String(i).padStart(6, '0')}`,
  }))
  const shards = [...new Set(city.map(({ code }) => shardOf(code)))]
  const [fullest] = shards
    .map((one) => city.filter(({ code }) => shardOf(code) === one))
    .sort((a, b) => b.length - a.length)
  const { templates: full } = anApp({ procedures: fullest })
  for (const template of Object.values(full).filter((one) => one !== full.Motcua)) {
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(300)
    expect(JSON.stringify(template, null, 1).length).toBeLessThan(500_000)
  }
})
