import type { Inspection } from '../checks/inspection'
import { checkOfficerWait, checkRole } from './wait'

export const checkDecide = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkRole(inspection, pointer, step)
  checkOfficerWait(inspection, pointer, step)
}
