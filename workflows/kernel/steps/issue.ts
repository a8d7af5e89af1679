import type { Inspection } from '../checks/inspection'
import { checkOfficerWait } from './wait'

/** The system issues, under the eyes of records: no role to name. */
export const checkIssue = (inspection: Inspection, pointer: string, step: unknown): void =>
  checkOfficerWait(inspection, pointer, step)
