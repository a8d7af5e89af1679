import { InForce, Openings } from '../in-force'
import { fault, type Inspection, warning } from './inspection'
import { isProcedureCode } from './procedure-code'
import { readShape } from './read-shape'

/** When a version takes filings, and what comes after it. */
export const checkInForce = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const { inForce, opens, replacedBy, code } = definition
  const dates =
    inForce === undefined
      ? undefined
      : readShape(inspection, 'inForce', InForce, {
          value: inForce,
          fix: "for instance { from: '2027-07-01', legalBasis: '118/2025/NĐ-CP' }",
        })
  if (dates && !dates.from && !dates.until)
    fault(inspection, 'inForce', 'names no day', { fix: 'say from when on or until when, or leave it out' })
  if (dates?.from && dates.until && dates.until < dates.from)
    fault(inspection, 'inForce.until', 'comes before the day from which it is in force', {
      value: dates.until,
      allowed: [`${dates.from} or later`],
    })
  if (opens !== undefined) checkOpenings(inspection, opens)
  if (replacedBy === undefined) return
  if (!isProcedureCode(replacedBy) || replacedBy === code)
    fault(inspection, 'replacedBy', 'must be the code of another procedure', {
      value: replacedBy,
      fix: 'a newer version of this one needs no word of it: its inForce.from ends this one',
    })
  else if (dates && !dates.until)
    fault(inspection, 'replacedBy', 'names what comes after, and nothing ends this one', {
      value: replacedBy,
      fix: "say when: inForce: { until: '2027-06-30', legalBasis: '…' }",
    })
  else if (inForce === undefined)
    fault(inspection, 'inForce', 'is missing where another procedure replaces this one', {
      fix: "say when it ends: inForce: { until: '2027-06-30', legalBasis: '…' }",
    })
}

const checkOpenings = (inspection: Inspection, value: unknown): void => {
  const openings = readShape(inspection, 'opens', Openings, {
    value,
    fix: "for instance { each: [{ from: '03-01', to: '04-15' }], legalBasis: '…' }",
  })
  const always = openings?.each.findIndex(({ from, to }) => from === '01-01' && to === '12-31') ?? -1
  if (always >= 0)
    warning(inspection, `opens.each[${always}]`, 'is the whole year', { fix: 'leave `opens` out' })
}
