import { city } from '../../../../workflows/city/city'
import type { Catalogue } from '../../../../workflows/kernel/catalogue'
import { fillersIn } from './filler-words'
import { type FindingIndex, findingIndexOf } from './finding-index'
import { isSyllable, meantFor } from './meant-for'
import { type Ranked, rank } from './rank'
import { isMarked, type Word, wordsIn } from './terms'

export interface Found {
  ranked: readonly Ranked[]
  /** What was looked for, where no procedure has a word as it was typed. */
  meant?: string
}

// Of every catalogue that is in use, once: made when somebody searches for the first time.
const made = new WeakMap<Catalogue, FindingIndex>()
const indexOf = (catalogue: Catalogue): FindingIndex => {
  const index = made.get(catalogue) ?? findingIndexOf(catalogue, city.everydayWords)
  made.set(catalogue, index)
  return index
}

export const findProcedures = (catalogue: Catalogue, phrase: string): Found =>
  findIn(indexOf(catalogue), phrase)

/** One slip in so many words: with more, what was typed is another language. */
const wordsToASlip = 3
/** A word that may be one is left as it was typed, unless another finds so much more, and so much is there. */
const surely = { more: 1.5, share: 0.6 }

interface Reading extends Found {
  words: readonly Word[]
}

/** What is found by a phrase in words of people's own. */
export const findIn = (index: FindingIndex, phrase: string): Found => {
  const words = wordsIn(phrase)
  const fillers = fillersIn(words)
  const unknown = words.filter((word) => !fillers.has(word) && mayBeSlip(index, word))
  const asTyped: Reading = { words, ranked: rank(index, words) }
  const isOurs = unknown.length <= Math.max(1, (words.length - fillers.size) / wordsToASlip)
  const read = isOurs ? unknown.reduce((reading, word) => putRight(index, reading, word), asTyped) : asTyped
  return { ranked: read.ranked, ...(read.meant !== undefined && { meant: read.meant }) }
}

/** No procedure has it, and it is neither a number nor a word that somebody has put marks on. */
const mayBeSlip = ({ vocabulary }: FindingIndex, word: Word): boolean =>
  !vocabulary.has(word.plain) && !/\d/.test(word.said) && !(isSyllable(word) && isMarked(word))

const putRight = (index: FindingIndex, reading: Reading, word: Word): Reading => {
  const at = reading.words.indexOf(word)
  const others = meantFor(index, reading.words, at).map((meant): Reading => {
    const words = reading.words.toSpliced(at, 1, ...meant)
    return { words, ranked: rank(index, words), meant: words.map(({ said }) => said).join(' ') }
  })
  const best = others.sort((one, other) => scoreOf(other) - scoreOf(one))[0]
  if (!best || scoreOf(best) <= scoreOf(reading)) return reading
  if (!isSyllable(word)) return best
  const isSure =
    scoreOf(best) > surely.more * scoreOf(reading) && (best.ranked[0]?.share ?? 0) >= surely.share
  // Whoever typed marks elsewhere has typed this word without any on purpose.
  const isTrusted = reading.ranked.length > 0 && reading.words.some(isMarked)
  return isSure && !isTrusted ? best : reading
}

const scoreOf = ({ ranked }: Found): number => ranked[0]?.score ?? 0
