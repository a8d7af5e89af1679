import { isTimestamp } from './timestamp'

type Comparison = (value: unknown, against: unknown) => boolean

const both =
  <T>(is: (value: unknown) => value is T, compare: (a: T, b: T) => boolean): Comparison =>
  (value, against) =>
    is(value) && is(against) && compare(value, against)

const isString = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

const ordered = <T>(is: (value: unknown) => value is T, order: (a: T, b: T) => number) => ({
  Equals: both(is, (a, b) => order(a, b) === 0),
  LessThan: both(is, (a, b) => order(a, b) < 0),
  GreaterThan: both(is, (a, b) => order(a, b) > 0),
  LessThanEquals: both(is, (a, b) => order(a, b) <= 0),
  GreaterThanEquals: both(is, (a, b) => order(a, b) >= 0),
})

const prefixed = (prefix: string, comparisons: Record<string, Comparison>) =>
  Object.entries(comparisons).map(([name, compare]): [string, Comparison] => [prefix + name, compare])

/** `*` stands for any text, `\*` for itself. */
const matches = (text: string, pattern: string) => {
  const source = pattern.replace(/\\([*\\])|\*|[.+?^${}()|[\]\\]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`
    return found === '*' ? '.*' : `\\${found}`
  })
  return new RegExp(`^${source}$`, 's').test(text)
}

/** A comparison of a value with another one, by the operator's name. Values of another type never match. */
export const comparisons: Readonly<Record<string, Comparison>> = Object.fromEntries([
  ...prefixed(
    'String',
    ordered(isString, (a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  ),
  ...prefixed(
    'Numeric',
    ordered(isNumber, (a, b) => a - b),
  ),
  ...prefixed(
    'Timestamp',
    ordered(isTimestamp, (a, b) => Date.parse(a) - Date.parse(b)),
  ),
  ['BooleanEquals', both(isBoolean, (a, b) => a === b)],
])

/** What the operator may be compared with, so that a definition's constants are checked. */
export const operandTypes: Record<string, (value: unknown) => boolean> = {
  String: isString,
  Numeric: isNumber,
  Timestamp: isTimestamp,
  Boolean: isBoolean,
}

export const stringMatches: Comparison = both(isString, matches)

/** What a value is, by the operator's name. */
export const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  IsNull: (value) => value === null,
  IsString: isString,
  IsNumeric: isNumber,
  IsBoolean: isBoolean,
  IsTimestamp: isTimestamp,
}
