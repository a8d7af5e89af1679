import { parseDefinition } from '../../../../local/states/definition/parse-definition'

const faults = (definition: unknown) => {
  const { diagnostics = [] } = parseDefinition(JSON.stringify(definition), {
    type: 'STANDARD',
    recognizes: () => true,
  })
  return diagnostics.map(({ location, message }) => `${message} at ${location}`)
}

const state = (fields: Record<string, unknown>) =>
  faults({ StartAt: 'S', States: { S: { End: true, ...fields } } })
const passing = { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } }

describe('a definition', () => {
  test('names every fault at once, each with its place', () => {
    expect(faults({ States: { A: { Type: 'Pass', Why: 1, End: true }, B: { Type: 'Nap' } } })).toEqual([
      'These fields are required: [StartAt] at /',
      `Field 'Why' is not supported at /States/A`,
      `The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/B/Type`,
    ])
  })

  test('may turn to JSONata state by state, but not back', () => {
    const mixed = (whole: string, own: string) =>
      faults({
        QueryLanguage: whole,
        StartAt: 'S',
        States: { S: { Type: 'Pass', QueryLanguage: own, End: true } },
      })
    expect(mixed('JSONPath', 'JSONata')).toEqual([])
    expect(mixed('JSONata', 'JSONPath')).toEqual([
      `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/S`,
    ])
  })

  test('keeps to the fields of each language', () => {
    expect(state({ Type: 'Pass', Output: 1 })).toEqual([
      `The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S`,
    ])
    expect(state({ Type: 'Pass', QueryLanguage: 'JSONata', InputPath: '$' })).toHaveLength(1)
    expect(state({ Type: 'Pass', Catch: [] })).toEqual([`Field 'Catch' is not supported at /States/S`])
    const inner = { ...passing, QueryLanguage: 'JSONata' }
    expect(state({ Type: 'Map', ItemProcessor: inner })).toEqual([
      `Field 'QueryLanguage' is not supported at /States/S/ItemProcessor`,
    ])
  })
})

describe('the states of a flow', () => {
  const Pass = (Next?: string) => ({ Type: 'Pass', ...(Next ? { Next } : { End: true }) })

  test('lead to states that are there', () => {
    const Choice = { Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, Next: 'X' }], Default: 'Y' }
    expect(faults({ StartAt: 'A', States: { A: Pass('C'), C: Choice, E: Pass() } })).toEqual([
      `Missing 'Next' target: X at /States/C/Choices[0]/Next`,
      `Missing 'Next' target: Y at /States/C/Default`,
      'State "E" is not reachable. at /States/E',
    ])
    expect(faults({ StartAt: 'B', States: { A: Pass() } })).toEqual([
      `Missing 'Next' target: B at /StartAt`,
      'State "A" is not reachable. at /States/A',
    ])
  })

  test('come to an end somewhere', () => {
    expect(faults({ StartAt: 'A', States: { A: Pass('B'), B: Pass('A') } })).toEqual([
      'Workflow has no terminal state at undefined',
    ])
  })
})

describe('a JSONata expression', () => {
  const output = (Output: unknown) => state({ Type: 'Pass', QueryLanguage: 'JSONata', Output })

  test('must be one', () => {
    expect(output({ v: '{% 1 + %}' })).toEqual(['Unexpected end of expression at /States/S/Output/v'])
  })

  test('begins with a variable wherever it looks for something', () => {
    const refused = `Reference to 'phone' at the top level is not supported. at /States/S/Output`
    for (const text of [
      'phone',
      'phone.home',
      '$sum(phone)',
      '[1, phone]',
      '{"a": phone}',
      '$x ? phone : 1',
    ]) {
      expect(output(`{% ${text} %}`)).toEqual([refused])
    }
    for (const text of [
      '$states.input.phone',
      '$x[phone = 1]',
      '$x.(phone + 1)',
      '$x.{"a": phone}',
      '$x^(phone)',
    ]) {
      expect(output(`{% ${text} %}`)).toEqual([])
    }
  })
})

describe('a JSONPath state', () => {
  test('must hold paths and calls that can be read', () => {
    expect(state({ Type: 'Pass', Parameters: { 'a.$': 'not a path' } })).toEqual([
      `The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/S/Parameters`,
    ])
    expect(state({ Type: 'Pass', InputPath: 'a' })).toEqual([
      'Value is not a valid JSONPath at /States/S/InputPath',
    ])
    expect(state({ Type: 'Pass', ResultPath: '$.a[*]' })).toEqual([
      'Value is not a Reference Path at /States/S/ResultPath',
    ])
  })

  test('gives a value or a path to it, not both', () => {
    const wait = (fields: Record<string, unknown>) => state({ Type: 'Wait', ...fields })
    expect(wait({ Seconds: 1, SecondsPath: '$.s' }).length).toBeGreaterThan(0)
    expect(wait({})).toEqual([
      'Exactly one of these fields is required: [Seconds, SecondsPath, Timestamp, TimestampPath] at /States/S',
    ])
    expect(wait({ Timestamp: '2026-01-01T00:00:00' })).toEqual([
      'String does not match RFC3339 timestamp at /States/S/Timestamp',
    ])
  })

  test('compares in a Choice with one operator, of the right type', () => {
    const choice = (rule: Record<string, unknown>) =>
      faults({
        StartAt: 'C',
        States: {
          C: { Type: 'Choice', Choices: [{ ...rule, Next: 'E' }] },
          E: { Type: 'Succeed' },
        },
      })
    expect(choice({ Variable: '$.a', NumericEquals: 1 })).toEqual([])
    expect(choice({ Variable: '$.a', NumericEquals: '1' })).toHaveLength(1)
    expect(choice({ Variable: '$.a', NumericEquals: 1, IsNull: true })).toHaveLength(1)
    expect(choice({ Variable: '$.a', Resembles: 1 })).toHaveLength(1)
    expect(choice({ NumericEquals: 1 })).toEqual([
      'These fields are required: [Variable] at /States/C/Choices[0]',
    ])
    expect(choice({ And: [] })).toEqual(['Value cannot be empty at /States/C/Choices[0]/And'])
  })
})

describe('a Map', () => {
  test('cannot read its items from elsewhere', () => {
    const ItemReader = { Resource: 'arn:aws:states:::s3:getObject' }
    expect(state({ Type: 'Map', ItemReader, ItemProcessor: passing })).toEqual([
      `Field 'ItemReader' is not supported: give the items as an array at /States/S/ItemReader`,
    ])
  })

  test.each([
    ['', 'Label cannot be empty'],
    ['x'.repeat(41), 'Label cannot exceed 40 characters'],
    ['a b', `Label contains invalid character: ' '`],
    ['a*', `Label contains invalid character: '*'`],
  ])('has a label that can be part of a name: %j', (Label, message) => {
    expect(state({ Type: 'Map', Label, ItemProcessor: passing })).toEqual([`${message} at /States/S/Label`])
  })
})

test('credentials name a role', () => {
  const Resource = 'arn:aws:lambda:here:1:function:f'
  expect(state({ Type: 'Task', Resource, Credentials: {} })).toEqual([
    `The field 'RoleArn' is required but was missing at /States/S/Credentials`,
  ])
})
