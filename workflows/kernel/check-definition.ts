import type { Agency } from '../agencies/agency'
import { checkAlike } from './checks/check-alike'
import { checkAsked } from './checks/check-asked'
import { checkDocuments } from './checks/check-documents'
import { checkMustHold } from './checks/check-must-hold'
import { checkOutline } from './checks/check-outline'
import { checkRoute } from './checks/check-route'
import { checkRule } from './checks/check-rule'
import { checkTexts } from './checks/check-texts'
import { type Fault, faultOf } from './checks/fault'
import { fieldsOf, isForm, rootOf } from './checks/form-fields'
import { fault, type Inspection, isRecord, property, warning } from './checks/inspection'
import { checkLongestPath, type LongestPath } from './checks/longest-path'
import type { Regulation } from './regulation'

export type { Fault, LongestPath }

/** What is to say about a definition. With faults it can't be used; warnings are for the author to weigh. */
export interface Report {
  code: string
  version: number
  faults: readonly Fault[]
  warnings: readonly Fault[]
  longestPath?: LongestPath
}

/** What a definition may name. */
export interface Known {
  agencies: readonly Agency[]
  regulations: readonly Regulation[]
}

/** Finds every fault of a definition at once, whatever it is given. */
export const checkDefinition = (definition: unknown, { agencies, regulations }: Known): Report => {
  const about = {
    code: wordOf(property(definition, 'code')),
    version: numberOf(property(definition, 'version')),
  }
  if (!isRecord(definition))
    return {
      ...about,
      faults: [faultOf('', 'a definition must be an object', { value: definition })],
      warnings: [],
    }
  const inspection: Inspection = {
    agencies,
    regulations,
    leads: [],
    documents: [],
    form: undefined,
    faults: [],
    warnings: [],
  }
  checkForm(inspection, definition.form)
  checkOutline(inspection, definition)
  inspection.documents = checkDocuments(inspection, definition)
  checkFee(inspection, definition)
  const named = checkRoute(inspection, definition)
  checkRule(inspection, 'result', definition.result, {
    must: 'must return rows of [text, value], both texts',
    sound: (rows) => Array.isArray(rows) && rows.every(isRow),
  })
  checkAsked(inspection, definition.asksOnlyIf)
  checkMustHold(inspection, definition.mustHold)
  checkAlike(inspection, definition)
  checkTexts(inspection, definition.texts, {
    ...named,
    documents: [...inspection.documents],
    conditions: isRecord(definition.mustHold) ? Object.keys(definition.mustHold) : [],
  })
  const longestPath = checkLongestPath(inspection, definition)
  return { ...about, faults: inspection.faults, warnings: inspection.warnings, longestPath }
}

// A definition may hold anything, also objects that no conversion takes.
const wordOf = (value: unknown): string => (typeof value === 'object' ? 'no text' : String(value))
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

const checkForm = (inspection: Inspection, form: unknown): void => {
  if (!isForm(form)) {
    fault(inspection, 'form', 'must be a z.object', { value: form === undefined ? 'nothing' : typeof form })
    return
  }
  const root = rootOf(form)
  inspection.form = { root, fields: fieldsOf(root) }
}

const isRow = (row: unknown): boolean =>
  Array.isArray(row) && row.length === 2 && row.every((cell) => typeof cell === 'string')

const checkFee = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const amounts = checkRule(inspection, 'fee', definition.fee, {
    must: 'must return whole đồng, zero or more',
    sound: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  })
  const route = Array.isArray(definition.route) ? definition.route : []
  const paid = route.some((step) => property(step, 'kind') === 'pay')
  const charged = [...amounts].some((amount) => Number(amount) > 0)
  if (charged && !paid)
    warning(inspection, 'fee', 'is charged, but no step asks for it', { fix: "add a step of kind 'pay'" })
}

/** Checks procedures together: beside each one's own faults, that no version is there twice. */
export const checkAll = (procedures: readonly unknown[], given: Known): Report[] => {
  const seen = new Set<string>()
  return procedures.map((procedure) => {
    const report = checkDefinition(procedure, given)
    const name = `${report.code} version ${report.version}`
    const twice = seen.has(name)
    seen.add(name)
    return twice
      ? { ...report, faults: [...report.faults, faultOf('version', `${name} is defined twice`)] }
      : report
  })
}
