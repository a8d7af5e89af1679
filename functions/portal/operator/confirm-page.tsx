import { Button } from '../layout/button'
import { errorOf, type Fault } from '../layout/error-summary'
import { TextInput } from '../layout/fields/text-input'
import { FormFrame } from '../layout/form-frame'
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
    <FormFrame
      visit={visit}
      heading={heading}
      faults={faults}
      back="/operator"
      lead={
        <>
          <p class="govuk-body">{text.confirmLead}</p>
          <ul class="govuk-list govuk-list--bullet">
            {listed.map(({ line }) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      }
    >
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
    </FormFrame>
  )
}
