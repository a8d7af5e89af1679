import { takenUpText } from '../../../wording/opinion-text'
import type { Article } from '../../answers/split-draft'
import { errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { Textarea } from '../../layout/fields/textarea'
import { type Form, valueIn } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import type { Names } from '../names'
import { longestComment, wholeDraft } from './article-comments'
import { draftTexts } from './texts'
import { fieldsOf, type ToAnswer } from './what-to-answer'

interface RowsProps {
  visit: Visit
  all: readonly ToAnswer[]
  articles: readonly Article[]
  names: Names
  typed: Form
  faults: readonly Fault[]
}

/** What an article is called where it is spoken of. */
export const articleName = (number: number, articles: readonly Article[], visit: Visit): string => {
  const text = draftTexts[visit.language].compile
  if (number === wholeDraft) return text.whole
  return articles[number - 1]?.heading ?? text.article(number)
}

/** `Department of Justice, Article 2` */
export const nameOf = (
  one: ToAnswer,
  { articles, names, visit }: Omit<RowsProps, 'all' | 'typed' | 'faults'>,
) =>
  `${names.agency(one.agency)}, ${
    one.asks ? articleName(one.asks.article, articles, visit) : draftTexts[visit.language].compile.objects
  }`

/** A row for each change and each objection, with what becomes of it. */
export const CompileRows = (props: RowsProps) => {
  const { visit, all, articles, names, typed, faults } = props
  const text = draftTexts[visit.language].compile
  return (
    <section aria-labelledby="responses">
      <h2 class="govuk-heading-m" id="responses">
        {text.heading}
      </h2>
      <p class="govuk-body">{all.length ? text.lead(all.length) : text.none}</p>
      {all.map((one) => {
        const { takenUp, why } = fieldsOf(one)
        const { asks } = one
        return (
          <div class="govuk-summary-card">
            <div class="govuk-summary-card__title-wrapper">
              <h3 class="govuk-summary-card__title">{nameOf(one, { visit, articles, names })}</h3>
            </div>
            <div class="govuk-summary-card__content">
              <p class="govuk-body">
                <bdi>{asks ? asks.says : one.reason}</bdi>
              </p>
              {asks?.why && (
                <p class="govuk-body-s">
                  <bdi>{text.reason(asks.why)}</bdi>
                </p>
              )}
              <Radios
                visit={visit}
                id={takenUp}
                label={text.takenUp}
                error={errorOf(faults, takenUp)}
                value={valueIn(typed, takenUp)}
                options={(['yes', 'partly', 'no'] as const).map((value) => ({
                  value,
                  text: takenUpText(value, visit.language),
                }))}
                inline
              />
              <Textarea
                visit={visit}
                id={why}
                label={text.why}
                hint={text.whyHint}
                error={errorOf(faults, why)}
                value={valueIn(typed, why)}
                rows={2}
                longest={longestComment}
              />
            </div>
          </div>
        )
      })}
    </section>
  )
}
