import { isDeepStrictEqual } from 'node:util'
import type { Predicate, Step } from './path-steps'
import { readSteps as follow } from './read-steps'
import type { TextReader } from './text-reader'

type Operand = (item: unknown, root: unknown) => unknown
type ReadSteps = (reader: TextReader) => Step[]

const word = /true|false|null/y
const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y
const regex = /\/((?:[^/\\]|\\.)+)\/([a-z]*)/y
const comparator = /==|!=|<=|>=|<|>|=~|in\b|nin\b/y

const first = (value: unknown, steps: Step[], root: unknown) => {
  const found = follow(steps, value, root)
  return found.length > 1 ? found : found[0]
}

const readLiteral = (reader: TextReader): unknown => {
  reader.skipSpace()
  if (reader.peek() === "'" || reader.peek() === '"') return reader.quoted()
  const known = reader.match(word)
  if (known) return JSON.parse(known[0])
  if (reader.take('[')) {
    const items: unknown[] = []
    for (reader.skipSpace(); !reader.take(']'); reader.skipSpace()) {
      items.push(readLiteral(reader))
      reader.skipSpace()
      reader.take(',')
    }
    return items
  }
  return Number(reader.match(number)?.[0] ?? reader.fail())
}

const readOperand = (reader: TextReader, readSteps: ReadSteps): Operand => {
  reader.skipSpace()
  const own = reader.take('@')
  if (own || reader.take('$')) {
    const steps = readSteps(reader)
    return (item, root) => first(own ? item : root, steps, root)
  }
  const pattern = reader.match(regex)
  if (pattern) {
    const compiled = new RegExp(`^(?:${pattern[1]})$`, pattern[2])
    return () => compiled
  }
  const value = readLiteral(reader)
  return () => value
}

const ordered = (a: unknown, b: unknown, holds: (order: number) => boolean) => {
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return false
  return holds(a === b ? 0 : (a as string) < (b as string) ? -1 : 1)
}

const comparisons: Record<string, (a: unknown, b: unknown) => boolean> = {
  '==': (a, b) => isDeepStrictEqual(a, b),
  '!=': (a, b) => !isDeepStrictEqual(a, b),
  '<': (a, b) => ordered(a, b, (order) => order < 0),
  '<=': (a, b) => ordered(a, b, (order) => order <= 0),
  '>': (a, b) => ordered(a, b, (order) => order > 0),
  '>=': (a, b) => ordered(a, b, (order) => order >= 0),
  '=~': (a, b) => typeof a === 'string' && b instanceof RegExp && b.test(a),
  in: (a, b) => Array.isArray(b) && b.some((item) => isDeepStrictEqual(a, item)),
  nin: (a, b) => Array.isArray(b) && !b.some((item) => isDeepStrictEqual(a, item)),
}

const readTerm = (reader: TextReader, readSteps: ReadSteps): Predicate => {
  reader.skipSpace()
  if (reader.take('!')) {
    const negated = readTerm(reader, readSteps)
    return (item, root) => !negated(item, root)
  }
  if (reader.take('(')) {
    const inner = readEither(reader, readSteps)
    reader.skipSpace()
    reader.expect(')')
    return inner
  }
  const left = readOperand(reader, readSteps)
  reader.skipSpace()
  const operator = reader.match(comparator)
  // A path alone asks whether anything is there.
  if (!operator) return (item, root) => left(item, root) !== undefined
  const right = readOperand(reader, readSteps)
  const compare = comparisons[operator[0]]!
  return (item, root) => compare(left(item, root), right(item, root))
}

const readBoth = (reader: TextReader, readSteps: ReadSteps): Predicate => {
  const terms = [readTerm(reader, readSteps)]
  for (reader.skipSpace(); reader.take('&&'); reader.skipSpace()) terms.push(readTerm(reader, readSteps))
  return (item, root) => terms.every((term) => term(item, root))
}

const readEither = (reader: TextReader, readSteps: ReadSteps): Predicate => {
  const terms = [readBoth(reader, readSteps)]
  for (reader.skipSpace(); reader.take('||'); reader.skipSpace()) terms.push(readBoth(reader, readSteps))
  return (item, root) => terms.some((term) => term(item, root))
}

/** The filter that follows `?`, between its parentheses. Nothing in it is run as code. */
export const parseFilter = (reader: TextReader, readSteps: ReadSteps): Predicate =>
  readTerm(reader, readSteps)
