import type { StepKinds } from '../procedure'
import { checkRule } from './check-rule'
import { fault, type Inspection, isCount, isRecord, listAt, property } from './inspection'
import { kindIn } from './kind-in'

const units = ['months', 'calendarDays']
/** A hundred years: whatever is longer has no end. */
const longest: Record<string, number> = { months: 1200, calendarDays: 36_500 }

/** What becomes of a result once it is issued, and where it is numbered. */
export const checkResultLife = (
  inspection: Inspection,
  definition: Record<string, unknown>,
  kinds: StepKinds,
): void => {
  checkValidity(inspection, definition.validity)
  checkRegister(inspection, definition.register)
  checkDecisionShows(inspection, definition, kinds)
}

const isTerm = (value: unknown): boolean =>
  isRecord(value) &&
  units.includes(value.unit as string) &&
  isCount(value.amount) &&
  value.amount <= (longest[value.unit as string] ?? 0)

export const checkTerm = (inspection: Inspection, pointer: string, value: unknown): void => {
  if (!isRecord(value) || !units.includes(value.unit as string))
    fault(inspection, isRecord(value) ? `${pointer}.unit` : pointer, 'must be a term by the calendar', {
      value: (isRecord(value) ? value.unit : value) ?? 'nothing',
      allowed: units,
      fix: 'for instance months(36)',
    })
  else if (!isTerm(value))
    fault(inspection, `${pointer}.amount`, 'must be a whole number above zero, a hundred years at most', {
      value: value.amount ?? 'nothing',
      fix: 'for instance months(36), or leave the term out where there is no end',
    })
}

const checkValidity = (inspection: Inspection, validity: unknown): void => {
  if (validity === undefined) return
  const term = property(validity, 'term')
  if (typeof term !== 'function') checkTerm(inspection, 'validity.term', term)
  else
    checkRule(inspection, 'validity.term', term, {
      must: 'must return months or calendar days above zero, or nothing where there is no end',
      sound: (value) => value === undefined || isTerm(value),
    })
}

/** In capitals, as the office writes it. `KQ` is the platform's own. */
const series = /^(?!KQ$)\p{Lu}{2,10}$/u

const checkRegister = (inspection: Inspection, register: unknown): void => {
  if (register === undefined) return
  const value = property(register, 'series')
  if (typeof value !== 'string' || !series.test(value))
    fault(
      inspection,
      'register.series',
      'must be two to ten capital letters, and not KQ, which the platform has',
      {
        value: value ?? 'nothing',
        fix: "for instance 'GPXD'",
      },
    )
}

const shown = ['decision', 'conditions']

const checkDecisionShows = (
  inspection: Inspection,
  definition: Record<string, unknown>,
  kinds: StepKinds,
): void => {
  if (definition.decisionShows === undefined) return
  listAt(inspection, definition, 'decisionShows', 'decisionShows', 'parts of the decision').forEach(
    (part, index) => {
      if (!shown.includes(part as string))
        fault(inspection, `decisionShows[${index}]`, 'is no part of a decision', {
          value: part ?? 'nothing',
          allowed: shown,
        })
    },
  )
  const route = Array.isArray(definition.route) ? definition.route : []
  if (!route.some((step) => kindIn(kinds, step)?.tasks.decision))
    fault(inspection, 'decisionShows', 'shows a decision that no step of the route makes', {
      fix: 'leave it out, or add a step that decides',
    })
}
