import type { EverydayWords } from '../../kernel/everyday-words'

/** Wherever a name has one of these words of the law. */
export const says = (law: readonly string[], people: readonly string[]): EverydayWords => ({ law, people })

/** Where a name begins with one of them. */
export const begins = (law: readonly string[], people: readonly string[]): EverydayWords => ({
  law,
  begins: true,
  people,
})
