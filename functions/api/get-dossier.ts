import { Refusal } from '../../workflows/kernel/errors'
import type { AccessLog } from '../adapters/access-log'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, procedureOf } from '../runtime/run-command'
import { findDossier } from './find-dossier'
import { presentConsultation, presentDossier, viewOf } from './present-dossier'

/** A dossier as far as the caller may see it. An officer's reading is recorded before it is answered. */
export const getDossier = async (
  call: PersonCall<unknown, unknown, { number: string }>,
  desk: Desk & { accesses: AccessLog },
): Promise<ApiResponse> => {
  const { path, person, at } = call
  const record = await desk.dossiers.read(await findDossier(desk.dossiers, path.number))
  if (!record) throw new Refusal('unknown-dossier', `no dossier ${path.number}`)
  const { dossier } = record
  const what = viewOf(call, dossier)
  const procedure = procedureOf(desk.procedures, dossier)
  if (person.kind !== 'citizen') {
    const agencies = [...new Set(person.roles.map(({ agency }) => agency))]
    await desk.accesses.record(dossier.id, { at, by: person.id, agencies, what })
  }
  if (what === 'consultation') return { status: 200, body: presentConsultation(record, call, procedure) }
  const accesses = person.kind === 'citizen' ? await desk.accesses.read(dossier.id) : []
  const law = { procedure, calendar: desk.calendar }
  return { status: 200, body: presentDossier(record, call, law, accesses) }
}
