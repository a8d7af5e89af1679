import { InvalidPath } from '../path/path-steps'
import type { Query, Sources } from '../path/sources'
import { readText, type TextReader } from '../path/text-reader'
import { intrinsics, withoutEscapes } from './intrinsics'

/** A function that cannot work on what it was given. */
export class IntrinsicFailure extends Error {
  readonly call: string

  constructor(call: string, message: string) {
    super(message)
    this.call = call
  }
}

type Reader = (sources: Sources) => unknown
type CompilePath = (text: string) => Query

const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y
const word = /(true|false|null)\b/y
const functionName = /States\.[A-Za-z0-9]+/y

/** A text between single quotes. Only quotes, braces and backslashes may be escaped; braces stay so for Format. */
const readString = (reader: TextReader): string => {
  let value = ''
  for (;;) {
    const plain = reader.match(/[^'\\]+/y)
    if (plain) value += plain[0]
    if (reader.take("'")) return value
    if (!reader.take('\\')) reader.fail()
    const escaped = reader.match(/['{}\\]/y)?.[0] ?? reader.fail()
    value += escaped === "'" ? escaped : `\\${escaped}`
  }
}

/** How far a path goes inside a call: to the comma or parenthesis that is not its own. */
const readPathText = (reader: TextReader): string => {
  let text = ''
  for (let depth = 0; !reader.done(); ) {
    const next = reader.peek()
    if (depth === 0 && (next === ',' || next === ')' || /\s/.test(next))) break
    if (next === "'" || next === '"') {
      const from = reader.at()
      const inside = reader.quoted()
      text += `${next}${inside}${next}`
      if (reader.at() === from) reader.fail()
      continue
    }
    if (next === '(' || next === '[') depth += 1
    if (next === ')' || next === ']') depth -= 1
    text += next
    reader.take(next)
  }
  return text
}

const readArgument = (reader: TextReader, compilePath: CompilePath, template: boolean): Reader => {
  reader.skipSpace()
  if (reader.take("'")) {
    const text = readString(reader)
    const value = template ? text : withoutEscapes(text)
    return () => value
  }
  const known = reader.match(word)
  if (known) return () => JSON.parse(known[0])
  const numeral = reader.match(number)
  if (numeral) return () => Number(numeral[0])
  if (reader.peek() === '$') {
    const path = compilePath(readPathText(reader))
    return path.read
  }
  return readCall(reader, compilePath)
}

const readArguments = (reader: TextReader, compilePath: CompilePath, format: boolean): Reader[] => {
  const found: Reader[] = []
  reader.skipSpace()
  if (reader.take(')')) return found
  for (;;) {
    found.push(readArgument(reader, compilePath, format && found.length === 0))
    reader.skipSpace()
    if (reader.take(')')) return found
    reader.expect(',')
  }
}

const readCall = (reader: TextReader, compilePath: CompilePath): Reader => {
  const name = reader.match(functionName)?.[0].slice('States.'.length) ?? reader.fail()
  const known = Object.hasOwn(intrinsics, name) ? intrinsics[name] : undefined
  if (!known) throw new InvalidPath(`States.${name} is no intrinsic function`)
  reader.expect('(')
  const readers = readArguments(reader, compilePath, name === 'Format')
  const [least, most] = known.count
  if (readers.length < least || readers.length > most) {
    throw new InvalidPath(`States.${name} takes ${least} to ${most} arguments`)
  }
  return (sources) => {
    const values = readers.map((read) => read(sources))
    try {
      return known.run(values, sources.random)
    } catch (error) {
      throw new IntrinsicFailure(`States.${name}`, (error as Error).message)
    }
  }
}

/** @throws InvalidPath */
export const parseIntrinsic = (text: string, compilePath: CompilePath): Query => {
  const reader = readText(text)
  const read = readCall(reader, compilePath)
  reader.skipSpace()
  return reader.done() ? { text, isPath: false, read } : reader.fail()
}
