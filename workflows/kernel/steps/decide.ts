import type { Inspection } from '../checks/inspection'
import { fault, property } from '../checks/inspection'
import { checkOfficerWait, checkRole } from './wait'

/** Who takes a dossier in, or files its result, has no say in what becomes of it. */
const noJudges: readonly unknown[] = ['reception', 'records']

export const checkDecide = (inspection: Inspection, pointer: string, step: unknown): void => {
  checkRole(inspection, pointer, step)
  const role = property(step, 'by')
  if (noJudges.includes(role))
    fault(inspection, `${pointer}.by`, 'a role that may not decide', {
      value: role,
      allowed: ['signer', 'reviewer'],
    })
  checkOfficerWait(inspection, pointer, step)
}
