import { type Agency, longestId } from '../agency'
import type { LifeEvent } from '../life-event'
import type { Regulation } from '../regulation'
import { type Fault, faultOf, type Words } from './fault'
import type { Field } from './form-fields'
import type { Generate } from './samples/answer-values'
import type { Application, Applications } from './samples/applications'
import type { Ended, Watched } from './samples/explore-rule'

/** Fields that are asked for, with samples of what they take. */
export interface Inspected {
  root: Field
  fields: ReadonlyMap<string, Field>
  applications: Applications
}

/** One look at a definition, which may be wrong in any way: what is known beside it, and what was found. */
export interface Inspection {
  agencies: readonly Agency[]
  regulations: readonly Regulation[]
  lifeEvents: readonly LifeEvent[]
  /** Who may decide, as far as the definition says it soundly. */
  leads: readonly Agency[]
  /** Types of the papers that the definition lists. */
  documents: readonly string[]
  /** The form and its fields by path; undefined when the form itself is wrong. */
  form: Inspected | undefined
  /** What steps record, by step. */
  records: Map<unknown, Inspected>
  generate: Generate
  /** It asks for no decision: see `Procedure`. */
  notification: boolean
  watched: Watched
  ended: Ended
  /** Media types that the office can tell by a file's content. */
  mediaTypes: ReadonlySet<string>
  /** What cases were tried with, beside the samples. */
  tried: Application[]
  faults: Fault[]
  warnings: Fault[]
}

export const fault = (inspection: Inspection, pointer: string, what: string, words?: Words): void => {
  inspection.faults.push(faultOf(pointer, what, words))
}
export const warning = (inspection: Inspection, pointer: string, what: string, words?: Words): void => {
  inspection.warnings.push(faultOf(pointer, what, words))
}

/** Whether something ended; what loops for ever is told at its path. */
export const isEnding = (inspection: Inspection, pointer: string, run: () => void): boolean => {
  try {
    inspection.ended(run)
    return true
  } catch (error) {
    fault(inspection, pointer, (error as Error).message, {
      fix: 'have every loop, and every pattern in a pattern, end for all that the form takes',
    })
    return false
  }
}

/** A property of whatever this is. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim().length > 0
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

/** A list, or nothing with a fault. `what` says what it is a list of. */
export const listAt = (
  inspection: Inspection,
  owner: unknown,
  name: string,
  pointer: string,
  what: string,
): unknown[] => {
  const value = property(owner, name)
  if (Array.isArray(value)) return value
  fault(inspection, pointer, `must be a list of ${what}`, { value: value ?? 'nothing' })
  return []
}

export const findAgencyIn = ({ agencies }: Inspection, id: unknown): Agency | undefined =>
  agencies.find((agency) => agency.id === id)

export const checkAgency = (inspection: Inspection, pointer: string, value: unknown): void => {
  if (findAgencyIn(inspection, value)) return
  const allowed = inspection.agencies.map(({ id }) => id)
  fault(inspection, pointer, 'unknown agency', { value: value ?? 'nothing', allowed })
}

/** The procedure's own machine, and those of agencies that are added by hand, and of tasks that are given. */
export const scopeWords = /^(procedure|asked-\d+|task-\d+)$/

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** An identifier of its own: kebab-case, short, not reserved, used once. */
export const checkId = (
  inspection: Inspection,
  pointer: string,
  value: unknown,
  { seen, reserved }: { seen: Map<string, string>; reserved?: RegExp },
): void => {
  if (typeof value !== 'string' || !kebab.test(value) || value.length > longestId) {
    fault(inspection, pointer, `must be kebab-case of at most ${longestId} letters`, {
      value: value ?? 'nothing',
      fix: 'for instance "completeness"',
    })
    return
  }
  const first = seen.get(value)
  if (first)
    fault(inspection, pointer, `is used twice, first at ${first}`, { value, fix: 'rename one of them' })
  else if (reserved?.test(value))
    fault(inspection, pointer, 'is a word of the machines', { value, fix: 'rename it' })
  else seen.set(value, pointer)
}
