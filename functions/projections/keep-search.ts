import { viewFor } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { EventType } from '../../workflows/kernel/event'
import { findableAnswers } from '../../workflows/kernel/findable-answers'
import { assignmentsFor } from '../../workflows/kernel/views/assignments'
import { fieldsFor } from '../../workflows/kernel/views/shared'
import { answersOf } from '../adapters/dossier-answers'
import type { DossierRecord, DossierStore } from '../adapters/dossier-store'
import { type LawBook, lawOf } from '../adapters/law-book'
import type { FoundBy, SearchStore } from '../adapters/search-store'
import { wordsOf } from '../adapters/search-words'
import { anyoneOf, findersIn, findersTouchedBy } from '../office/finders'
import { shownAnswers } from '../office/presented/shown-answers'
import type { Happened } from '../runtime/happened'

export interface SearchDesk {
  dossiers: Pick<DossierStore, 'read'>
  law: Pick<LawBook, 'version'>
  search: Pick<SearchStore, 'keep' | 'begin'>
}

/** With these, answers come or go. */
const ofAnswers = new Set<EventType>(['filed', 'supplemented', 'second-round-asked', 'words-erased'])

/** What a dossier is found by, and by whom, as it stands. */
export const foundBy = async (record: DossierRecord, desk: Pick<SearchDesk, 'law'>): Promise<FoundBy> => {
  const { dossier } = record
  const { procedure } = await lawOf(desk.law, dossier)
  const wordsIn = (answers: unknown) => wordsOf(findableAnswers(procedure.form, answers).join('\n')).sort()
  const words = new Map<string, string[]>()
  for (const finder of findersIn(dossier)) {
    const person = anyoneOf(finder)
    const view = viewOfFinder(finder, dossier)
    const found = wordsIn(shownAnswers(record, { person }, view, procedure))
    if (found.length > 0) words.set(finder, found)
  }
  return { words, all: wordsIn(answersOf(record)) }
}

/** Officers have no mandates, which alone have a time. */
const viewOfFinder = (finder: string, dossier: Dossier) => viewFor(anyoneOf(finder), dossier, dossier.filedAt)

/** Whether more may be found by it than before, or less. The deciding agency was shown all from the first event on. */
const changesSearch = async (happened: Happened, { law }: Pick<SearchDesk, 'law'>): Promise<boolean> => {
  const { event } = happened
  if (ofAnswers.has(event.type)) return true
  const touched = findersTouchedBy(event)
  if (touched.length === 0) return false
  const dossier = await happened.after()
  const others = touched.filter((finder) => finder !== dossier.agency)
  if (others.length === 0) return false
  const { procedure } = await lawOf(law, dossier)
  return others.some((finder) => {
    const person = anyoneOf(finder)
    return (
      viewOfFinder(finder, dossier) === 'dossier' ||
      assignmentsFor(person, dossier).length + fieldsFor(person, dossier, procedure).length > 0
    )
  })
}

/** A dossier by the words of its answers, for those who are shown them; made from the whole of it. */
export const keepSearch = async (happened: Happened, desk: SearchDesk): Promise<void> => {
  const { event } = happened
  if (!(await changesSearch(happened, desk))) return
  const read = async () => {
    const record = await desk.dossiers.read(event.dossier)
    if (!record) throw new Inconsistent(`dossier ${event.dossier} is gone`)
    return record
  }
  // Nothing was kept before the first event: as others have just read it will do. Whoever was faster is told by the mark.
  let standing = event.filing ? happened.record : read
  await desk.search.keep(event.dossier, event.sequence, async () => {
    const record = await standing()
    standing = read
    return foundBy(record, desk)
  })
}

/** The same about all events of a batch, in which many dossiers begin. */
export const keepSearchTogether = async (all: readonly Happened[], desk: SearchDesk): Promise<void> => {
  const [first, others] = [all.filter(({ event }) => event.filing), all.filter(({ event }) => !event.filing)]
  const begun = first.map(async ({ event, record }) => ({
    id: event.dossier,
    standing: await foundBy(await record(), desk),
  }))
  await desk.search.begin(await Promise.all(begun))
  for (const happened of others) await keepSearch(happened, desk)
}
