import { plainText } from '../runtime/plain-text'

// A sort key takes 1,024 bytes; no word that anybody types is so long.
const longest = 40
/** So many figures at least are one number, however they are grouped: `0901 234 567`. */
const fewestFigures = 9
const grouped = /(?<!\p{L}|\p{N})\d{2,5}(?:[ .-]\d{2,5})+(?!\p{L}|\p{N})/gu

/** The words of a text as they are looked up: without marks and capitals, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    plainText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => [...word].slice(0, longest).join('')),
  ),
]

/** What was typed to look for, without what is the beginning of another word of it: that is found with it. */
export const typedWords = (typed: string): string[] => {
  const words = wordsOf(typed.replaceAll(grouped, (run) => asOne(run)))
  return words.filter((word) => !words.some((other) => other !== word && isFoundIn(word, [other])))
}

const asOne = (run: string): string => {
  const figures = run.replaceAll(/\D/g, '')
  return figures.length < fewestFigures ? run : figures
}

/** A letter or a figure alone begins too much of everything: it is a word by itself. */
export const isWhole = (typed: string): boolean => [...typed].length === 1

const isFoundIn = (typed: string, words: readonly string[]): boolean =>
  isWhole(typed) ? words.includes(typed) : words.some((word) => word.startsWith(typed))

/** Each begins one of the words. */
export const areFoundIn = (typed: readonly string[], words: readonly string[]): boolean =>
  typed.every((beginning) => isFoundIn(beginning, words))
