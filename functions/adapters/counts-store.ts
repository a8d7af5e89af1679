import type { CountedLine } from '../../workflows/indicators/count-dossier'
import type { Stretch } from '../../workflows/indicators/report-period'
import { keysOf, lineIn, type Part, parts, rangesOf } from './counter-items'
import { type Key, keys } from './keys'
import type { Item, Table } from './table'

/**
 * Which counters are read, and, while `motcua rebuild` makes them anew, which a dossier goes into once it is counted again. Each is
 * in one of both: together they are right at any time.
 */
export interface Generations {
  current: number
  next?: number
}

export const marksOf = (mark: Item | undefined): Generations => ({
  current: Number(mark?.current ?? 1),
  ...(mark?.next !== undefined && { next: Number(mark.next) }),
})
export const newestIn = ({ current, next }: Generations): number => next ?? current

/** Partitions asked at once. */
const atOnce = 16

/** The numbers that reports are made of. */
export const countsStore = (table: Table) => {
  const generations = async (): Promise<Generations> => marksOf(await table.get(keys.countsMark))
  const read = async (): Promise<number[]> => {
    const { current, next } = await generations()
    return [current, ...(next === undefined ? [] : [next])]
  }
  const mark = ({ current, next }: Generations) =>
    table.write([{ name: 'mark', put: { ...keys.countsMark, current, ...(next !== undefined && { next }) } }])
  return {
    /** The lines of a list in each stretch of a period: one line may come several times, to be added up. */
    async during(
      list: string,
      stretches: readonly Stretch[],
      of: readonly Part[] = parts,
    ): Promise<CountedLine[]> {
      const asked = (await read()).flatMap((generation) =>
        stretches.flatMap((stretch) => rangesOf(generation, list, stretch, of)),
      )
      const lines: CountedLine[] = []
      for (let first = 0; first < asked.length; first += atOnce) {
        const some = asked.slice(first, first + atOnce).map(({ pk, between }) => table.range(pk, between))
        for (const item of (await Promise.all(some)).flat()) lines.push(lineIn(list, item))
      }
      return lines
    },
    /** Some lines of a list in each stretch, without what is spent. */
    async lines(
      list: string,
      names: readonly string[],
      stretches: readonly Stretch[],
    ): Promise<CountedLine[]> {
      const asked = (await read()).flatMap((generation) =>
        stretches.flatMap((stretch) => names.flatMap((name) => keysOf(generation, list, stretch, name))),
      )
      return (await table.getMany(asked)).map((item) => lineIn(list, item))
    },
    generations,
    /** From now on whatever is counted goes into new counters; those of an attempt that did not end are gone on with. */
    async begin(): Promise<Generations> {
      const { current, next = current + 1 } = await generations()
      await mark({ current, next })
      return { current, next }
    },
    /** The new counters are the ones that are read. */
    async conclude({ next }: Generations): Promise<void> {
      if (next !== undefined) await mark({ current: next })
    },
    async remove(some: readonly Key[]): Promise<void> {
      await Promise.all(some.map(({ pk, sk }) => table.write([{ name: 'counts', delete: { pk, sk } }])))
    },
  }
}
export type CountsStore = ReturnType<typeof countsStore>
