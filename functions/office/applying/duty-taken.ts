import type { Dossier } from '../../../workflows/kernel/dossier'
import { dueDateOf } from '../../../workflows/kernel/due-date'
import type { DutyKind } from '../../../workflows/kernel/duty'
import { Inconsistent } from '../../../workflows/kernel/errors'
import type { DutyTaken } from './schemas'

/** Who answers what an applicant has just said, and by when. */
export const dutyTaken =
  (kind: DutyKind) =>
  ({ number, tasks }: Dossier): DutyTaken => {
    const task = Object.values(tasks).findLast((one) => one.kind === kind)
    if (!task || typeof task.owner !== 'object') throw new Inconsistent(`no ${kind} in dossier ${number}`)
    const { agency } = task.owner
    return { number, agency, ...dueDateOf(task) }
  }
