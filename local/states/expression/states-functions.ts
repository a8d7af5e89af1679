import { createHash } from 'node:crypto'

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

// A one-element sequence turns into its element: AWS answers `$range(1, 9, 9)` with 1.
const sequence = <T>(items: T[]) =>
  Object.defineProperty(items, 'sequence', { enumerable: false, value: true })

const partition = (items: unknown[], size: number) => {
  if (!(size > 0)) throw new Error('The second argument of $partition must be a positive integer')
  const parts: unknown[][] = []
  for (let start = 0; start < items.length; start += Math.floor(size)) {
    parts.push(items.slice(start, start + Math.floor(size)))
  }
  return parts
}

const range = (first: number, last: number, step: number) => {
  if (step === 0) throw new Error('The third argument of $range must not be zero')
  const count = Math.floor((last - first) / step) + 1
  if (count > 1000) throw new Error('$range cannot make an array of more than 1000 items')
  return sequence(Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step))
}

const hash = (text: string, algorithm: string) => {
  const known = algorithms[algorithm]
  if (!known) {
    throw new Error(`$hash knows the algorithms ${Object.keys(algorithms).join(', ')}, not ${algorithm}`)
  }
  return createHash(known).update(text, 'utf8').digest('hex')
}

/** What Step Functions adds to JSONata. `$random` and `$uuid` are bound by the compiler: they need the run's dice. */
// biome-ignore lint/suspicious/noExplicitAny: JSONata checks the arguments by the signature
export const statesFunctions: Record<string, { run: (...values: any[]) => unknown; signature: string }> = {
  partition: { run: partition, signature: '<an:a>' },
  range: { run: range, signature: '<nnn:a>' },
  hash: { run: hash, signature: '<ss:s>' },
  parse: { run: (text: string) => JSON.parse(text), signature: '<s:x>' },
}
