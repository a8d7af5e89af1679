import type { Agency } from '../../workflows/kernel/agency'
import type { Calendar } from '../../workflows/kernel/calendar'
import { fold } from '../../workflows/kernel/fold'
import { applicantAgency } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { DossierRecord } from '../adapters/dossier-store'
import { agencyNames } from '../wording/agency-names'

/** What a dossier's papers are made from. */
export interface PaperSource {
  record: DossierRecord
  procedure: Procedure
  agencies: readonly Agency[]
  calendar: Calendar
  /** Of the people that the events name. */
  nameOf: (person: string) => string | undefined
}
export type Entry = DossierRecord['events'][number]

/** The dossier as it stood after one of its events: what happened later changes no paper about it. */
export const sourceAt = (source: PaperSource, sequence: number): PaperSource & { entry: Entry } => {
  const events = source.record.events.slice(0, sequence)
  const dossier = fold(events.map(({ event }) => event))
  return { ...source, record: { dossier, events }, entry: events.at(-1) as Entry }
}

export const agencyNameOf = ({ agencies }: Pick<PaperSource, 'agencies'>, id: string): string =>
  agencyNames(agencies, 'vi')(id)

/** Everybody whose name a dossier's papers may need. */
export const peopleIn = ({ dossier, events }: DossierRecord): string[] => {
  const acted = events.map(({ event }) => event.by)
  const assigned = Object.values(dossier.tasks).flatMap(({ assignee }) => assignee ?? [])
  const people = new Set([dossier.applicant, ...acted, ...assigned])
  people.delete('system')
  return [...people].filter((person) => applicantAgency(person) === undefined)
}
