import MiniSearch from 'minisearch'
import type { Catalogue, CatalogueEntry } from '../../../../workflows/kernel/catalogue'
import type { EverydayWords } from '../../../../workflows/kernel/everyday-words'
import { formsOf, pairOf, type Word, wordsIn } from './terms'

/** What a procedure is found by: its name, what people call it, what people say for words of its name, what is said of it. */
const parts = ['name', 'called', 'everyday', 'summary'] as const
export type FoundIn = (typeof parts)[number]

/** How many procedures have a term, and how it is written. */
export interface Known {
  entries: number
  said: string
}

export interface FindingIndex {
  /** Asked by terms, a line each. */
  search: MiniSearch<Record<FoundIn | 'id', string>>
  /** By word, with its marks and without, and by pair of words without them. */
  vocabulary: ReadonlyMap<string, Known>
  /** How many procedures there are. */
  size: number
}

export const findingIndexOf = (
  catalogue: Catalogue,
  everydayWords: readonly EverydayWords[] = [],
): FindingIndex => {
  const vocabulary = new Map<string, Known>()
  const note = (terms: Set<string>, term: string, said: string): void => {
    terms.add(term)
    if (!vocabulary.has(term)) vocabulary.set(term, { entries: 0, said })
  }
  /** With pairs of words, or without. */
  const termsOf = (texts: readonly string[], pairs: boolean): Set<string> => {
    const terms = new Set<string>()
    for (const text of texts) {
      let before: Word | undefined
      for (const word of wordsIn(text)) {
        for (const form of formsOf(word)) note(terms, form, word.said)
        if (pairs && before) note(terms, pairOf(before, word), `${before.said} ${word.said}`)
        before = word
      }
    }
    return terms
  }
  const everyday = everydayWords.map(
    ({ law, begins, people }): Everyday => ({ law: law.map(spaced), begins, terms: termsOf(people, true) }),
  )
  const search: FindingIndex['search'] = new MiniSearch({
    fields: [...parts],
    tokenize: (terms) => terms.split('\n'),
    processTerm: (term) => term || null,
  })
  for (const entry of catalogue.values()) {
    const texts = textsOf(entry)
    // Sets: how often it is there would tell how many words there are for it. And a summary says too much for what stands
    // beside what in it to tell anything.
    const found: Record<FoundIn, Set<string>> = {
      name: termsOf(texts.name, true),
      called: termsOf(texts.called, true),
      everyday: everydayTerms(entry, everyday),
      summary: termsOf(texts.summary, false),
    }
    const line = (part: FoundIn) => [...found[part]].join('\n')
    search.add({
      id: entry.code,
      name: line('name'),
      called: line('called'),
      everyday: line('everyday'),
      summary: line('summary'),
    })
    const all = new Set<string>()
    for (const part of parts) for (const term of found[part]) all.add(term)
    for (const term of all) (vocabulary.get(term) as Known).entries += 1
  }
  return { search, vocabulary, size: catalogue.size }
}

interface Everyday {
  law: readonly string[]
  begins?: true
  terms: ReadonlySet<string>
}

const everydayTerms = ({ name }: CatalogueEntry, everyday: readonly Everyday[]): Set<string> => {
  const inFull = spaced(name.vi)
  const done = inFull.replace(/^ (?:trình tự )?thủ tục(?= )/, '')
  const found = new Set<string>()
  for (const { law, begins, terms } of everyday)
    if (law.some((words) => (begins ? done.startsWith(words) : inFull.includes(words))))
      for (const term of terms) found.add(term)
  return found
}

/** Whole words alone are in another text. */
const spaced = (text: string): string =>
  ` ${wordsIn(text)
    .map(({ said }) => said)
    .join(' ')} `

// Some names have a thousand letters: what stands behind is said of the procedure, as a summary is.
const headWords = 30

const textsOf = ({ code, name, summary, result, searchWords }: CatalogueEntry) => {
  const names = [...new Set([name.vi, name.en])].map((text) => text.split(/\s+/))
  return {
    name: names.map((words) => words.slice(0, headWords).join(' ')),
    called: [code, ...(searchWords?.vi ?? []), ...(searchWords?.en ?? [])],
    summary: [
      ...names.map((words) => words.slice(headWords).join(' ')),
      summary.vi,
      summary.en,
      result.vi,
      result.en,
    ],
  }
}
