/** Choices that are the same for the same seed (mulberry32). */
export interface Chance {
  below(end: number): number
  pick<T>(list: readonly T[]): T
}

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return { below, pick: (list) => list[below(list.length)] as never }
}
