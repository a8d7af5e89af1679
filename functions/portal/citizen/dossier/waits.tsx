import type { Agency } from '../../../../workflows/kernel/agency'
import { kindOf, partsIn, questionsIn } from '../../../../workflows/kernel/kind-of'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Silence } from '../../../../workflows/kernel/silence'
import { idOf } from '../../../../workflows/kernel/steps/step'
import { silenceOnObjections } from '../../../../workflows/kernel/unheeded'
import type { PresentedTask } from '../../../office/presented/presented-task'
import { agencyNames } from '../../../wording/agency-names'
import { saidOf } from '../../../wording/said-of'
import { dueText, timeText } from '../../layout/format'
import type { Visit } from '../../runtime/visit'
import { dossierTexts, routeTexts } from '../texts'

interface WaitsProps {
  visit: Visit
  procedure: Procedure
  agencies: readonly Agency[]
  tasks: readonly PresentedTask[]
}

/** Who has the dossier now, since when, until when, and what it means when the time runs out: in sentences. */
export const Waits = ({ tasks, ...about }: WaitsProps) => (
  <ul class="govuk-list motcua-waits">
    {tasks
      .filter(({ status, kind }) => status === 'open' && kind !== 'gate')
      .map((task) => (
        <Wait task={task} {...about} />
      ))}
  </ul>
)

const Wait = ({ visit, procedure, agencies, task }: Omit<WaitsProps, 'tasks'> & { task: PresentedTask }) => {
  const { language, at } = visit
  const text = dossierTexts[language]
  const late = task.dueAt < at
  const due = dueText(task, language)
  const silence = silenceOf(procedure, task)
  const to = silence && 'to' in silence ? agencyNames(agencies, visit.language)(silence.to) : ''
  return (
    <li class={`motcua-waits__item${late ? ' motcua-waits__item--late' : ''}`}>
      <p class="govuk-body">
        <strong>{whoHas(task, agencies, visit)}</strong> {text.doing[task.kind]}.
      </p>
      <p class="govuk-body">{late ? `${text.overdue(due)}.` : `${text.until(due)}.`}</p>
      {task.notBefore && at < task.notBefore && (
        <p class="govuk-body">{text.notBefore(timeText(task.notBefore, language))}.</p>
      )}
      {!late && silence && <p class="govuk-body govuk-hint">{text.silence[silence.kind](to)}</p>}
    </li>
  )
}

const whoHas = (
  { agency, role, kind, openedAt }: PresentedTask,
  agencies: readonly Agency[],
  visit: Visit,
): string => {
  const text = dossierTexts[visit.language]
  if (!agency) return kind === 'issue' ? text.system : text.you
  const office = agencyNames(agencies, visit.language)(agency)
  const as = role && saidOf(routeTexts[visit.language].roles, role)
  return text.has(as ? `${office} (${as.toLowerCase()})` : office, timeText(openedAt, visit.language))
}

/** What the procedure says of this wait; of a question that was added by hand nothing. */
const silenceOf = (
  procedure: Procedure,
  { kind, step: id, question }: PresentedTask,
): Silence | undefined => {
  const step = procedure.route.find((one) => one.id === id)
  if (step && kind === 'ruling' && !question) return silenceOnObjections(step)
  if (
    !step ||
    (kind !== 'check' &&
      kind !== 'review' &&
      kind !== 'decision' &&
      kind !== 'co-signature' &&
      kind !== 'opinion' &&
      kind !== 'part')
  )
    return undefined
  if (!question) return kindOf(procedure, step).wait?.(step).onSilence
  const rule =
    questionsIn(procedure, step).find((one) => idOf(one) === question) ??
    partsIn(procedure, step).find((one) => one.id === question)
  return rule?.onSilence
}
