import { seededRandom } from '@motcua/states/bench/seeded-random'

/** Choices that are the same for the same seed. */
export const randomOf = (seed: number) => {
  const next = seededRandom(seed)
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    /** True so often in a hundred times. */
    chance: (percent: number): boolean => next() * 100 < percent,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  }
}
export type Random = ReturnType<typeof randomOf>
