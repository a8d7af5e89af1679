import type { Direction } from '../../../office/tasks/direct-task'
import { agencyTexts } from '../../agency/texts'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { TextInput } from '../../layout/fields/text-input'
import { Textarea } from '../../layout/fields/textarea'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import type { Blocked } from '../overview/blocked'
import { directingTexts } from './texts'

export interface Chosen {
  visit: Visit
  items: readonly Blocked[]
  outcomes: readonly Direction['outcome'][]
  agency: string
}

const longest = 5_000

/** What is chosen, and what is to be directed about all of it. */
export const DirectPage = (props: Chosen & { typed: Form; faults: readonly Fault[] }) => {
  const { visit, items, outcomes, agency, typed, faults } = props
  const text = directingTexts[visit.language]
  const heading = text.heading(items.length)
  const words: Readonly<Record<string, string>> = agencyTexts[visit.language].task.outcomes
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href="/oversight" />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{text.of(agency)}</p>
      <Numbers {...props} />
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <Radios
          visit={visit}
          id="outcome"
          label={text.outcome}
          error={errorOf(faults, 'outcome')}
          value={valueIn(typed, 'outcome')}
          options={outcomes.map((value) => ({
            value,
            text: words[value] ?? value,
            ...(value === 'extend' && {
              reveals: (
                <TextInput
                  visit={visit}
                  id="extendWorkingDays"
                  label={text.days}
                  error={errorOf(faults, 'extendWorkingDays')}
                  value={valueIn(typed, 'extendWorkingDays')}
                  inputmode="numeric"
                  width={3}
                />
              ),
            }),
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
        <Button>{text.goOn}</Button>
      </form>
    </Page>
  )
}

const Numbers = ({ visit, items }: Pick<Chosen, 'visit' | 'items'>) => (
  <>
    <h2 class="govuk-heading-s">{directingTexts[visit.language].listed}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {items.map(({ dossier }) => (
        <li>
          <a class="govuk-link" href={`/agency/dossiers/${dossier}`}>
            {dossier}
          </a>
        </li>
      ))}
    </ul>
  </>
)

/** The same once more, before it is written: with all that was typed. */
export const ConfirmDirections = (props: Chosen & { direction: Direction; typed: Form }) => {
  const { visit, items, agency, direction, typed } = props
  const text = directingTexts[visit.language]
  const { confirm } = text
  const heading = confirm.heading(items.length)
  const words: Readonly<Record<string, string>> = agencyTexts[visit.language].task.outcomes
  const { outcome, reason, extendWorkingDays } = direction
  return (
    <Page visit={visit} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{text.of(agency)}</p>
      <SummaryList
        visit={visit}
        rows={[
          { key: text.outcome, value: words[outcome] ?? outcome },
          ...(extendWorkingDays ? [{ key: text.days, value: confirm.days(extendWorkingDays) }] : []),
          ...(reason ? [{ key: text.reason, value: reason }] : []),
        ]}
      />
      <Numbers {...props} />
      <p class="govuk-body">{confirm.lead}</p>
      <form method="post">
        <CsrfField visit={visit} />
        {Object.entries(typed).flatMap(([name, values]) =>
          (values ?? []).map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <div class="govuk-button-group">
          <Button name="confirmed" value="yes">
            {confirm.send}
          </Button>
          <Button look="secondary" name="change" value="yes">
            {confirm.change}
          </Button>
        </div>
      </form>
    </Page>
  )
}

interface DoneProps {
  visit: Visit
  agency: string
  done: number
  failed: readonly { number: string; why: string }[]
}

export const DirectionsDone = ({ visit, agency, done, failed }: DoneProps) => {
  const { of, done: text } = directingTexts[visit.language]
  return (
    <Page visit={visit} title={text.heading(done)}>
      <h1 class="govuk-heading-l">{text.heading(done)}</h1>
      <p class="govuk-body">{of(agency)}</p>
      {failed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.failed}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {failed.map(({ number, why }) => (
              <li>{text.not(number, why)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/oversight">
          {text.back}
        </a>
      </p>
    </Page>
  )
}
