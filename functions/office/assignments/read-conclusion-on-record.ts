import { Refusal } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { AccessLog } from '../../adapters/access-log'
import { silencesOf } from '../../adapters/board-store'
import { answersOf } from '../../adapters/dossier-answers'
import { lawOf } from '../../adapters/law-book'
import type { Desk } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { readDossier } from '../find-dossier'
import { presentAssignments } from '../presented/present-assignment'
import type { PresentedAssignment } from '../presented/presented-assignment'
import { recordReading } from '../record-reading'
import { viewOf } from '../view-of'
import { type Pressing, pressingAt } from './board'

export interface Conclusion {
  number: string
  procedure: Procedure
  answers: Record<string, unknown>
  lines: (PresentedAssignment & { silences: number; pressing: Pressing })[]
}

/** A conclusion with all of its tasks, the done ones too: for whoever may read the whole of it. */
export const readConclusionOnRecord = async (
  { number }: { number: string },
  who: Caller,
  desk: Desk & { accesses: AccessLog },
): Promise<Conclusion> => {
  const { person, at } = who
  const record = await readDossier(desk.dossiers, number)
  const { dossier } = record
  if (viewOf(who, dossier) !== 'dossier')
    throw new Refusal('forbidden', `${person.id} is shown a part of dossier ${number} alone`)
  await recordReading(desk.accesses, dossier, person, { at, what: 'dossier' })
  const { procedure } = await lawOf(desk.law, dossier)
  const pressing = pressingAt(at, desk.calendar)
  const lines = presentAssignments(record, procedure).map((given) => ({
    ...given,
    silences: silencesOf(dossier, given),
    pressing: pressing(given),
  }))
  return { number: dossier.number, procedure, answers: answersOf(record), lines }
}
