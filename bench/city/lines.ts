import type { Taken } from './measure'

/** A line of the table, and whether it is as it has to be. */
export interface Line {
  text: string
  isMet: boolean
}

/** Of the largest city, at most so many times that of the smallest. */
const aim = 1.2
/** What is read for the answer itself differs by some digits, and a clock by some ticks. */
const bytesThatDiffer = 512
const millisecondsThatDiffer = 1

/** Of a page, as it is sent. */
const mostZipped = 30_000
const isPage = (name: string): boolean => name.startsWith('page ') && !/\.(csv|pdf|svg|xml)/.test(name)

const width = 58
const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)}`.padStart(9)
const milliseconds = (value: number) => `${value.toFixed(1)}`.padStart(8)
const times = (ratio: number) => `${ratio.toFixed(2)}`.padStart(7)
const columns = (sizes: readonly number[], unit: string) =>
  sizes.map((size) => `${unit} ${size}`.padStart(10)).join('')

export const heading = (sizes: readonly number[]): string =>
  `${''.padEnd(width)}${columns(sizes, 'kB')}  ratio${columns(sizes, 'ms')}  ratio    zip  aim ${aim}; zipped ${kilobytes(mostZipped).trim()} kB`

const ratioOf = (values: readonly number[], differ: number): number =>
  ((values.at(-1) ?? 0) + differ) / ((values[0] ?? 0) + differ)

const grownIn = (values: readonly number[]): number => (Math.max(...values) || 1) / (Math.min(...values) || 1)

export const lineOf = (name: string, taken: readonly Taken[]): Line => {
  const bytes = taken.map((one) => one.bytes)
  const cpu = taken.map((one) => one.milliseconds)
  const read = ratioOf(bytes, bytesThatDiffer)
  const worked = ratioOf(cpu, millisecondsThatDiffer)
  const zipped = Math.max(...taken.map((one) => one.zipped))
  const isMet = read <= aim && worked <= aim && !(isPage(name) && zipped > mostZipped)
  const grown = grownIn(taken.map(({ length }) => length))
  const more = grownIn(taken.map(({ items }) => items))
  const text = [
    name.padEnd(width),
    ...bytes.map((one) => kilobytes(one).padStart(10)),
    times(read),
    ...cpu.map((one) => milliseconds(one).padStart(10)),
    times(worked),
    kilobytes(zipped).padStart(7),
    isMet ? '  met' : '  MISSED',
    ...(grown > 1.1 ? [`  (the answer is ${grown.toFixed(2)} times as long)`] : []),
    ...(more > 1.1 ? [`  (made of ${more.toFixed(2)} times as many items)`] : []),
  ].join('')
  return { text, isMet }
}

/** Something else that is asked of the city, in words. */
export const sentence = (name: string, said: string, isMet: boolean): Line => ({
  text: `${name.padEnd(width)}  ${said}  ${isMet ? 'met' : 'MISSED'}`,
  isMet,
})
