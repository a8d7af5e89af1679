import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { javaRandom } from './java-random'
import { uuidFrom } from './uuid'

interface Intrinsic {
  /** How few and how many arguments it takes. */
  count: [number, number]
  /** @throws Error for arguments that it cannot work with */
  run(values: unknown[], random: () => number): unknown
}

/** AWS's limit on what States.ArrayRange makes. */
const longestRange = 1000
/** AWS's limit on the text that is encoded, decoded or hashed, in characters. */
const longestText = 10_000

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

const array = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  throw new Error(`The argument must be an array but was: ${JSON.stringify(value)}`)
}

const text = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw new Error(`The argument must be a string but was: ${JSON.stringify(value)}`)
}

const shortText = (value: unknown): string => {
  const given = text(value)
  if (given.length > longestText) throw new Error(`The argument is longer than ${longestText} characters`)
  return given
}

const numeric = (value: unknown): number => {
  if (typeof value === 'number') return value
  throw new Error(`The argument must be a number but was: ${JSON.stringify(value)}`)
}

// AWS rounds numbers that are not whole.
const integer = (value: unknown): number => Math.round(numeric(value))

const object = (value: unknown): Record<string, unknown> => {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  throw new Error(`The argument must be a JSON object but was: ${JSON.stringify(value)}`)
}

export const withoutEscapes = (template: string) => template.replace(/\\([{}\\])/g, '$1')

const format = ([template, ...values]: unknown[]) => {
  const parts = text(template).split(/(?<!\\)\{\}/)
  if (parts.length - 1 !== values.length) {
    throw new Error(`The template has ${parts.length - 1} places for ${values.length} values`)
  }
  const shown = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  return parts.map((part, index) => withoutEscapes(part) + (shown[index] ?? '')).join('')
}

const partition = ([items, size]: unknown[]) => {
  const chunk = integer(size)
  if (chunk < 1) throw new Error('The chunk size must be a positive integer')
  const parts: unknown[][] = []
  for (let start = 0; start < array(items).length; start += chunk) {
    parts.push(array(items).slice(start, start + chunk))
  }
  return parts
}

const range = (values: unknown[]) => {
  const [first, last, step] = values.map(integer) as [number, number, number]
  if (step === 0) throw new Error('The increment must not be zero')
  const count = Math.max(0, Math.floor((last - first) / step) + 1)
  if (count > longestRange) throw new Error(`The range has more than ${longestRange} items`)
  return Array.from({ length: count }, (_, index) => first + index * step)
}

const getItem = ([items, index]: unknown[]) => {
  const found = array(items)
  const at = integer(index)
  if (at < 0 || at >= found.length) throw new Error(`Index ${at} out of bounds for length ${found.length}`)
  return found[at]
}

const unique = ([items]: unknown[]) =>
  array(items).filter(
    (item, index, all) => all.findIndex((other) => isDeepStrictEqual(other, item)) === index,
  )

const hash = ([value, algorithm]: unknown[]) => {
  const known = algorithms[text(algorithm)]
  if (!known) throw new Error(`Unknown hash algorithm ${algorithm}`)
  const given = typeof value === 'string' ? value : JSON.stringify(value)
  return createHash(known).update(shortText(given), 'utf8').digest('hex')
}

const merge = ([first, second, deep]: unknown[]) => {
  if (deep !== false) throw new Error('Only the shallow merging mode is supported: give false')
  return { ...object(first), ...object(second) }
}

const mathRandom = ([start, end, seed]: unknown[], random: () => number) => {
  const [from, to] = [integer(start), integer(end)]
  if (from >= to) throw new Error('The start must be smaller than the end')
  if (seed !== undefined) return from + javaRandom(integer(seed)).integer(to - from)
  return from + Math.floor(random() * (to - from))
}

// AWS splits at each character of the splitter and drops what is empty.
const split = ([value, splitter]: unknown[]) => {
  const marks = new Set(text(splitter))
  const parts = ['']
  for (const letter of text(value)) {
    if (marks.has(letter)) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.filter((part) => part !== '')
}

const decode = (value: string) => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw new Error('The argument is not in Base64')
  return Buffer.from(value, 'base64').toString('utf8')
}

const parse = (value: string) => (value.trim() === '' ? null : JSON.parse(value))

/** The functions that JSONPath states know as `States.<name>`. */
export const intrinsics: Record<string, Intrinsic> = {
  Format: { count: [1, Number.POSITIVE_INFINITY], run: format },
  StringToJson: { count: [1, 1], run: ([value]) => parse(text(value)) },
  JsonToString: { count: [1, 1], run: ([value]) => JSON.stringify(value) },
  Array: { count: [0, Number.POSITIVE_INFINITY], run: (values) => values },
  ArrayPartition: { count: [2, 2], run: partition },
  ArrayContains: {
    count: [2, 2],
    run: ([items, wanted]) => array(items).some((item) => isDeepStrictEqual(item, wanted)),
  },
  ArrayRange: { count: [3, 3], run: range },
  ArrayGetItem: { count: [2, 2], run: getItem },
  ArrayLength: { count: [1, 1], run: ([items]) => array(items).length },
  ArrayUnique: { count: [1, 1], run: unique },
  Base64Encode: {
    count: [1, 1],
    run: ([value]) => Buffer.from(shortText(value), 'utf8').toString('base64'),
  },
  Base64Decode: { count: [1, 1], run: ([value]) => decode(shortText(value)) },
  Hash: { count: [2, 2], run: hash },
  JsonMerge: { count: [3, 3], run: merge },
  MathRandom: { count: [2, 3], run: mathRandom },
  MathAdd: { count: [2, 2], run: ([a, b]) => integer(a) + integer(b) },
  StringSplit: { count: [2, 2], run: split },
  UUID: { count: [0, 0], run: (_values, random) => uuidFrom(random) },
}
