import type { Dossier } from '../../../workflows/kernel/dossier'
import { appointmentOf } from '../../../workflows/kernel/due-date'
import type { Standing } from './schemas'

export const standingOf = ({ number, status, step, clock, ended }: Dossier): Standing => ({
  number,
  status,
  step,
  ...appointmentOf(clock),
  ended: ended?.how,
})
