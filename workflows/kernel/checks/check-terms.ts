import { governs } from '../regulation'
import { checkPeriod } from './check-period'
import { checkSilence } from './check-silence'
import { fault, findAgencyIn, type Inspection, property } from './inspection'

/** What a question is asked under: a regulation's terms, or its own in place of the regulation's. */
export const checkTerms = (inspection: Inspection, pointer: string, question: unknown): void => {
  const under = property(question, 'under')
  const insteadOf = property(question, 'insteadOf')
  if (under !== undefined) checkGoverns(inspection, `${pointer}.under`, under, question)
  if (insteadOf !== undefined) checkGoverns(inspection, `${pointer}.insteadOf`, insteadOf, question)
  if (under === undefined || property(question, 'within') !== undefined) {
    checkPeriod(inspection, `${pointer}.within`, property(question, 'within'))
    checkSilence(inspection, `${pointer}.onSilence`, property(question, 'onSilence'), 'agency', [
      property(question, 'agency'),
    ])
  }
  if (under !== undefined || insteadOf !== undefined) return
  const governing = governingOf(inspection, question).map(({ id }) => id)
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

const governingOf = (inspection: Inspection, question: unknown) => {
  const agency = findAgencyIn(inspection, property(question, 'agency'))
  if (!agency) return []
  return inspection.regulations.filter((regulation) =>
    inspection.leads.some((lead) => governs(regulation, lead, agency)),
  )
}

const checkGoverns = (inspection: Inspection, pointer: string, id: unknown, question: unknown): void => {
  const known = inspection.regulations.map((regulation) => regulation.id)
  if (!known.includes(id as string)) {
    fault(inspection, pointer, 'unknown regulation', { value: id ?? 'nothing', allowed: known })
    return
  }
  const governing = governingOf(inspection, question).map((regulation) => regulation.id)
  // Who asks or is asked is a fault of its own.
  const parties = inspection.leads.length > 0 && findAgencyIn(inspection, property(question, 'agency'))
  if (parties && !governing.includes(id as string))
    fault(inspection, pointer, 'is not about questions to this agency', {
      value: id,
      allowed: governing,
      fix: 'give the question its own within and onSilence',
    })
}
