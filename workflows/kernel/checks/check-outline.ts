import { Duties } from '../duty'
import { Reminders } from '../reminder'
import { applyingAgencies } from './check-applicants'
import { checkInForce } from './check-in-force'
import { checkLimit } from './check-limit'
import { checkPeriod } from './check-period'
import { checkPrefill } from './check-prefill'
import {
  checkAgency,
  fault,
  findAgencyIn,
  type Inspection,
  isCount,
  isRecord,
  isText,
  listAt,
  property,
} from './inspection'
import { internalCode, nationalCode } from './procedure-code'
import { readShape } from './read-shape'

// Ministry or province, branch, two to four letters and a number (portal: G17-XD11, G15-TP07).
const fieldCode = /^[A-Z]\d{2,3}-[A-Z]{1,4}\d{1,4}$/
const onlineLevels = ['full', 'partial']

/** What stands above the route: identity, law, limit, who decides, what is prefilled. */
export const checkOutline = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const { code, version, field, onlineLevel, limit } = definition
  checkCode(inspection, code, definition.applicants !== undefined)
  if (!isCount(version))
    fault(inspection, 'version', 'must be a whole number above zero', { value: version ?? 'nothing' })
  if (typeof field !== 'string' || !fieldCode.test(field))
    fault(inspection, 'field', "must be the portal's code of the field", {
      value: field ?? 'nothing',
      fix: 'for instance G17-XD11',
    })
  if (!onlineLevels.includes(onlineLevel as string))
    fault(inspection, 'onlineLevel', 'unknown level', {
      value: onlineLevel ?? 'nothing',
      allowed: onlineLevels,
    })
  checkLimit(inspection, limit)
  checkLaw(inspection, definition)
  checkInForce(inspection, definition)
  checkDecidedBy(inspection, definition)
  checkResultShows(inspection, definition.resultShows)
  checkLifeEvents(inspection, definition)
  checkPrefill(inspection, definition.prefill)
  checkReminders(inspection, definition.reminders)
  checkDuties(inspection, definition.duties)
}

// Letters and a number, whatever their order: 50/2014/QH13.
const documentNumber = /^(?=.*\d)(?=.*\p{L}).{3,200}$/u

const checkLaw = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const laws = listAt(inspection, definition, 'legalBasis', 'legalBasis', 'legal documents')
  if (laws.length === 0 && Array.isArray(definition.legalBasis))
    fault(inspection, 'legalBasis', 'a procedure without a law', { fix: "for instance ['50/2014/QH13']" })
  laws.forEach((law, index) => {
    const pointer = `legalBasis[${index}]`
    if (!isText(law) || !documentNumber.test(law))
      fault(inspection, pointer, "must be a document's number", {
        value: law ?? 'nothing',
        fix: "for instance '50/2014/QH13'",
      })
    else if (laws.indexOf(law) < index)
      fault(inspection, pointer, 'is cited twice', { value: law, fix: 'leave one out' })
  })
}

const checkCode = (inspection: Inspection, code: unknown, internal: boolean): void => {
  const sound = internal ? internalCode : nationalCode
  if (typeof code === 'string' && sound.test(code)) return
  fault(
    inspection,
    'code',
    internal
      ? 'must be 9, a point and six digits: agencies apply, so that it has no national code'
      : 'must be a national code: 1, 2 or 3, a point and six digits',
    { value: code ?? 'nothing', fix: `for instance ${internal ? '9.000001' : '1.013225'}` },
  )
}

const checkLifeEvents = (inspection: Inspection, definition: Record<string, unknown>): void => {
  if (definition.lifeEvents === undefined) return
  const events = listAt(inspection, definition, 'lifeEvents', 'lifeEvents', 'life events of the city')
  const allowed = inspection.lifeEvents.map(({ id }) => id)
  events.forEach((id, index) => {
    const pointer = `lifeEvents[${index}]`
    if (!allowed.includes(id as string))
      fault(inspection, pointer, 'unknown life event', { value: id ?? 'nothing', allowed })
    else if (events.indexOf(id) < index) fault(inspection, pointer, 'is named twice', { value: id })
  })
}

const tables = ['opinions', 'assignments']

const checkResultShows = (inspection: Inspection, shows: unknown): void => {
  if (shows !== undefined && !tables.includes(shows as string))
    fault(inspection, 'resultShows', 'unknown table', { value: shows, allowed: tables })
}

const checkDecidedBy = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const { decidedBy } = definition
  if (property(decidedBy, 'applicant') === true) {
    inspection.leads = applyingAgencies(inspection, definition)
    if (definition.applicants === undefined)
      fault(inspection, 'decidedBy.applicant', 'has people decide on themselves', {
        fix: "say which agencies apply: applicants: { agencies: ['department'] }",
      })
    return
  }
  if (!isRecord(decidedBy)) {
    checkAgency(inspection, 'decidedBy', decidedBy)
    inspection.leads = [findAgencyIn(inspection, decidedBy) ?? []].flat()
    return
  }
  if (!inspection.form) return
  const { fields } = inspection.form
  const field = fields.get(decidedBy.field as string)
  if (!field?.options || field.optional) {
    const enums = [...fields.values()].filter(({ options, optional }) => options && !optional)
    fault(inspection, 'decidedBy.field', 'must be a field of the form that is one of a list of agencies', {
      value: decidedBy.field ?? 'nothing',
      allowed: enums.map(({ path }) => path),
    })
    return
  }
  inspection.leads = field.options.flatMap((option) => findAgencyIn(inspection, option) ?? [])
  for (const option of field.options) {
    if (findAgencyIn(inspection, option)) continue
    fault(inspection, 'decidedBy.field', `${field.path} offers an unknown agency`, {
      value: option,
      allowed: inspection.agencies.map(({ id }) => id),
    })
  }
}

const checkReminders = (inspection: Inspection, reminders: unknown): void => {
  if (reminders === undefined) return
  const fix = "the city's when left out"
  const shares = readShape(inspection, 'reminders', Reminders, { value: reminders, fix })?.at ?? []
  const falls = shares.findIndex(
    ({ percent }, index) => index > 0 && percent <= (shares[index - 1]?.percent ?? 0),
  )
  if (falls > 0)
    fault(inspection, `reminders.at[${falls}].percent`, 'must be later than the one before', {
      value: shares[falls]?.percent,
      fix: 'put them in order',
    })
}

const checkDuties = (inspection: Inspection, duties: unknown): void => {
  if (duties === undefined) return
  const fix = "leave `duties` out: the city's hold then"
  for (const [kind, rule] of Object.entries(Duties.shape)) {
    const pointer = `duties.${kind}`
    const duty = readShape(inspection, pointer, rule, { value: property(duties, kind), fix })
    if (!duty) continue
    const { to, at, within, again } = duty
    checkAgency(inspection, `${pointer}.to`, to)
    if (at !== undefined) checkAgency(inspection, `${pointer}.at`, at)
    checkPeriod(inspection, `${pointer}.within`, within)
    checkPeriod(inspection, `${pointer}.again`, again)
  }
}
