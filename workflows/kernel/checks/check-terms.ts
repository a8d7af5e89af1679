import { governs, type Regulation } from '../regulation'
import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { fault, findAgencyIn, type Inspection, property } from './inspection'

/**
 * What a question is asked under: a regulation's terms, or its own in place of the regulation's. `agencies`: whom it may
 * be put to.
 */
export const checkTerms = (
  inspection: Inspection,
  pointer: string,
  question: unknown,
  agencies: readonly unknown[],
): void => {
  const under = property(question, 'under')
  const insteadOf = property(question, 'insteadOf')
  if (under !== undefined) checkUnder(inspection, `${pointer}.under`, under, agencies)
  if (insteadOf !== undefined) checkGoverns(inspection, `${pointer}.insteadOf`, insteadOf, agencies)
  if (under === undefined || property(question, 'within') !== undefined) {
    checkPeriod(inspection, `${pointer}.within`, property(question, 'within'))
    checkSilence(inspection, `${pointer}.onSilence`, property(question, 'onSilence'), 'agency', agencies)
  }
  if (under !== undefined || insteadOf !== undefined) return
  const governing = governingOf(inspection, agencies).map(({ id }) => id)
  if (governing.length > 0)
    fault(
      inspection,
      `${pointer}.insteadOf`,
      'a regulation governs this question: say that its own law comes first',
      {
        value: 'nothing',
        allowed: governing,
        fix: `insteadOf: '${governing[0]}', or under: '${governing[0]}' without terms of its own`,
      },
    )
}

/** Those that govern a question to any of them. */
const governingOf = (inspection: Inspection, agencies: readonly unknown[]) =>
  inspection.regulations.filter((regulation) =>
    agencies.some((agency) => isGoverned(inspection, regulation, agency)),
  )

const isGoverned = (inspection: Inspection, regulation: Regulation, id: unknown): boolean => {
  const agency = findAgencyIn(inspection, id)
  return agency !== undefined && inspection.leads.some((lead) => governs(regulation, lead, agency))
}

/** Its terms are those of all whom the question may be put to. */
const checkUnder = (
  inspection: Inspection,
  pointer: string,
  id: unknown,
  agencies: readonly unknown[],
): void => {
  const before = inspection.faults.length
  checkGoverns(inspection, pointer, id, agencies)
  const regulation = inspection.regulations.find((one) => one.id === id)
  if (!regulation || inspection.faults.length > before || inspection.leads.length === 0) return
  const unbound = agencies.find(
    (agency) => findAgencyIn(inspection, agency) && !isGoverned(inspection, regulation, agency),
  )
  if (unbound !== undefined)
    fault(inspection, pointer, 'does not bind every agency that the question may be put to', {
      value: unbound,
      fix: `give the question its own within and onSilence, and insteadOf: '${regulation.id}'`,
    })
}

const checkGoverns = (
  inspection: Inspection,
  pointer: string,
  id: unknown,
  agencies: readonly unknown[],
): void => {
  const known = inspection.regulations.map((regulation) => regulation.id)
  if (!known.includes(id as string)) {
    fault(inspection, pointer, 'unknown regulation', { value: id ?? 'nothing', allowed: known })
    return
  }
  const governing = governingOf(inspection, agencies).map((regulation) => regulation.id)
  // Who asks or is asked is a fault of its own.
  const parties = inspection.leads.length > 0 && agencies.some((agency) => findAgencyIn(inspection, agency))
  if (parties && !governing.includes(id as string))
    fault(inspection, pointer, 'is not about questions to this agency', {
      value: id,
      allowed: governing,
      fix: 'give the question its own within and onSilence',
    })
}
