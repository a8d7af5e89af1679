import { type Agency, TaskRole } from '../agency'
import { Period, sayPeriod } from '../period'
import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { fault, type Inspection, property } from './inspection'

/** A wait on an officer of the deciding agency: its time and its silence, which may be a decision where he has one. */
export const checkOfficerWait = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  who: 'officer' | 'decider' = 'officer',
): void => {
  checkPeriod(inspection, `${pointer}.within`, property(step, 'within'))
  checkSilence(inspection, `${pointer}.onSilence`, property(step, 'onSilence'), who)
  if (property(step, 'notBefore') !== undefined) checkNotBefore(inspection, `${pointer}.notBefore`, step)
}

/** No silence comes before somebody could answer: in one unit that is so whatever the calendar. */
const checkNotBefore = (inspection: Inspection, pointer: string, step: unknown): void => {
  const before = inspection.faults.length
  checkPeriod(inspection, pointer, property(step, 'notBefore'))
  const [early, within] = [property(step, 'notBefore'), property(step, 'within')].map((one) =>
    Period.safeParse(one),
  )
  if (inspection.faults.length > before || !early?.data || !within?.data) return
  if (early.data.unit !== within.data.unit)
    fault(
      inspection,
      `${pointer}.unit`,
      'must be the unit of `within`, or a holiday puts one before the other',
      {
        value: early.data.unit,
        allowed: [within.data.unit],
      },
    )
  else if (early.data.amount > within.data.amount)
    fault(inspection, pointer, 'is after the deadline: silence would come before anybody could answer', {
      value: sayPeriod(early.data),
      fix: `lengthen within, which is ${sayPeriod(within.data)}`,
    })
}

/** Who takes a dossier in, or files its result, has no say in what becomes of it. */
const noJudges: readonly unknown[] = ['reception', 'records', 'staff']

/** The role of somebody who decides, or signs. */
export const checkJudge = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  does: 'decide' | 'sign',
): void => {
  checkRole(inspection, pointer, step)
  const role = property(step, 'by')
  if (noJudges.includes(role))
    fault(inspection, `${pointer}.by`, `a role that may not ${does}`, {
      value: role,
      allowed: ['signer', 'reviewer'],
    })
}

/** `kinds`: of the agencies whose officer it may be. */
export const checkRole = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  kinds: readonly Agency['kind'][] = inspection.leads.map(({ kind }) => kind),
): void => {
  const role = property(step, 'by')
  const allowed = rolesIn(kinds)
  if (!TaskRole.options.includes(role as TaskRole))
    fault(inspection, `${pointer}.by`, 'unknown role', {
      value: role ?? 'nothing',
      allowed,
    })
  else if (!allowed.includes(role as TaskRole))
    fault(inspection, `${pointer}.by`, 'a role that no officer of this agency has', { value: role, allowed })
}

/** Oversight is of the People's Committee alone, over all the others. */
const rolesIn = (kinds: readonly Agency['kind'][]): readonly TaskRole[] =>
  kinds.every((kind) => kind === 'peoples-committee')
    ? TaskRole.options
    : TaskRole.exclude(['oversight']).options
