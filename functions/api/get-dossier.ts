import { Refusal } from '../../workflows/kernel/errors'
import type { AccessLog } from '../adapters/access-log'
import type { DossierRecord } from '../adapters/dossier-store'
import { lawOf } from '../adapters/law-book'
import { findDossier } from '../office/find-dossier'
import { presentConsultation, presentDossier } from '../office/presented/present-dossier'
import { type FactsDesk, factsOf } from '../office/presented/present-facts'
import type { PresentedConsultation, PresentedDossier } from '../office/presented/presented-dossier'
import { recordReading } from '../office/record-reading'
import { viewOf } from '../office/view-of'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { Desk } from '../runtime/run-command'

// An answer of Lambda holds 6 MB.
const mostAccesses = 200

type DossierCall = PersonCall<unknown, unknown, { number: string }>
type ReadingDesk = Desk & FactsDesk & { accesses: AccessLog }

/** A dossier as far as the caller may see it. An officer's reading is recorded before it is answered. */
export const getDossier = async (call: DossierCall, desk: ReadingDesk): Promise<ApiResponse> => ({
  status: 200,
  body: (await readDossier(call, desk)).shown,
})

/** With the record that it is told from: for pages that show more of it, and never the record itself. */
export const readDossier = async (
  call: DossierCall,
  desk: ReadingDesk,
): Promise<{ record: DossierRecord; shown: PresentedDossier | PresentedConsultation }> => {
  const { path, person, at } = call
  const record = await desk.dossiers.read(await findDossier(desk.dossiers, path.number))
  if (!record) throw new Refusal('unknown-dossier', `no dossier ${path.number}`)
  const { dossier } = record
  const what = viewOf(call, dossier)
  const { procedure } = await lawOf(desk.law, dossier)
  await recordReading(desk.accesses, dossier, person, { at, what })
  const law = { procedure, calendar: desk.calendar }
  if (what === 'consultation') return { record, shown: presentConsultation(record, call, law) }
  const events = record.events.map(({ event }) => event)
  const read =
    person.kind === 'citizen' ? await desk.accesses.read(dossier.id, mostAccesses, events) : undefined
  const facts = person.kind === 'officer' ? await factsOf(record, procedure, desk) : undefined
  return { record, shown: { ...presentDossier(record, call, law, read), ...(facts && { facts }) } }
}
