import type { Child } from 'hono/jsx'
import { oneLine } from '../../../../workflows/kernel/written'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { TextInput } from '../../layout/fields/text-input'
import { Page } from '../../layout/page'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { peopleTexts } from './texts'

export interface OfficerForm {
  typed: Form
  faults: readonly Fault[]
}

interface OfficerFormPageProps extends OfficerForm {
  visit: Visit
  heading: string
  lead: string
  /** Where one comes from, and goes back to. */
  back: string
  send: string
  /** Whether it takes something away. */
  isWarning?: boolean
  children?: Child
}

/** A form about one officer: whatever it changes is on record with a reason. */
export const OfficerFormPage = (props: OfficerFormPageProps) => {
  const { visit, heading, lead, back, send, isWarning = false, typed, faults, children } = props
  const text = peopleTexts[visit.language]
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={back} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{lead}</p>
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        {children}
        <TextInput
          visit={visit}
          id="reason"
          label={text.reason}
          hint={text.reasonHint}
          error={errorOf(faults, 'reason')}
          value={valueIn(typed, 'reason')}
          autocomplete="off"
        />
        <div class="govuk-button-group">
          <Button {...(isWarning && { look: 'warning' })}>{send}</Button>
          <ButtonLink href={back} look="secondary">
            {text.keep}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}

/** Why, as it was typed; and what is wrong with it, to be told with all else that is. */
export const reasonIn = (form: Form, { language }: Visit): { reason: string; faults: Fault[] } => {
  const { data: reason } = oneLine(500).safeParse(valueIn(form, 'reason'))
  return reason === undefined
    ? { reason: '', faults: [{ id: 'reason', message: peopleTexts[language].faults.reason }] }
    : { reason, faults: [] }
}
