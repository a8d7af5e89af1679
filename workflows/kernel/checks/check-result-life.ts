import { Succession } from '../predecessor'
import type { StepKinds } from '../procedure'
import { checkRule } from './check-rule'
import { nearestTo } from './fault'
import { fault, type Inspection, isCount, isRecord, isText, listAt, property } from './inspection'
import { kindIn } from './kind-in'
import { isProcedureCode } from './procedure-code'

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
  checkFrom(inspection, definition)
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
  if (property(validity, 'remindBefore') !== undefined) checkReminders(inspection, validity)
  const term = property(validity, 'term')
  if (typeof term !== 'function') checkTerm(inspection, 'validity.term', term)
  else
    checkRule(inspection, 'validity.term', term, {
      must: 'must return months or calendar days above zero, or nothing where there is no end',
      sound: (value) => value === undefined || isTerm(value),
    })
}

/** One that is longer than a term that is known would be over as it is issued. */
const checkReminders = (inspection: Inspection, validity: unknown): void => {
  const where = 'validity.remindBefore'
  const term = property(validity, 'term')
  for (const [index, before] of listAt(
    inspection,
    validity,
    'remindBefore',
    where,
    'times before the end',
  ).entries()) {
    const pointer = `${where}[${index}]`
    checkTerm(inspection, pointer, before)
    if (isTerm(term) && isTerm(before) && daysOf(before) >= daysOf(term))
      fault(inspection, pointer, 'lies before the day on which the result is issued', {
        value: `${property(before, 'amount')} ${property(before, 'unit')}`,
        fix: `remind less than ${property(term, 'amount')} ${property(term, 'unit')} before the end`,
      })
  }
}

const daysOf = (term: unknown): number =>
  Number(property(term, 'amount')) * (property(term, 'unit') === 'months' ? 30 : 1)

/** In capitals, as the office writes it. `KQ` is the platform's own. */
const series = /^(?!KQ$)\p{Lu}{2,10}$/u

const checkRegister = (inspection: Inspection, register: unknown): void => {
  if (register === undefined) return
  checkPublic(inspection, property(register, 'public'))
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

/** What everybody may read has its law, and is named answer by answer: a group might get another one later. */
const checkPublic = (inspection: Inspection, open: unknown): void => {
  if (open === undefined) return
  if (!isText(property(open, 'legalBasis')))
    fault(inspection, 'register.public.legalBasis', 'the law by which everybody may read it is missing', {
      value: property(open, 'legalBasis') ?? 'nothing',
      fix: 'cite its article, or leave the register to the office',
    })
  const where = 'register.public.shows'
  for (const [index, path] of listAt(inspection, open, 'shows', where, 'paths of the form').entries()) {
    if (!inspection.form) return
    const field = isText(path) ? inspection.form.fields.get(path) : undefined
    if (field?.kind === 'answer') continue
    const near = nearestTo(path, [...inspection.form.fields.keys()])
    fault(inspection, `${where}[${index}]`, field ? 'is more than one answer' : 'is no field of the form', {
      value: path ?? 'nothing',
      fix: field ? 'name the answers in it that may be read' : near && `did you mean "${near}"?`,
    })
  }
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

/** Each way in begins from results of other procedures, or of its own, in one way each. */
const checkFrom = (inspection: Inspection, definition: Record<string, unknown>): void => {
  if (definition.from === undefined) return
  const routes = listAt(inspection, definition, 'from', 'from', 'ways from results')
  if (routes.length === 0 && Array.isArray(definition.from))
    fault(inspection, 'from', 'begins from no result', {
      fix: "for instance [{ of: ['1.013855'], as: 'renew' }]",
    })
  const seen = new Set<string>()
  routes.forEach((route, index) => {
    const pointer = `from[${index}]`
    const as = property(route, 'as')
    const window = property(route, 'window')
    if (!Succession.options.includes(as as Succession))
      fault(inspection, `${pointer}.as`, 'is nothing that becomes of a result', {
        value: as ?? 'nothing',
        allowed: Succession.options,
      })
    const codes = listAt(inspection, route, 'of', `${pointer}.of`, 'codes of procedures')
    if (codes.length === 0 && Array.isArray(property(route, 'of')))
      fault(inspection, `${pointer}.of`, 'names no procedure', { fix: "for instance ['1.013855']" })
    codes.forEach((of, place) => {
      const way = `${of} ${as}`
      if (!isProcedureCode(of))
        fault(inspection, `${pointer}.of[${place}]`, 'must be the code of a procedure', {
          value: of ?? 'nothing',
          fix: 'for instance 1.013855',
        })
      else if (seen.has(way))
        fault(inspection, `${pointer}.of[${place}]`, 'is named twice for the same', {
          value: of,
          fix: 'leave one out',
        })
      seen.add(way)
    })
    if (window === undefined) return
    checkTerm(inspection, `${pointer}.window`, window)
    if (as !== 'renew')
      fault(inspection, `${pointer}.window`, 'is a time before the end, which only a renewal waits for', {
        value: as ?? 'nothing',
        fix: "leave it out, or say as: 'renew'",
      })
  })
}

/** The procedures that it names there, soundly. */
export const beginsFrom = (from: unknown): { pointer: string; code: string }[] =>
  (Array.isArray(from) ? from : []).flatMap((route, index) => {
    const codes = property(route, 'of')
    return (Array.isArray(codes) ? codes : []).flatMap((of, place) =>
      isProcedureCode(of) ? [{ pointer: `from[${index}].of[${place}]`, code: of }] : [],
    )
  })
