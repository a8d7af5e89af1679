import { may } from '../../../workflows/kernel/authority'
import type { AccessLog } from '../../adapters/access-log'
import type { DossierRecord } from '../../adapters/dossier-store'
import { lawOf } from '../../adapters/law-book'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { readDossier } from '../find-dossier'
import { presentConsultation, presentDossier } from '../presented/present-dossier'
import { type FactsDesk, factsOf } from '../presented/present-facts'
import type { PresentedConsultation, PresentedDossier } from '../presented/presented-dossier'
import { recordReading } from '../record-reading'
import { viewOf } from '../view-of'

// An answer of Lambda holds 6 MB.
const mostAccesses = 200

type ReadingDesk = Desk & FactsDesk & { accesses: AccessLog }

export type ReadDossier = { record: DossierRecord } & (
  | { what: 'dossier'; shown: PresentedDossier }
  | { what: 'consultation'; shown: PresentedConsultation }
)

/**
 * A dossier as far as the caller may see it, with the record that it is told from: for pages that show more of it, and
 * never the record itself. An officer's reading is recorded before it is answered.
 */
export const readDossierOnRecord = async (
  { number }: { number: string },
  who: Caller,
  desk: ReadingDesk,
): Promise<ReadDossier> => {
  const { person, at } = who
  const record = await readDossier(desk.dossiers, number)
  const { dossier } = record
  const what = viewOf(who, dossier)
  const { procedure } = await lawOf(desk.law, dossier)
  await recordReading(desk.accesses, dossier, person, { at, what })
  const law = { procedure, calendar: desk.calendar }
  if (what === 'consultation') return { record, what, shown: presentConsultation(record, who, law) }
  const events = record.events.map(({ event }) => event)
  const read = may(person, { action: 'dossier.act', dossier, at })
    ? await desk.accesses.read(dossier.id, mostAccesses, events, record.readings)
    : undefined
  const facts = person.kind === 'officer' ? await factsOf(record, procedure, desk) : undefined
  return { record, what, shown: { ...presentDossier(record, who, law, read), ...(facts && { facts }) } }
}
