import { gzipSync } from 'node:zlib'
import { percentile } from '@motcua/states/bench/percentile'
import type { CityAtSize } from './city-at-size'
import type { Visit } from './visits'

/** What a visit took at one size. */
export interface Taken {
  bytes: number
  /** That it was made of. */
  items: number
  calls: number
  /** Of the processor, the middle one of several times. */
  milliseconds: number
  /** Of the answer, and of what is sent of it. */
  length: number
  zipped: number
}

const cpuMilliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Asked at each size by turns, so that whatever else the machine does is told of all alike. */
export const measure = async (
  { ask }: Visit,
  cities: readonly CityAtSize[],
  { times, mostMilliseconds }: { times: number; mostMilliseconds: number },
): Promise<Taken[]> => {
  const taken: Taken[] = []
  for (const city of cities) {
    // Code is compiled as it is used, and what is read once may be kept: neither counts.
    await ask(city)
    Object.assign(city.meter, { calls: 0, bytesRead: 0, items: 0, isOn: true })
    const answer = await ask(city)
    city.meter.isOn = false
    const { calls, bytesRead, items } = city.meter
    const { length } = answer
    taken.push({ bytes: bytesRead, items, calls, length, zipped: gzipSync(answer).length, milliseconds: 0 })
  }
  const all = cities.map((): number[] => [])
  const least = 3
  const began = performance.now()
  for (let turn = 0; turn < times; turn += 1) {
    if (turn >= least && performance.now() - began > mostMilliseconds) break
    for (const which of cities.keys()) {
      const at = (which + turn) % cities.length
      all[at]?.push(await cpuMilliseconds(() => ask(cities[at] as CityAtSize)))
    }
  }
  return taken.map((one, at) => ({ ...one, milliseconds: percentile(all[at] ?? [], 0.5) }))
}
