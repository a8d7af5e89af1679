import { overdueBehind } from '../../../workflows/kernel/decide'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { PresentedTask } from '../../office/presented/presented-task'
import { saidOf } from '../../wording/said-of'
import { valueText } from '../answers/answer-text'
import { BackLink } from '../layout/back-link'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../layout/error-summary'
import { Checkboxes, Radios } from '../layout/fields/choices'
import { DateInput } from '../layout/fields/date-input'
import { TextInput } from '../layout/fields/text-input'
import { Textarea } from '../layout/fields/textarea'
import { dueText, moneyText, timeText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { type Form, valueIn } from '../runtime/read-form'
import { signedIn, type Visit } from '../runtime/visit'
import type { DueState } from './due-state'
import { DueTag } from './due-tag'
import { Facts } from './facts'
import { missingThings } from './missing-things'
import type { Names } from './names'
import type { Reading } from './reading-on-record'
import { agencyTexts } from './texts'

export interface TaskProps {
  visit: Visit
  task: PresentedTask
  reading: Reading
  names: Names
  due: DueState
  typed: Form
  /** What was written before and not sent is shown again. */
  restored: boolean
  said?: string
  faults: readonly Fault[]
}

const longest = 5_000

/** One piece of work: what is asked, and how it can end. */
export const TaskPage = (props: TaskProps) => {
  const { visit, task, reading, names, due, restored, said, faults } = props
  const { language } = visit
  const { task: text, kinds } = agencyTexts[language]
  const { person } = signedIn(visit)
  const opinion = reading.shown.opinions.find(({ question }) => question === task.question)
  return (
    <Page
      visit={visit}
      title={`${kinds[task.kind]}, ${task.dossier}`}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/agency/dossiers/${task.dossier}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">
        {names.procedure(task.procedure)} ·{' '}
        <a class="govuk-link" href={`/agency/dossiers/${task.dossier}`}>
          {task.dossier}
        </a>
      </span>
      <h1 class="govuk-heading-l">{kinds[task.kind]}</h1>
      {said && (
        <div class="govuk-inset-text" role="status">
          {said}
        </div>
      )}
      {restored && <div class="govuk-inset-text">{text.restored}</div>}
      {task.assignee && task.assignee !== person.id && (
        <Warning>{text.others(names.person(task.assignee))}</Warning>
      )}
      <p class="govuk-body">
        <DueTag due={due} visit={visit} /> {text.due}: {dueText(task, language)}
      </p>
      {task.status !== 'open' && <p class="govuk-body">{text.late}</p>}
      <Facts {...reading} />
      {task.kind === 'direction' && <Overdue {...props} />}
      <Duty {...props} />
      {opinion?.asked && (
        <SummaryList
          visit={visit}
          rows={[
            { key: text.question, value: opinion.asked },
            ...(opinion.because ? [{ key: text.grounds, value: opinion.because }] : []),
            ...opinion.grounds.map(({ label, text: said, value }) => ({
              key: label,
              value: said ?? valueText(value, visit.language),
            })),
          ]}
        />
      )}
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <Outcomes {...props} procedure={reading.procedure} />
        <div class="govuk-button-group">
          <Button>{text.send}</Button>
          <Button name="save" value="yes" look="secondary">
            {text.save}
          </Button>
        </div>
      </form>
    </Page>
  )
}

/** Whom a direction is about. */
const Overdue = ({ visit, reading, task, names }: TaskProps) => {
  const direction = reading.dossier.tasks[task.id]
  const behind = direction && overdueBehind(reading.dossier, direction)
  if (!behind || typeof behind.owner !== 'object') return null
  const { dossier: text, kinds } = agencyTexts[visit.language]
  const until = dueText(behind, visit.language)
  return (
    <div class="govuk-inset-text">
      {text.waits(kinds[behind.kind], names.agency(behind.owner.agency), until)}
    </div>
  )
}

/** What money goes back, or what the applicant is to be told of. */
const Duty = ({ visit, reading, task }: TaskProps) => {
  const { task: text, events } = agencyTexts[visit.language]
  const refund = reading.dossier.refundsDue?.find(({ payment }) => payment === task.payment)
  const notice = task.notice && reading.dossier.sequence >= task.notice.sequence ? task.notice : undefined
  const told = notice && reading.record.events[notice.sequence - 1]?.event
  if (!refund && !told) return null
  return (
    <div class="govuk-inset-text">
      {refund &&
        text.refund(
          moneyText(refund.amountVnd, visit.language),
          refund.payment,
          timeText(refund.dueSince, visit.language),
        )}
      {told && text.delivery(events[told.type], timeText(told.at, visit.language))}
    </div>
  )
}

const Warning = ({ children }: { children: string }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">{children}</strong>
  </div>
)

type OutcomesProps = TaskProps & { procedure: Procedure }

const Outcomes = (props: OutcomesProps) => {
  const { visit, task, typed, faults } = props
  const text = agencyTexts[visit.language].task
  return (
    <>
      <Radios
        visit={visit}
        id="outcome"
        label={text.decision}
        error={errorOf(faults, 'outcome')}
        value={valueIn(typed, 'outcome')}
        options={task.outcomes.map((outcome) => ({
          value: outcome,
          text: saidOf(text.outcomes, outcome) ?? outcome,
          hint: saidOf(text.outcomeHints, outcome),
          reveals: <Revealed {...props} outcome={outcome} />,
        }))}
      />
      <Textarea
        visit={visit}
        id="reason"
        label={text.reason}
        hint={text.reasonHint}
        error={errorOf(faults, 'reason')}
        value={valueIn(typed, 'reason')}
        longest={longest}
      />
      {task.kind === 'opinion' && (
        <Textarea
          visit={visit}
          id="confidential"
          label={text.confidential}
          hint={text.confidentialHint}
          error={errorOf(faults, 'confidential')}
          value={valueIn(typed, 'confidential')}
          rows={3}
          longest={longest}
        />
      )}
    </>
  )
}

type RevealedProps = OutcomesProps & { outcome: string }

/** What only one of the outcomes needs. */
const Revealed = ({ visit, task, procedure, typed, faults, outcome }: RevealedProps) => {
  const text = agencyTexts[visit.language].task
  const texts = procedure.texts[visit.language]
  switch (outcome) {
    case 'supplement':
      return (
        <>
          {task.warnings.map(({ code, legalBasis }) => (
            <>
              <Warning>{saidOf(text.warnings, code)?.(legalBasis) ?? code}</Warning>
              <Checkboxes
                visit={visit}
                id="confirmed"
                label={text.confirmWarning}
                error={errorOf(faults, 'confirmed')}
                values={typed.confirmed}
                options={[{ value: code, text: text.confirmWarning }]}
              />
            </>
          ))}
          <Checkboxes
            visit={visit}
            id="items"
            label={text.items}
            hint={text.itemsHint}
            error={errorOf(faults, 'items')}
            values={typed.items}
            options={missingThings(procedure, visit.language)}
          />
          <Textarea
            visit={visit}
            id="otherItems"
            label={text.otherItems}
            hint={text.otherItemsHint}
            value={valueIn(typed, 'otherItems')}
            rows={3}
          />
        </>
      )
    case 'refuse':
      return (
        <Checkboxes
          visit={visit}
          id="reasons"
          label={text.reasons}
          error={errorOf(faults, 'reasons')}
          values={typed.reasons}
          options={Object.entries(texts.reasons).map(([value, words]) => ({ value, text: words }))}
        />
      )
    case 'extend':
      return (
        <TextInput
          visit={visit}
          id="extendWorkingDays"
          label={text.extendDays}
          error={errorOf(faults, 'extendWorkingDays')}
          value={valueIn(typed, 'extendWorkingDays')}
          inputmode="numeric"
          width={3}
        />
      )
    case 'done':
      return (
        <>
          <TextInput
            visit={visit}
            id="number"
            label={text.number}
            error={errorOf(faults, 'number')}
            value={valueIn(typed, 'number')}
            width={20}
          />
          <DateInput
            visit={visit}
            id="issuedOn"
            label={text.issuedOn}
            error={errorOf(faults, 'issuedOn')}
            value={{
              day: valueIn(typed, 'issuedOn-day'),
              month: valueIn(typed, 'issuedOn-month'),
              year: valueIn(typed, 'issuedOn-year'),
            }}
          />
        </>
      )
    default:
      return undefined
  }
}
