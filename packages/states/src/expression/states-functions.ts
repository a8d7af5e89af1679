import { createHash } from 'node:crypto'
import { javaRandom } from '../intrinsic/java-random'
import { uuidFrom } from '../intrinsic/uuid'
import type { Scope } from './expression'

const algorithms: Record<string, string> = {
  'SHA-1': 'sha1',
  'SHA-384': 'sha384',
  'SHA-256': 'sha256',
  'SHA-512': 'sha512',
  MD5: 'md5',
}

/** As many numbers as AWS's limit on an expression's memory lets $range make (measured). */
const longestRange = 360_145

/** JSONata makes the message out of the code and the rest. */
const fault = (code: string, details: { message?: string; token?: string; index?: number; type?: string }) =>
  Object.assign(new Error(details.message), { code, ...details })

const mismatch = (token: string, index: number) => fault('T0410', { token, index })

const none = (token: string, taken: number, surplus: unknown[]) => {
  if (surplus[0] !== undefined) throw mismatch(token, taken + 1)
}

/** AWS cuts off what is behind the point. */
const integer = (value: unknown, token: string, index: number) => {
  if (typeof value !== 'number') throw mismatch(token, index)
  return Math.trunc(value)
}

const partition = (items: unknown, size: unknown, ...surplus: unknown[]) => {
  none('partition', 2, surplus)
  if (items === undefined) return undefined
  if (!Array.isArray(items)) throw fault('T0412', { token: 'partition', index: 1, type: undefined })
  if (items.length === 0) return undefined
  if (size === undefined) return [items]
  const length = integer(size, 'partition', 2)
  if (length < 0) throw fault('D3137', { message: 'Second argument must be zero or greater' })
  if (length === 0) return undefined
  const parts: unknown[][] = []
  for (let start = 0; start < items.length; start += length) parts.push(items.slice(start, start + length))
  return parts
}

const range = (from: unknown, to: unknown, by: unknown, ...surplus: unknown[]) => {
  none('range', 3, surplus)
  const [first, last] = [integer(from, 'range', 1), integer(to, 'range', 2)]
  if (by === undefined) return undefined
  const step = integer(by, 'range', 3)
  const count = step === 0 ? 0 : Math.floor((last - first) / step) + 1
  if (count > longestRange) {
    throw new Error('Expression evaluation memory limit exceeded: Check for excessive memory usage')
  }
  if (count < 1) return undefined
  return count === 1 ? first : Array.from({ length: count }, (_, index) => first + index * step)
}

const hash = (text: unknown, name: unknown, ...surplus: unknown[]) => {
  none('hash', 2, surplus)
  if (typeof text !== 'string') throw mismatch('hash', 1)
  if (name === undefined) return undefined
  if (typeof name !== 'string') throw mismatch('hash', 2)
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined
  if (!algorithm) {
    const known = Object.keys(algorithms).join(', ')
    throw fault('D3137', { message: `Hash algorithm '${name}' must be one of ${known}` })
  }
  return createHash(algorithm).update(text, 'utf8').digest('hex')
}

const parse = (text: unknown, ...surplus: unknown[]) => {
  none('parse', 1, surplus)
  if (text === undefined) return undefined
  if (typeof text !== 'string') throw mismatch('parse', 1)
  try {
    return JSON.parse(text)
  } catch {
    throw fault('D3137', { message: 'Invalid JSON' })
  }
}

/** What Step Functions adds to JSONata, as others have measured it on AWS. */
export const statesFunctions = ({ random }: Pick<Scope, 'random'>) => ({
  partition,
  range,
  hash,
  parse,
  random: (seed?: unknown, ...surplus: unknown[]) => {
    none('random', 1, surplus)
    return seed === undefined ? random() : javaRandom(integer(seed, 'random', 1)).double()
  },
  uuid: (...surplus: unknown[]) => {
    none('uuid', 0, surplus)
    return uuidFrom(random)
  },
})
