import { fillersIn, isKin } from './filler-words'
import type { FindingIndex, FoundIn } from './finding-index'
import { formsOf, isMarked, pairOf, type Word } from './terms'

/** `share`: how much of what was said is there, from 0 to 1. */
export interface Ranked {
  code: string
  score: number
  share: number
}

const boosts: Record<FoundIn, number> = { called: 4, name: 3, everyday: 2, summary: 0.5 }
const pairBoost = 1.5
/** Beside nothing that it stands beside in the phrase. */
const aloneCounts = 0.5
/** With other marks than it was typed: `nghĩ` is often meant for `nghỉ`. */
const otherMarksCount = 0.5
const kinCounts = 0.4
/** What no procedure has counts no more than what few have. */
const mostWeight = 4

/** So much of what was said has to be there. */
const least = 0.4
/** And so much, where a pair of its words is what the procedure is called. */
const leastOfCalled = 0.28

interface Pair {
  term: string
  of: readonly Word[]
}

interface Wanted {
  word: Word
  weight: number
  pairs: readonly Pair[]
}

/** What is found, the likeliest first: where more of it is there, in what the procedure is called, and few others have it. */
export const rank = (index: FindingIndex, words: readonly Word[]): Ranked[] => {
  const fillers = fillersIn(words)
  const said = words.filter(
    (word, at) => !fillers.has(word) && words.findIndex((one) => one.said === word.said) === at,
  )
  if (said.every(isKin)) return []
  const pairs = words.slice(1).flatMap((word, at): Pair[] => {
    const of = [words[at] as Word, word]
    return of.every((one) => fillers.has(one)) ? [] : [{ term: pairOf(of[0] as Word, word), of }]
  })
  const wanted = said.map(
    (word): Wanted => ({
      word,
      weight: weightOf(index, word),
      pairs: pairs.filter(({ of }) => of.some((one) => one.said === word.said)),
    }),
  )
  const all = wanted.reduce((sum, { weight }) => sum + weight, 0)
  const telling = pairs.filter(({ term, of }) => {
    const most = index.size / (of.some((word) => fillers.has(word)) ? 10 : 3)
    return (index.vocabulary.get(term)?.entries ?? 0) <= Math.max(1, most)
  })
  const terms = new Set([...said.flatMap(formsOf), ...pairs.map(({ term }) => term)])
  return index.search
    .search([...terms].join('\n'), {
      boost: boosts,
      boostTerm: (term) => (term.includes(' ') ? pairBoost : 1),
      // Of an English word the beginning is enough.
      prefix: (term) => term.length > 4 && !term.includes(' '),
    })
    .map(({ id, score, queryTerms, match }) => {
      const there = new Set(queryTerms)
      const share =
        wanted.reduce((sum, one) => sum + one.weight * thereOf(one, there, wanted.length), 0) / all
      const isCalled = telling.some(({ term }) => match[term]?.some((part) => part !== 'summary'))
      return share < (isCalled ? leastOfCalled : least)
        ? undefined
        : { code: String(id), share, score: score * share ** 2 }
    })
    .filter((one) => one !== undefined)
    .sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1))
}

/** How much a word says: the more, the fewer procedures have it. */
const weightOf = ({ vocabulary, size }: FindingIndex, word: Word): number => {
  const entries = vocabulary.get(formsOf(word).at(-1) as string)?.entries ?? 0
  const weight = Math.min(mostWeight, Math.log(1 + (size - entries + 0.5) / (entries + 0.5)))
  return isKin(word) ? weight * kinCounts : weight
}

const thereOf = ({ word, pairs }: Wanted, there: ReadonlySet<string>, count: number): number => {
  const asTyped = isMarked(word) ? word.said : word.plain
  if (!there.has(word.plain) && !there.has(asTyped)) return 0
  const marks = there.has(asTyped) ? 1 : otherMarksCount
  const isBeside = count === 1 || pairs.some(({ term }) => there.has(term))
  return isBeside ? marks : marks * aloneCounts
}
