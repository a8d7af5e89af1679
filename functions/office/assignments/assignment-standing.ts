import { assignmentOf } from '../../../workflows/kernel/decisions/assignments'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { taskIn } from '../find-dossier'
import type { AssignmentStanding } from './schemas'

export const assignmentStandingOf = (dossier: Dossier, task: string): AssignmentStanding => {
  const { step: _step, round: _round, ...standing } = assignmentOf({ dossier }, taskIn(dossier, task))
  return { number: dossier.number, ...standing }
}
