import { paperName } from '../../../wording/paper-name'
import { saidOf } from '../../../wording/said-of'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Checkboxes } from '../../layout/fields/choices'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import { Warning } from '../../layout/warning'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { answerRows } from '../answer-rows'
import { Facts, isTelling } from '../facts'
import { filterIn, withFilter } from '../inbox/inbox-query'
import { agencyTexts } from '../texts'
import type { Together } from './look-together'
import { togetherTexts } from './texts'

interface TogetherProps {
  visit: Visit
  together: Together
  /** There were others that were chosen, and that are too many. */
  most?: number
  /** Undefined where nothing was ticked or unticked here yet. */
  typed?: Form
  faults: readonly Fault[]
}

/** Several dossiers below each other, to be looked at, and one decision for those that are ticked. */
export const TogetherPage = (props: TogetherProps) => {
  const { visit, together, most, typed, faults } = props
  const text = togetherTexts[visit.language]
  const { items } = together
  const [first] = items
  const filter = filterIn(visit.query)
  const heading = first ? text.heading(items.length) : text.none
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={withFilter('/agency/inbox', filter)} />}
      wide
    >
      <ErrorSummary visit={visit} faults={faults} />
      {first && (
        <span class="govuk-caption-l">
          {agencyTexts[visit.language].kinds[first.task.kind]} · {first.reading.shown.procedure.name}
        </span>
      )}
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{first ? text.lead : text.noneLead}</p>
      {most !== undefined && <p class="govuk-body">{text.tooMany(most)}</p>}
      <Others {...props} />
      {first && (
        <form method="post" action={withFilter('/agency/together', filter)} novalidate>
          <CsrfField visit={visit} />
          {items.map((item, index) => (
            <Card {...item} visit={visit} index={index} typed={typed} />
          ))}
          {first.task.kind === 'decision' && <Warning>{text.signs}</Warning>}
          <Checkboxes
            visit={visit}
            id="looked"
            label={saidOf(text.outcomes, first.task.kind) ?? ''}
            error={errorOf(faults, 'looked')}
            values={typed?.looked}
            options={[{ value: 'yes', text: text.looked }]}
          />
          <Button name="send" value="yes">
            {text.send}
          </Button>
        </form>
      )}
    </Page>
  )
}

type CardProps = Together['items'][number] & { visit: Visit; index: number; typed?: Form }
const Card = ({ task, reading, visit, index, typed }: CardProps) => {
  const { language } = visit
  const text = togetherTexts[language]
  const { shown, whole, procedure } = reading
  const isDoubtful = whole?.facts !== undefined && isTelling(whole.facts)
  const own = `/agency/dossiers/${shown.number}`
  const papers = shown.documents.map(({ id, type, name }) => (
    <li>
      <a class="govuk-link" href={`${own}?show=${id}#papers`}>
        {name ?? paperName(type, procedure, language)}
        <span class="govuk-visually-hidden">, {shown.number}</span>
      </a>
    </li>
  ))
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title">{shown.number}</h2>
        <div class="govuk-summary-card__actions">
          <a class="govuk-link" href={withFilter(`/agency/tasks/${task.id}`, filterIn(visit.query))}>
            {text.alone}
            <span class="govuk-visually-hidden">: {shown.number}</span>
          </a>
        </div>
      </div>
      <div class="govuk-summary-card__content">
        <input type="hidden" name="shown" value={task.id} />
        <Facts {...reading} id={`facts-${index}`} />
        <SummaryList
          visit={visit}
          rows={[
            ...answerRows(procedure, shown.answers ?? {}, language),
            {
              key: text.papers,
              value: papers.length ? <ul class="govuk-list">{papers}</ul> : text.noPapers,
            },
          ]}
        />
        <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={index === 0 ? 'task' : `task-${index}`}
              name="task"
              value={task.id}
              checked={typed ? typed.task?.includes(task.id) : !isDoubtful}
              aria-describedby={isDoubtful ? `task-${index}-hint` : undefined}
            />
            <label class="govuk-label govuk-checkboxes__label" for={index === 0 ? 'task' : `task-${index}`}>
              {text.include(shown.number)}
            </label>
            {isDoubtful && (
              <div id={`task-${index}-hint`} class="govuk-hint govuk-checkboxes__hint">
                {text.toLookAt}
              </div>
            )}
          </div>
        </div>
      </div>
    </div>
  )
}

/** What was chosen too, and why it is not here. */
const Others = ({ visit, together: { others, gone } }: TogetherProps) => {
  const text = togetherTexts[visit.language]
  if (others.length === 0 && gone === 0) return null
  const why = { 'not-yours': text.notYours, 'by-itself': text.byItself, unlike: text.unlike }
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {text.others}: {others.length + gone}
        </span>
      </summary>
      <div class="govuk-details__text">
        {gone > 0 && <p class="govuk-body">{text.gone(gone)}</p>}
        <ul class="govuk-list govuk-list--bullet">
          {others.map((one) => (
            <li>
              <a class="govuk-link" href={`/agency/tasks/${one.task.id}`}>
                {one.task.dossier}
              </a>
              : {why[one.why]}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
