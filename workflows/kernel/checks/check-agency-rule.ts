import { checkRule } from './check-rule'
import { checkAgency, findAgencyIn, type Inspection } from './inspection'

/** An agency, or a rule that finds it; the deciding one when left out. Gives whom it may be, by identifier. */
export const checkAgencyRule = (inspection: Inspection, pointer: string, agency: unknown): unknown[] => {
  if (agency === undefined) return inspection.leads.map(({ id }) => id)
  if (typeof agency !== 'function') {
    checkAgency(inspection, pointer, agency)
    return [agency]
  }
  const runs = checkRule(inspection, pointer, agency, {
    must: 'must name an agency of the registry',
    sound: (value) => findAgencyIn(inspection, value) !== undefined,
  })
  return [...new Set(runs.map(({ returned }) => returned))]
}
