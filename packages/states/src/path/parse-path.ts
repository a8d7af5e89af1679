import { parseFilter } from './parse-filter'
import type { Step } from './path-steps'
import { readText, type TextReader } from './text-reader'

const name = /[^\s.[\]()'",=<>!&|]+/y
const integer = /-?\d+/y
const functionCall = /(length|min|max|avg|sum|keys)\(\)/y

const readList = <T>(reader: TextReader, first: T, read: () => T): T[] => {
  const items = [first]
  for (reader.skipSpace(); reader.take(','); reader.skipSpace()) {
    reader.skipSpace()
    items.push(read())
  }
  return items
}

const readInteger = (reader: TextReader) => Number(reader.match(integer)?.[0] ?? reader.fail())

const readNumbers = (reader: TextReader): Step => {
  const from = reader.match(integer)
  if (reader.take(':')) {
    const to = reader.match(integer)
    return { kind: 'slice', from: from && Number(from[0]), to: to && Number(to[0]) }
  }
  if (!from) return reader.fail()
  return { kind: 'indexes', indexes: readList(reader, Number(from[0]), () => readInteger(reader)) }
}

const readBrackets = (reader: TextReader): Step => {
  reader.skipSpace()
  let step: Step
  if (reader.take('*')) step = { kind: 'every' }
  else if (reader.take('?')) step = { kind: 'filter', matches: parseFilter(reader, readSteps) }
  else if (reader.peek() === "'" || reader.peek() === '"') {
    step = { kind: 'names', names: readList(reader, reader.quoted(), () => reader.quoted()) }
  } else step = readNumbers(reader)
  reader.skipSpace()
  reader.expect(']')
  return step
}

const readDotted = (reader: TextReader): Step => {
  if (reader.take('*')) return { kind: 'every' }
  // `$.['a b']` is `$['a b']`.
  if (reader.take('[')) return readBrackets(reader)
  const call = reader.match(functionCall)
  if (call) return { kind: 'function', name: call[1]! }
  const found = reader.match(name)
  return found ? { kind: 'names', names: [found[0]] } : reader.fail()
}

/** The steps that follow a path's root, as far as they go. */
export const readSteps = (reader: TextReader): Step[] => {
  const steps: Step[] = []
  for (;;) {
    if (reader.take('..')) {
      steps.push({ kind: 'deep' })
      steps.push(readDotted(reader))
    } else if (reader.take('.')) steps.push(readDotted(reader))
    else if (reader.take('[')) steps.push(readBrackets(reader))
    else return steps
  }
}

/** The steps of a text that begins after its root. @throws InvalidPath */
export const parsePath = (text: string, start: number): Step[] => {
  const reader = readText(text, start)
  const steps = readSteps(reader)
  return reader.done() ? steps : reader.fail()
}
