import type { Document } from '../../../workflows/kernel/dossier'
import type { Instant } from '../../../workflows/kernel/instant'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord } from '../../adapters/dossier-store'
import { textOf } from '../../adapters/personal-words'

/** What the applicant supplied the last time: his answers before and after, what he wrote, and the new papers. */
export interface SuppliedChanges {
  at: Instant
  before: Record<string, unknown>
  after: Record<string, unknown>
  note?: string
  papers: readonly Document[]
}

export const suppliedChanges = (record: DossierRecord): SuppliedChanges | undefined => {
  const { events, dossier } = record
  const index = events.findLastIndex(({ event }) => event.type === 'supplemented')
  const supplied = events[index]
  if (!supplied) return undefined
  const until = (count: number) => answersOf({ dossier, events: events.slice(0, count) })
  return {
    at: supplied.event.at,
    before: until(index),
    after: until(index + 1),
    note: textOf(supplied.personal?.note),
    papers: supplied.event.changes.flatMap((made) => (made.change === 'documents' ? made.documents : [])),
  }
}
