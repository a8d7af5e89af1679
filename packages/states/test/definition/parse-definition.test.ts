import { parseDefinition } from '../../src/definition/parse-definition'

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

  test('is in JSONata wherever its language is not JSONPath to the letter', () => {
    const Pass = { Type: 'Pass', InputPath: '$', End: true }
    const misplaced = `The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage at /States/S`
    const unknown = 'Value should be one of the following: [JSONPath, JSONata]'
    const typed = 'Expected value of type [STRING]'
    expect(state({ ...Pass, QueryLanguage: 'jsonpath' })).toEqual([
      misplaced,
      `${unknown} at /States/S/QueryLanguage`,
    ])
    expect(state({ ...Pass, QueryLanguage: 1 })).toEqual([misplaced, `${typed} at /States/S/QueryLanguage`])
    expect(faults({ QueryLanguage: 'other', StartAt: 'S', States: { S: Pass } })).toEqual([
      `${unknown} at /QueryLanguage`,
      misplaced,
    ])
  })

  test('of which a state turns back to JSONPath hears of nothing else that it has of JSONata', () => {
    const S = { Type: 'Pass', QueryLanguage: 'JSONPath', Output: 1, End: true }
    expect(faults({ QueryLanguage: 'JSONata', StartAt: 'S', States: { S } })).toEqual([
      `'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/S`,
    ])
  })

  test('has no field that nobody reads', () => {
    expect(faults({ ...passing, Version: '1.0', TimeoutSeconds: 5, Comment: '', Author: 'Lan' })).toEqual([
      `Field 'Author' is not supported at /`,
    ])
    const branch = { ...passing, MaxConcurrency: 1 }
    expect(state({ Type: 'Parallel', Branches: [branch] })).toEqual([
      `Field 'MaxConcurrency' is not supported at /States/S/Branches[0]`,
    ])
  })

  test('runs on if it was accepted when there were fewer rules', () => {
    const text = JSON.stringify({ ...passing, Author: 'Lan' })
    const purpose = { type: 'STANDARD' as const, recognizes: () => true, accepted: true }
    expect(parseDefinition(text, purpose)).toMatchObject({ machine: { startAt: 'I' } })
  })

  test('keeps its numbers within limits', () => {
    const wait = (Seconds: unknown) => state({ Type: 'Wait', Seconds })
    expect(wait(99_999_999)).toEqual([])
    expect(wait(100_000_000)).toEqual(['Maximum value is 99999999 at /States/S/Seconds'])
    expect(wait(-1)).toEqual(['Minimum value is 0 at /States/S/Seconds'])
    expect(wait('5')).toEqual(['Expected value of type Integer at /States/S/Seconds'])
    const map = { Type: 'Map', ItemProcessor: passing }
    expect(state({ ...map, MaxConcurrency: -1 })).toEqual(['Minimum value is 0 at /States/S/MaxConcurrency'])
    expect(state({ ...map, ToleratedFailurePercentage: 100.5 })).toEqual([
      'Maximum value is 100 at /States/S/ToleratedFailurePercentage',
    ])
    const retrier = {
      ErrorEquals: ['States.ALL'],
      IntervalSeconds: 0,
      BackoffRate: 0.5,
      MaxDelaySeconds: 1e9,
    }
    expect(state({ ...map, Retry: [retrier] })).toEqual([
      'Minimum value is 1 at /States/S/Retry[0]/IntervalSeconds',
      'Minimum value is 1 at /States/S/Retry[0]/BackoffRate',
      'Maximum value is 31622400 at /States/S/Retry[0]/MaxDelaySeconds',
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
    const endless = { StartAt: 'A', States: { A: Pass('B'), B: Pass('A') } }
    expect(state({ Type: 'Parallel', Branches: [endless] })).toEqual([])
  })

  test('have names of their own in the whole machine', () => {
    expect(state({ Type: 'Parallel', Branches: [passing, passing] })).toEqual([
      'Duplicate State name: I at /States/S/Branches[1]/States/I',
    ])
  })
})

describe('a JSONata expression', () => {
  const output = (Output: unknown) => state({ Type: 'Pass', QueryLanguage: 'JSONata', Output })

  test('must be one', () => {
    expect(output({ v: '{% 1 + %}' })).toEqual(['Unexpected end of expression at /States/S/Output/v'])
  })

  test('may be no empty one', () => {
    expect(output('{%  %}')).toEqual(['Unexpected end of expression at /States/S/Output'])
  })

  test('cannot look at the data as a whole', () => {
    expect(output('{% $count($$) %}')).toEqual([`Reference to '$$' is not supported. at /States/S/Output`])
  })

  test('sees an error only where one was caught', () => {
    const refused = `Field '$states.errorOutput' does not exist. at /States/S/Output`
    expect(output('{% $string($states.errorOutput.Error) %}')).toEqual([refused])
    const caught = '{% $states.errorOutput.Error %}'
    const Catch = [{ ErrorEquals: ['E'], Output: caught, Assign: { why: caught }, Next: 'E' }]
    const Resource = 'arn:aws:lambda:here:1:function:f'
    const S = { Type: 'Task', QueryLanguage: 'JSONata', Resource, Catch, Next: 'E' }
    expect(faults({ StartAt: 'S', States: { S, E: { Type: 'Succeed' } } })).toEqual([])
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
    for (const InputPath of ['a', 'States.UUID()']) {
      expect(state({ Type: 'Pass', InputPath })).toEqual([
        'Value must be a valid JSONPath. at /States/S/InputPath',
      ])
    }
    expect(state({ Type: 'Wait', SecondsPath: 'a' })).toEqual([
      `Value is not a Reference Path: Reference path didn't start with '$' at /States/S/SecondsPath`,
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
    expect(choice({ Variable: 'a', IsNull: true })).toEqual([
      `Value is not a Reference Path: Reference path didn't start with '$' at /States/C/Choices[0]/Variable`,
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
