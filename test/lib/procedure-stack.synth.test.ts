import { shardOf } from '../../lib/procedure-stack'
import type { Procedure } from '../../workflows/kernel/procedure'
import { anApp, resourcesOf, type Template, text } from '../fixtures/app'
import { lawFrom } from '../fixtures/law-from'
import { shedPermit } from '../fixtures/procedure'

const version2: Procedure = {
  ...shedPermit,
  version: 2,
  route: shedPermit.route.filter(({ kind }) => kind !== 'pay'),
}
const another: Procedure = { ...shedPermit, code: '2.000001' }
const { templates, machines } = anApp({ procedures: [shedPermit, version2] })
const shard = Object.keys(templates).find((name) => name.startsWith('MotcuaProcedures'))!

test('two versions of a procedure are two machines', () => {
  expect(Object.keys(machines)).toEqual(
    expect.arrayContaining(['Procedure 1.999999, version 1', 'Procedure 1.999999, version 2']),
  )
  expect(machines['Procedure 1.999999, version 2']!.States.fee).toBeUndefined()
})

/** By logical id, the catalogue's parameter by its name: it tells the newest version. */
const byName = ({ Resources }: Template) =>
  Object.fromEntries(
    Object.entries(Resources).map(([id, one]) => [id.startsWith('Catalogue') ? 'Catalogue' : id, one]),
  )

test('a new version leaves the machine of the one before as it was', () => {
  const { Catalogue: _, ...alone } = byName(anApp({ procedures: [shedPermit] }).templates[shard]!)
  expect(byName(templates[shard]!)).toMatchObject(alone)
})

const parametersOf = (template: Template) =>
  Object.fromEntries(
    resourcesOf(template, 'AWS::SSM::Parameter').map(({ Properties }) => [
      Properties.Name,
      JSON.parse(text(Properties.Value)),
    ]),
  )

test('each version is found by a parameter that holds the place of its law and the ARN of its published machine', () => {
  const sha256 = (version: Procedure) => lawFrom(version).hash
  const law = (hash: string) => ({
    bucket: expect.stringMatching(/^cdk-\w+-assets-<AWS::AccountId>-<AWS::Region>$/),
    key: `law/${hash}.js`,
    sha256: hash,
  })
  expect(parametersOf(templates[shard]!)).toMatchObject({
    '/motcua/procedures/1.999999/1': {
      law: law(sha256(shedPermit)),
      machine: expect.stringMatching(/^<MotcuaProcedure1999999v1Version/),
    },
    '/motcua/procedures/1.999999/2': {
      law: law(sha256(version2)),
      machine: expect.stringMatching(/^<MotcuaProcedure1999999v2Version/),
    },
  })
})

test('a stack of procedures says where its part of the catalogue is', () => {
  expect(parametersOf(templates[shard]!)[`/motcua/catalogue/${shard}`]).toEqual({
    bucket: expect.stringMatching(/^cdk-/),
    key: expect.stringMatching(/^law\/[0-9a-f]{64}\.json$/),
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
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
