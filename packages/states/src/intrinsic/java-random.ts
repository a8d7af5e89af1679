const multiplier = 0x5deece66dn
const mask = (1n << 48n) - 1n

/** Numbers from a seed as `java.util.Random` makes them, which is what AWS answers for a seed. */
export const javaRandom = (seed: number) => {
  let state = (BigInt(Math.trunc(seed)) ^ multiplier) & mask
  const bits = (count: number) => {
    state = (state * multiplier + 11n) & mask
    return Number(state >> BigInt(48 - count))
  }
  return {
    /** In [0, 1). */
    double: () => (bits(26) * 2 ** 27 + bits(27)) / 2 ** 53,
    /** An integer in [0, bound). */
    integer(bound: number): number {
      if ((bound & (bound - 1)) === 0) return Number((BigInt(bound) * BigInt(bits(31))) >> 31n)
      for (;;) {
        const drawn = bits(31)
        const value = drawn % bound
        // Draws from the last, incomplete round would favour small numbers.
        if (drawn - value + bound - 1 < 2 ** 31) return value
      }
    },
  }
}
