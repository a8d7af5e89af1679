import { checkPeriod } from './check-period'
import { nearestTo } from './fault'
import {
  checkAgency,
  fault,
  findAgencyIn,
  type Inspection,
  isCount,
  isRecord,
  isText,
  listAt,
} from './inspection'

const nationalCode = /^[123]\.\d{6}$/
const onlineLevels = ['full', 'partial']

/** What stands above the route: identity, law, limit, who decides, what is prefilled. */
export const checkOutline = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const { code, version, field, onlineLevel, limit } = definition
  if (typeof code !== 'string' || !nationalCode.test(code))
    fault(inspection, 'code', 'must be a national code: 1, 2 or 3, a point and six digits', {
      value: code ?? 'nothing',
      fix: 'for instance 1.013225',
    })
  if (!isCount(version))
    fault(inspection, 'version', 'must be a whole number above zero', { value: version ?? 'nothing' })
  if (!isText(field))
    fault(inspection, 'field', "must be the portal's code of the field", {
      value: field,
      fix: 'for instance G17-XD11',
    })
  if (!onlineLevels.includes(onlineLevel as string))
    fault(inspection, 'onlineLevel', 'unknown level', {
      value: onlineLevel ?? 'nothing',
      allowed: onlineLevels,
    })
  checkPeriod(inspection, 'limit', limit, { sameDay: true })
  checkLaw(inspection, definition)
  checkDecidedBy(inspection, definition.decidedBy)
  checkPrefill(inspection, definition.prefill)
}

const checkLaw = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const laws = listAt(inspection, definition, 'legalBasis', 'legalBasis', 'legal documents')
  if (laws.length === 0 && Array.isArray(definition.legalBasis))
    fault(inspection, 'legalBasis', 'a procedure without a law', { fix: "for instance ['50/2014/QH13']" })
  laws.forEach((law, index) => {
    if (!isText(law))
      fault(inspection, `legalBasis[${index}]`, "must be a document's number", { value: law ?? 'nothing' })
  })
}

const checkDecidedBy = (inspection: Inspection, decidedBy: unknown): void => {
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

// Register and field: person.fullName, business.code.
const registerPath = /^(person|business)(\.[A-Za-z0-9]+)+$/

const checkPrefill = (inspection: Inspection, prefill: unknown): void => {
  if (prefill === undefined) return
  if (!isRecord(prefill)) {
    fault(inspection, 'prefill', 'must be paths of registers by paths of the form', { value: prefill })
    return
  }
  for (const [path, source] of Object.entries(prefill)) {
    const pointer = `prefill['${path}']`
    if (inspection.form && inspection.form.fields.get(path)?.kind !== 'answer') {
      const near = nearestTo(path, [...inspection.form.fields.keys()])
      fault(inspection, pointer, 'is no field of the form', near ? { fix: `did you mean "${near}"?` } : {})
    }
    if (typeof source !== 'string' || !registerPath.test(source))
      fault(inspection, pointer, "must name a register's field", {
        value: source ?? 'nothing',
        fix: 'for instance person.fullName',
      })
  }
}
