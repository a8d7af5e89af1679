import { play } from './play'

const holds = async (rule: Record<string, unknown>, input: unknown) => {
  const { output, failure } = await play(
    {
      QueryLanguage: 'JSONPath',
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
        Yes: { Type: 'Pass', Result: true, End: true },
        No: { Type: 'Pass', Result: false, End: true },
      },
    },
    { input },
  )
  return failure ?? output
}

const about = (operator: string, operand: unknown) => ({ Variable: '$.v', [operator]: operand })

describe('a choice rule', () => {
  test.each<[string, unknown, unknown, boolean]>([
    ['StringEquals', 'a', 'a', true],
    ['StringEquals', '1', 1, false],
    ['StringLessThan', 'b', 'a', true],
    ['StringGreaterThan', 'a', 'a', false],
    ['StringLessThanEquals', 'a', 'a', true],
    ['StringGreaterThanEquals', 'b', 'a', false],
    ['StringMatches', 'a*.log', 'a-1.log', true],
    ['StringMatches', 'a\\*', 'ab', false],
    ['StringMatches', 'a\\*', 'a*', true],
    ['NumericEquals', 1, 1.0, true],
    ['NumericEquals', 1, '1', false],
    ['NumericLessThan', 2, 1.5, true],
    ['NumericGreaterThan', 2, 2, false],
    ['NumericLessThanEquals', 2, 2, true],
    ['NumericGreaterThanEquals', 3, 2, false],
    ['BooleanEquals', false, false, true],
    ['BooleanEquals', false, null, false],
    ['TimestampEquals', '2026-01-01T00:00:00Z', '2026-01-01T07:00:00+07:00', true],
    ['TimestampLessThan', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['TimestampGreaterThan', '2026-01-02T00:00:00Z', 'yesterday', false],
    ['TimestampLessThanEquals', '2026-01-02T00:00:00Z', '2026-01-02T00:00:00.000Z', true],
    ['TimestampGreaterThanEquals', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', false],
    ['IsNull', true, null, true],
    ['IsString', false, 1, true],
    ['IsNumeric', true, '1', false],
    ['IsBoolean', true, false, true],
    ['IsTimestamp', true, '2026-01-01T00:00:00Z', true],
    ['IsTimestamp', true, '2026-01-01', false],
    ['IsTimestamp', true, '2026-02-30T00:00:00Z', false],
    ['IsPresent', true, null, true],
  ])('%s %j of %j is %j', async (operator, operand, v, expected) => {
    expect(await holds(about(operator, operand), { v })).toBe(expected)
  })

  test('compares with what a path leads to', async () => {
    expect(await holds(about('NumericLessThanPath', '$.w'), { v: 1, w: 2 })).toBe(true)
    expect(await holds(about('StringEqualsPath', '$$.Execution.Name'), { v: 'e' })).toBe(true)
    expect(await holds(about('TimestampGreaterThanPath', '$.w'), { v: '2026-01-01T00:00:00Z', w: 1 })).toBe(
      false,
    )
  })

  test('may look for something that is not there only by IsPresent', async () => {
    expect(await holds(about('IsPresent', false), {})).toBe(true)
    expect(await holds(about('IsNull', true), {})).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining(
        `Invalid path '$.v': The choice state's condition path references an invalid value.`,
      ),
    })
  })

  test('joins others by And, Or and Not, and looks no further than it must', async () => {
    const one = about('NumericEquals', 1)
    const absent = { Variable: '$.w', IsPresent: true }
    expect(await holds({ And: [one, { Not: absent }] }, { v: 1 })).toBe(true)
    expect(await holds({ Or: [absent, one] }, { v: 1 })).toBe(true)
    expect(await holds({ And: [absent, { Variable: '$.w', NumericEquals: 1 }] }, { v: 1 })).toBe(false)
  })
})
