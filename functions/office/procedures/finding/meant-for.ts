import SearchableMap from 'minisearch/SearchableMap'
import type { FindingIndex, Known } from './finding-index'
import { pairOf, type Word, wordsIn } from './terms'

/** Shorter words are a letter away from too many others. */
const shortest = 4
const most = 4

/** What a Vietnamese syllable may be, without its marks. */
const syllable =
  /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?$/

export const isSyllable = ({ plain }: Word): boolean => syllable.test(plain)

/**
 * What a word of a phrase may have been meant for, likeliest first: with a letter too many, too few, another, or two that changed
 * places, it stands beside its neighbours in the catalogue; or else by itself, or with a space that was left out.
 */
export const meantFor = (index: FindingIndex, words: readonly Word[], at: number): Word[][] => {
  const word = words[at] as Word
  const [before, after] = [words[at - 1], words[at + 1]]
  const beside = [
    ...(before ? besideNeighbour(index, [before, word], 1) : []),
    ...(after ? besideNeighbour(index, [word, after], 0) : []),
  ]
  const found = beside.length > 0 ? beside : [...inTwo(index, word), ...byItself(index, word)]
  return found
    .sort((one, other) => other.entries - one.entries)
    .slice(0, most)
    .map(({ said }) => wordsIn(said))
}

const besideNeighbour = (index: FindingIndex, pair: [Word, Word], at: 0 | 1): Known[] => {
  const neighbour = (pair[1 - at] as Word).plain
  return nearTo(index, pairOf(...pair), (parts) => parts.length === 2 && parts[1 - at] === neighbour).map(
    ({ said, entries }) => ({ said: said.split(' ')[at] ?? '', entries }),
  )
}

const byItself = (index: FindingIndex, { plain }: Word): Known[] =>
  plain.length < shortest ? [] : nearTo(index, plain, (parts) => parts.length === 1)

/** `khaisinh`. */
const inTwo = ({ vocabulary }: FindingIndex, { plain }: Word): Known[] =>
  betweenLetters(plain).flatMap((at) => vocabulary.get(`${plain.slice(0, at)} ${plain.slice(at)}`) ?? [])

// Made when somebody's finger slips for the first time.
const made = new WeakMap<FindingIndex, SearchableMap<Known>>()
const spellingsOf = (index: FindingIndex): SearchableMap<Known> => {
  const spellings = made.get(index) ?? SearchableMap.from<Known>(index.vocabulary)
  made.set(index, spellings)
  return spellings
}

const nearTo = (index: FindingIndex, typed: string, fits: (parts: readonly string[]) => boolean): Known[] => {
  const swapped = betweenLetters(typed).map(
    (at) => `${typed.slice(0, at - 1)}${typed[at]}${typed[at - 1]}${typed.slice(at + 1)}`,
  )
  return [
    ...[...spellingsOf(index).fuzzyGet(typed, 1)].map(([term, [known]]) => ({ term, known })),
    ...swapped.map((term) => ({ term, known: index.vocabulary.get(term) })),
  ].flatMap(({ term, known }) => (known && fits(term.split(' ')) ? [known] : []))
}

const betweenLetters = (text: string): number[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => at + 1)
