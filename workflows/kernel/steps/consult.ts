import { checkPeriod } from '../checks/check-period'
import { checkRule } from '../checks/check-rule'
import { checkSilence } from '../checks/check-silence'
import { checkAgency, checkId, fault, type Inspection, listAt, property } from '../checks/inspection'

/** `questions`: identifiers of the whole route's questions, which this adds to. */
export const checkConsult = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  questions: Map<string, string>,
): void => {
  const ask = listAt(inspection, step, 'ask', `${pointer}.ask`, 'questions')
  if (ask.length === 0 && Array.isArray(property(step, 'ask')))
    fault(inspection, `${pointer}.ask`, 'asks nobody', { fix: 'leave the step out' })
  ask.forEach((question, index) => {
    const place = `${pointer}.ask[${index}]`
    const agency = property(question, 'agency')
    const id = property(question, 'id')
    checkAgency(inspection, `${place}.agency`, agency)
    if (id !== undefined || typeof agency === 'string')
      checkId(inspection, `${place}.${id === undefined ? 'agency' : 'id'}`, id ?? agency, {
        seen: questions,
        reserved: 'procedure',
      })
    checkRule(inspection, `${place}.when`, property(question, 'when'), {
      must: 'must say true or false',
      sound: (value) => typeof value === 'boolean',
    })
    checkPeriod(inspection, `${place}.within`, property(question, 'within'))
    checkSilence(inspection, `${place}.onSilence`, property(question, 'onSilence'), 'agency')
  })
}
