import type { Procedure } from '../../../workflows/kernel/procedure'
import type { PresentedTask } from '../../office/presented/presented-task'
import { sayFault } from '../../runtime/problem'
import type { Fault } from '../layout/error-summary'
import type { Option } from '../layout/fields/choices'
import { lookedUp } from '../layout/fields/look-up'
import { type Form, valueIn } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import { missingThings } from './missing-things'
import { agencyTexts } from './texts'

export interface ReadCompletion {
  /** As the office takes it. */
  body: Record<string, unknown>
  /** What the office can't know: choices of the page itself. */
  faults: Fault[]
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

// Said here too: who signs is not asked to, before the office would take it.
const goesOn = new Set(['proceed', 'approve'])

/** An officer's decision, from the form. */
export const readCompletion = (
  form: Form,
  task: PresentedTask,
  procedure: Procedure,
  { language }: Pick<Visit, 'language'>,
  agencies: readonly Option[],
): ReadCompletion => {
  const text = agencyTexts[language].task
  const outcome = valueIn(form, 'outcome')
  if (!outcome) return { body: {}, faults: [{ id: 'outcome', message: text.chooseOutcome }] }
  // Applicants read Vietnamese first: what is ticked is told in the language of the law.
  const words = procedure.texts.vi
  const written = valueIn(form, 'reason')
  const chosen = outcome === 'refuse' ? (form.reasons ?? []).flatMap((id) => words.reasons[id] ?? []) : []
  const reason = [...chosen, written].filter(Boolean).join('\n')
  const things = missingThings(procedure, 'vi')
  const ticked = (form.items ?? []).flatMap((value) => things.find((one) => one.value === value)?.text ?? [])
  const items = [...ticked, ...lines(valueIn(form, 'otherItems'))]
  const asks = outcome === 'supplement'
  const warned = task.warnings.filter((warning) => warning.outcome === outcome)
  const unconfirmed = warned.some(({ code }) => !form.confirmed?.includes(code))
  return {
    body: {
      outcome,
      ...(reason && { reason }),
      ...(valueIn(form, 'confidential') &&
        task.kind === 'opinion' &&
        outcome !== 'need-more' && { confidential: valueIn(form, 'confidential') }),
      ...(asks && items.length > 0 && { items }),
      ...(outcome === 'reassign' &&
        valueIn(form, 'agency') && {
          agency: lookedUp(valueIn(form, 'agency'), agencies) ?? valueIn(form, 'agency'),
        }),
      ...(outcome === 'return' &&
        valueIn(form, 'extendWorkingDays') && {
          extendWorkingDays: Number(valueIn(form, 'extendWorkingDays')),
        }),
      ...(outcome === 'extend' && { extendWorkingDays: Number(valueIn(form, 'extendWorkingDays')) }),
      ...(outcome === 'done' && { data: { number: valueIn(form, 'number'), issuedOn: dateIn(form) } }),
    },
    faults: [
      ...(unconfirmed ? [{ id: 'confirmed', message: text.mustConfirm }] : []),
      ...(task.objections && goesOn.has(outcome) && !reason
        ? [{ id: 'reason', message: sayFault('objection-unanswered', language) }]
        : []),
    ],
  }
}

const dateIn = (form: Form): string => {
  const two = (part: string) => valueIn(form, `issuedOn-${part}`).padStart(2, '0')
  return `${valueIn(form, 'issuedOn-year')}-${two('month')}-${two('day')}`
}
