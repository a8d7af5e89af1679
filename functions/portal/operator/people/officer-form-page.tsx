import type { Child } from 'hono/jsx'
import { oneLine } from '../../../../workflows/kernel/written'
import { Button, ButtonLink } from '../../layout/button'
import { errorOf, type Fault } from '../../layout/error-summary'
import { TextInput } from '../../layout/fields/text-input'
import { FormFrame } from '../../layout/form-frame'
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
    <FormFrame
      visit={visit}
      heading={heading}
      faults={faults}
      back={back}
      lead={<p class="govuk-body">{lead}</p>}
    >
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
    </FormFrame>
  )
}

/** Why, as it was typed; and what is wrong with it, to be told with all else that is. */
export const reasonIn = (form: Form, { language }: Visit): { reason: string; faults: Fault[] } => {
  const { data: reason } = oneLine(500).safeParse(valueIn(form, 'reason'))
  return reason === undefined
    ? { reason: '', faults: [{ id: 'reason', message: peopleTexts[language].faults.reason }] }
    : { reason, faults: [] }
}
