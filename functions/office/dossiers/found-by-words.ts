import { type View, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import { findableAnswers } from '../../../workflows/kernel/findable-answers'
import type { AccessLog } from '../../adapters/access-log'
import type { DossierStore } from '../../adapters/dossier-store'
import { type LawBook, lawOf } from '../../adapters/law-book'
import type { SearchStore } from '../../adapters/search-store'
import { areFoundIn, typedWords, wordsOf } from '../../adapters/search-words'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { shownAnswers } from '../presented/shown-answers'
import { recordReadings } from '../record-reading'

export interface FindDesk {
  dossiers: Pick<DossierStore, 'loadMany' | 'read'>
  law: Pick<LawBook, 'version'>
  search: Pick<SearchStore, 'find'>
  accesses: AccessLog
}

export interface Seen {
  dossier: Dossier
  view: View
}

interface WordsAsked {
  words: string
  finders: readonly string[]
  limit: number
  before?: string | undefined
  /** Of others nobody is told, and their reading is none. */
  isWanted?: (dossier: Dossier) => boolean
}

/** Dossiers by what is written in them, the newest first, as far as somebody is shown it. Nothing is recorded yet. */
export const foundByWords = async (
  { words, finders, limit, before, isWanted = () => true }: WordsAsked,
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { dossiers, law, search }: Omit<FindDesk, 'accesses'>,
) => {
  const typed = typedWords(words)
  if (typed.length === 0)
    throw new Refusal('invalid-input', 'no word', [{ pointer: '/words', message: 'required' }])
  const { ids, next, isUnfinished } = await search.find({ finders, typed, limit, ...(before && { before }) })
  const dossierWith = await dossiers.loadMany(ids)
  const seenOf = async (id: string): Promise<Seen[]> => {
    const dossier = dossierWith(id)
    const view = dossier && isWanted(dossier) && viewFor(person, dossier, at)
    if (!view) return []
    return view === 'dossier' || (await isShownWords(id)) ? [{ dossier, view }] : []
  }
  /** Of those who are consulted each sees what his own task needs, and while it does. */
  const isShownWords = async (id: string): Promise<boolean> => {
    const record = await dossiers.read(id)
    if (!record) return false
    const { procedure } = await lawOf(law, record.dossier)
    const shown = shownAnswers(record, { person }, 'consultation', procedure)
    return areFoundIn(typed, wordsOf(findableAnswers(procedure.form, shown).join('\n')))
  }
  const { items, leftOut } = await leaveOut('a search', ids, String, seenOf)
  return { seen: items.flat(), leftOut, next, isUnfinished }
}

/** Found by a person's name is read: that person can see by whom. */
export const recordFound = (
  seen: readonly Seen[],
  { person, at }: Pick<Caller, 'person' | 'at'>,
  { accesses }: Pick<FindDesk, 'accesses'>,
): Promise<void> => {
  const readings = seen.map(({ dossier, view }) => ({
    dossier,
    what: view === 'dossier' ? ('register' as const) : view,
  }))
  return recordReadings(accesses, readings, person, at)
}
