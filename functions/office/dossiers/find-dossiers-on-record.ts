import { decodeTime } from 'ulid'
import { may, type View, viewFor } from '../../../workflows/kernel/authority'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import { findableAnswers } from '../../../workflows/kernel/findable-answers'
import { instant } from '../../../workflows/kernel/instant'
import type { AccessLog } from '../../adapters/access-log'
import type { DossierStore } from '../../adapters/dossier-store'
import { type LawBook, lawOf } from '../../adapters/law-book'
import type { SearchStore } from '../../adapters/search-store'
import { areFoundIn, typedWords, wordsOf } from '../../adapters/search-words'
import { leaveOut } from '../../runtime/leave-out'
import type { Caller } from '../asking'
import { findersOf } from '../finders'
import { cursorAt, dossierAt } from '../list-cursor'
import { leavesOut } from '../page'
import { shownAnswers } from '../presented/shown-answers'
import { recordReadings } from '../record-reading'
import type { FindDossiers, FoundDossier, FoundDossierPage } from './schemas'

interface FindDesk {
  dossiers: Pick<DossierStore, 'loadMany' | 'read'>
  law: Pick<LawBook, 'version'>
  search: Pick<SearchStore, 'find'>
  accesses: AccessLog
}

interface Seen {
  dossier: Dossier
  view: View
}

/**
 * Dossiers by what is written in them, as far as the caller is shown it. Found by a person's name is read: that person can
 * see by whom.
 */
export const findDossiersOnRecord = async (
  { words, limit, cursor }: FindDossiers,
  { person, at }: Pick<Caller, 'person' | 'at'>,
  desk: FindDesk,
): Promise<FoundDossierPage> => {
  if (!may(person, { action: 'dossiers.find' }))
    throw new Refusal('forbidden', `${person.id} is not an officer`)
  const typed = typedWords(words)
  if (typed.length === 0)
    throw new Refusal('invalid-input', 'no word', [{ pointer: '/words', message: 'required' }])
  const before = cursor === undefined ? undefined : dossierAt(cursor)
  const page = await desk.search.find({ finders: findersOf(person), typed, limit, ...(before && { before }) })

  const dossierWith = await desk.dossiers.loadMany(page.ids)
  const seenOf = async (id: string): Promise<Seen[]> => {
    const dossier = dossierWith(id)
    const view = dossier && viewFor(person, dossier, at)
    if (!view) return []
    return view === 'dossier' || (await isShownWords(id)) ? [{ dossier, view }] : []
  }
  /** Of those who are consulted each sees what his own task needs, and while it does. */
  const isShownWords = async (id: string): Promise<boolean> => {
    const record = await desk.dossiers.read(id)
    if (!record) return false
    const { procedure } = await lawOf(desk.law, record.dossier)
    const shown = shownAnswers(record, { person }, 'consultation', procedure)
    return areFoundIn(typed, wordsOf(findableAnswers(procedure.form, shown).join('\n')))
  }
  const { items, leftOut } = await leaveOut('a search', page.ids, String, seenOf)
  const seen = items.flat()
  const readings = seen.map(({ dossier, view }) => ({
    dossier,
    what: view === 'dossier' ? ('register' as const) : view,
  }))
  await recordReadings(desk.accesses, readings, person, at)
  return {
    items: seen.map(foundOf),
    ...(page.next && { next: cursorAt(page.next) }),
    ...(page.isUnfinished && page.next && { lookedBackTo: instant(decodeTime(page.next)) }),
    ...leavesOut(leftOut),
  }
}

const foundOf = ({ dossier, view }: Seen): FoundDossier => ({
  number: dossier.number,
  procedure: dossier.procedure,
  agency: dossier.agency,
  ...(view === 'dossier' && { filedAt: dossier.filedAt }),
})
