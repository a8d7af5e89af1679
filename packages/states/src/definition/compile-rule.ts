import { PathNotFound } from '../path/query'
import type { Query, Sources } from '../path/sources'
import { comparisons, operandTypes, stringMatches, typeTests } from './comparisons'
import { tryQuery, wrongReference } from './compile-template'
import type { Rule } from './machine'
import { isObject, type Json } from './parse-fields'
import type { Place } from './place'

const never: Rule = () => false
const around = ['Variable', 'Next', 'Comment', 'Assign', 'Output']

const isPresent = (query: Query, sources: Sources) => {
  try {
    return query.read(sources) !== undefined
  } catch (error) {
    if (error instanceof PathNotFound) return false
    throw error
  }
}

/** The path of one side of a comparison. */
const operandQuery = (text: unknown, at: string, { faults }: Place) => {
  const query = tryQuery(text)
  if (!query?.isPath) faults.add(at, wrongReference(text))
  return query
}

const compileTest = (name: string, expected: unknown, variable: Query, at: string, place: Place): Rule => {
  if (typeof expected !== 'boolean') {
    place.faults.add(`${at}/${name}`, 'Expected value of type Boolean')
    return never
  }
  if (name === 'IsPresent') return (sources) => isPresent(variable, sources) === expected
  const test = typeTests[name]!
  return (sources) => test(variable.read(sources)) === expected
}

const comparisonOf = (name: string) => {
  if (name === 'StringMatches') return { compare: stringMatches, byPath: false }
  const byPath = name.endsWith('Path')
  const compare = comparisons[byPath ? name.slice(0, -'Path'.length) : name]
  return compare && { compare, byPath }
}

const compileComparison = (rule: Json, at: string, place: Place): Rule => {
  const operators = Object.keys(rule).filter((name) => !around.includes(name))
  const [name, ...more] = operators
  if (rule.Variable === undefined) {
    place.faults.add(at, 'These fields are required: [Variable]')
    return never
  }
  const variable = operandQuery(rule.Variable, `${at}/Variable`, place)
  if (!variable) return never
  if (name === undefined || more.length > 0) {
    place.faults.add(at, 'A choice must have exactly one comparison operator')
    return never
  }
  const operand = rule[name]
  if (name === 'IsPresent' || Object.hasOwn(typeTests, name)) {
    return compileTest(name, operand, variable, at, place)
  }
  const found = comparisonOf(name)
  if (!found) {
    place.faults.add(at, `Field '${name}' is not a comparison operator`)
    return never
  }
  if (found.byPath) {
    const other = operandQuery(operand, `${at}/${name}`, place)
    return other ? (sources) => found.compare(variable.read(sources), other.read(sources)) : never
  }
  const [, kind] = /^(String|Numeric|Timestamp|Boolean)/.exec(name)!
  if (!operandTypes[kind!]!(operand)) {
    const wanted =
      kind === 'Timestamp'
        ? 'String does not match RFC3339 timestamp'
        : `Expected value of type ${kind === 'Numeric' ? 'Number' : kind}`
    place.faults.add(`${at}/${name}`, wanted)
  }
  return (sources) => found.compare(variable.read(sources), operand)
}

/** The comparison that a choice of a JSONPath state makes, with `And`, `Or` and `Not` around others. */
export const compileRule = (rule: unknown, at: string, place: Place): Rule => {
  if (!isObject(rule)) {
    place.faults.add(at, 'Expected value of type Object')
    return never
  }
  for (const name of ['And', 'Or'] as const) {
    if (rule[name] === undefined) continue
    const list = Array.isArray(rule[name]) ? rule[name] : []
    if (list.length === 0) place.faults.add(`${at}/${name}`, 'Value cannot be empty')
    const inner = list.map((item, index) => compileRule(item, `${at}/${name}[${index}]`, place))
    return name === 'And'
      ? (sources) => inner.every((holds) => holds(sources))
      : (sources) => inner.some((holds) => holds(sources))
  }
  if (rule.Not !== undefined) {
    const inner = compileRule(rule.Not, `${at}/Not`, place)
    return (sources) => !inner(sources)
  }
  return compileComparison(rule, at, place)
}
