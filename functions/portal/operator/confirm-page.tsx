import { BackLink } from '../layout/back-link'
import { Button } from '../layout/button'
import { CsrfField } from '../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../layout/error-summary'
import { TextInput } from '../layout/fields/text-input'
import { Page } from '../layout/page'
import { type Form, valueIn } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import { operatorTexts } from './texts'

/** One thing of a list: what names it in the form, and how it reads. */
export interface Listed {
  item: string
  line: string
}

interface ConfirmProps {
  visit: Visit
  heading: string
  send: string
  listed: readonly Listed[]
  /** Whether it has to be said why. */
  withReason: boolean
  typed: Form
  faults: readonly Fault[]
}

/** All that is about to be started, each by its number: that and nothing else is. */
export const ConfirmPage = (props: ConfirmProps) => {
  const { visit, heading, send, listed, withReason, typed, faults } = props
  const text = operatorTexts[visit.language]
  return (
    <Page
      visit={visit}
      title={heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href="/operator" />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{text.confirmLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {listed.map(({ line }) => (
          <li>{line}</li>
        ))}
      </ul>
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        {listed.map(({ item }) => (
          <input type="hidden" name="item" value={item} />
        ))}
        {withReason && (
          <TextInput
            visit={visit}
            id="reason"
            label={text.reason}
            hint={text.reasonHint}
            error={errorOf(faults, 'reason')}
            value={valueIn(typed, 'reason')}
          />
        )}
        <Button>{send}</Button>
      </form>
    </Page>
  )
}
