import { isKnownRule } from '../known'
import type { Placed } from '../procedure'
import { allBefore, checkAfter, checkCycle, waiting } from './check-after'
import { checkAgencyRule } from './check-agency-rule'
import { checkPredicate } from './check-rule'
import { checkTerms } from './check-terms'
import { checkKnownRule } from './check-when'
import { checkId, fault, type Inspection, listAt, property, scopeWords } from './inspection'

// A command is one transaction, of a hundred items at most: the end of a step closes an opinion and a direction of
// each question, and what it uploads and opens stands beside them.
export const mostAsked = 15

/** Of a step that asks agencies. */
export const checkQuestions = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  { seen, route, index: here }: Placed,
): void => {
  const ask = listAt(inspection, step, 'ask', `${pointer}.ask`, 'questions')
  if (ask.length === 0 && Array.isArray(property(step, 'ask')))
    fault(inspection, `${pointer}.ask`, 'asks nobody', { fix: 'leave the step out' })
  if (ask.length > mostAsked)
    fault(inspection, `${pointer}.ask`, `asks more than ${mostAsked} agencies`, {
      value: ask.length,
      fix: 'ask the others in a consult step of their own',
    })
  const questions = ask.map(waiting)
  const ids = questions.map(({ id }) => id)
  checkCycle(inspection, `${pointer}.ask`, questions)
  ask.forEach((question, index) => {
    const place = `${pointer}.ask[${index}]`
    const agency = property(question, 'agency')
    const id = property(question, 'id')
    // A rule of steps may leave it to the deciding agency, a question may not.
    const agencies = checkAgencyRule(inspection, `${place}.agency`, agency ?? null)
    if (inspection.leads.length === 1 && agencies.length === 1 && agencies[0] === inspection.leads[0]?.id)
      fault(inspection, `${place}.agency`, 'is the deciding agency: it would ask itself', {
        value: agencies[0],
        fix: 'make it a review step',
      })
    if (id === undefined && typeof agency === 'function')
      fault(inspection, `${place}.id`, 'is missing: whom it asks is found, so that it needs a name', {
        value: 'nothing',
        fix: "for instance id: 'site-police'",
      })
    else if (id !== undefined || typeof agency === 'string')
      checkId(inspection, `${place}.${id === undefined ? 'agency' : 'id'}`, id ?? agency, {
        seen,
        reserved: scopeWords,
      })
    checkAfter(inspection, `${place}.after`, question, ids, ['question', 'questions'])
    const when = property(question, 'when')
    const never = 'the question is never asked'
    if (isKnownRule(when)) {
      const before = allBefore(questions, ids[index])
      const over = ask.filter((_, at) => before.includes(ids[at]))
      const readable = [...route.slice(0, here), { ...(step as object), ask: over }]
      checkKnownRule(inspection, `${place}.when`, when, { route, readable, never })
    } else checkPredicate(inspection, `${place}.when`, when, { never })
    checkShares(inspection, `${place}.shares`, question)
    checkTerms(inspection, place, question, agencies)
  })
}

const checkShares = (inspection: Inspection, pointer: string, question: unknown): void => {
  if (property(question, 'shares') === undefined) return
  const allowed = inspection.documents
  listAt(inspection, question, 'shares', pointer, 'paper types').forEach((value, index) => {
    if (!allowed.includes(value as string))
      fault(inspection, `${pointer}[${index}]`, 'unknown paper', { value: value ?? 'nothing', allowed })
  })
}
