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

test('two thousand procedures fit: no stack comes near 500 resources', () => {
  const city = Array.from({ length: 2_000 }, (_, i) => ({
    ...shedPermit,
    code: `1.${String(i).padStart(6, '0')}`,
  }))
  const shards = new Map<number, number>()
  for (const { code } of city) shards.set(shardOf(code), (shards.get(shardOf(code)) ?? 0) + 1)
  expect(Math.max(...shards.values()) * 3).toBeLessThan(400)
})
