import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { answerText } from '../../answers/answer-text'
import { entriesOf, entryValue } from '../../answers/entries'
import type { FormPage } from '../../answers/form-pages'
import { Button } from '../../layout/button'
import { SummaryList } from '../../layout/summary-list'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import { formTexts } from '../texts'
import { AnswerField } from './answer-field'
import { AskedPlan, type AskedPlanProps } from './asked-plan'
import { isWording, PasteDraft, pasteId } from './paste-draft'
import type { DatePart } from './read-date'

interface ListProps {
  visit: Visit
  procedure: Procedure
  draft: Draft
  page: FormPage
  typed: Form
  errorOf: (path: string) => { message: string; part?: DatePart } | undefined
  question: string
  /** What comes of the entries. */
  planned?: AskedPlanProps
}

/** Entries until now, each to take away; and fields for one more. */
export const ListPage = ({ visit, procedure, draft, page, typed, errorOf, question, planned }: ListProps) => {
  const texts = procedure.texts[visit.language]
  const text = formTexts[visit.language]
  const entries = entriesOf(draft.answers, page)
  return (
    <>
      <h1 class="govuk-heading-l">{question}</h1>
      {planned && <AskedPlan {...planned} />}
      {isWording(page) && (
        <PasteDraft visit={visit} page={page} typed={typed} error={errorOf(pasteId(page))?.message} />
      )}
      {entries.length === 0 && <p class="govuk-body">{text.noEntries}</p>}
      {entries.map((entry, index) => (
        <div class="govuk-summary-card">
          <div class="govuk-summary-card__title-wrapper">
            <h2 class="govuk-summary-card__title">{text.entry(index + 1)}</h2>
            <Button name="remove" value={String(index)} look="secondary" form={removeForm}>
              {text.remove}
              <span class="govuk-visually-hidden"> {text.entry(index + 1)}</span>
            </Button>
          </div>
          <div class="govuk-summary-card__content">
            <SummaryList
              visit={visit}
              rows={page.asked.map((asked) => ({
                key: texts.fields[asked.path] ?? asked.path,
                value: answerText(asked, entryValue(entry, asked, page), texts, visit.language),
              }))}
            />
          </div>
        </div>
      ))}
      <h2 class="govuk-heading-m">{text.oneMore}</h2>
      {page.asked.map((asked) => (
        <AnswerField
          visit={visit}
          asked={asked}
          texts={texts}
          typed={typed}
          error={errorOf(asked.path)?.message}
          part={errorOf(asked.path)?.part}
          heading={false}
        />
      ))}
      <Button name="add" value="yes" look="secondary">
        {text.add}
      </Button>
    </>
  )
}

/** A form of its own: the key Enter in a field must not take an entry away. */
export const removeForm = 'remove-entry'
