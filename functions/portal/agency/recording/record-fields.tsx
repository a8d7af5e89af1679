import type { ProcedureTexts } from '../../../../workflows/kernel/text'
import { type Asked, type FormPage, isTicked } from '../../answers/form-pages'
import { AnswerField } from '../../citizen/form/answer-field'
import { namedChoices } from '../../citizen/form/named-choices'
import { Button } from '../../layout/button'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Checkboxes } from '../../layout/fields/choices'
import { layoutTexts } from '../../layout/texts'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { type RecordedFields, shownEntries } from './recorded-fields'
import { recordingTexts } from './texts'

interface FieldsProps {
  visit: Visit
  recorded: RecordedFields
  typed: Form
  faults: readonly Fault[]
}

/** What is found out in this step, filled in with the answer that lets the dossier go on. */
export const RecordFields = (props: FieldsProps) => {
  const { visit, recorded } = props
  const text = recordingTexts[visit.language]
  return (
    <section aria-labelledby="record">
      <h2 class="govuk-heading-m" id="record">
        {text.heading}
      </h2>
      <p class="govuk-hint">{text.when}</p>
      {recorded.fields.map((page) => (
        <Page {...props} page={page} />
      ))}
    </section>
  )
}

const Page = (props: FieldsProps & { page: FormPage }) => {
  const { visit, recorded, page, typed, faults } = props
  const { texts } = recorded
  const name = texts.fields[page.called] ?? page.called
  if (page.kind === 'wanted')
    return (
      <h3 class="govuk-heading-s">
        {name} {layoutTexts[visit.language].optional}
      </h3>
    )
  if (page.kind !== 'list') return <Fields {...props} asked={page.asked} texts={texts} />
  if (isTicked(page))
    return (
      <Checkboxes
        visit={visit}
        id={page.id}
        label={name}
        error={errorOf(faults, page.id)}
        values={typed[page.id] ?? []}
        options={page.asked.flatMap((asked) => namedChoices(asked, texts))}
      />
    )
  const text = recordingTexts[visit.language]
  return (
    <fieldset class="govuk-fieldset" id={page.id}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
      {errorOf(faults, page.id) && <p class="govuk-error-message">{errorOf(faults, page.id)}</p>}
      {shownEntries(page, texts, typed).map((entry) => (
        <>
          <h3 class="govuk-heading-s">{text.entry(entry.index + 1)}</h3>
          <Fields {...props} asked={entry.asked} texts={entry.texts} />
        </>
      ))}
      <Button name="save" value="yes" look="secondary">
        {text.more(name)}
      </Button>
    </fieldset>
  )
}

const Fields = ({
  visit,
  asked,
  texts,
  typed,
  faults,
}: FieldsProps & { asked: readonly Asked[]; texts: ProcedureTexts }) => (
  <>
    {asked.map((one) => {
      const fault = faults.find(({ id }) => id === one.path)
      return (
        <AnswerField
          visit={visit}
          asked={one}
          texts={texts}
          typed={typed}
          error={fault?.message}
          part={fault?.part}
          heading={false}
        />
      )
    })}
  </>
)
