import type { Draft } from '../../../adapters/draft-store'
import { type FormPage, isTicked } from '../../answers/form-pages'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { Checkboxes, Radios } from '../../layout/fields/choices'
import { Page } from '../../layout/page'
import { layoutTexts } from '../../layout/texts'
import { valueIn } from '../../runtime/read-form'
import { formTexts } from '../texts'
import { AnswerFields } from './answer-fields'
import { AskedPlan } from './asked-plan'
import { numberOf, type Progress } from './draft-progress'
import { namedFaultText } from './fault-text'
import { ListPage, removeForm } from './list-page'
import { namedChoices } from './named-choices'
import type { InputsProps, QuestionProps } from './question-props'
import type { AnswerFault } from './read-answers'

/** One question, or those of one matter, and where one stands in the form. */
export const QuestionPage = (props: QuestionProps) => {
  const { visit, procedure, draft, page, progress, faults, planned } = props
  const texts = procedure.texts[visit.language]
  const text = formTexts[visit.language]
  const question = headingOf(props)
  const errorOf = (path: string) => faults.find(({ id }) => id === path)
  const stands = numberOf(progress, `questions/${page.id}`)
  return (
    <Page
      visit={visit}
      title={question}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={backFrom(draft, page, progress)} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        <span class="govuk-caption-l">
          {sectionName(page, texts.fields)}
          {stands ? text.numberOf(stands.number, stands.all) : text.mayBeLeftOut}
        </span>
        <Inputs {...props} errorOf={errorOf} question={question} />
        <div class="govuk-button-group">
          <Button>{text.goOn}</Button>
          <Button name="leave" value="yes" look="secondary">
            {text.leave}
          </Button>
        </div>
      </form>
      {planned && page.kind !== 'list' && <AskedPlan {...planned} />}
      {page.kind === 'list' && !isTicked(page) && (
        <form method="post" id={removeForm}>
          <CsrfField visit={visit} />
        </form>
      )}
    </Page>
  )
}

/** What is wrong with an answer, at its field and by its name. */
export const shownFault = (
  fault: AnswerFault,
  asked: Pick<QuestionProps, 'visit' | 'procedure' | 'page'>,
): Fault => {
  const { visit, procedure, page } = asked
  const { path, part } = fault
  const as = page.asked.find((one) => one.path === path)?.as
  const { fields } = procedure.texts[visit.language]
  const name = page.kind === 'checks' ? headingOf(asked) : (fields[path] ?? path)
  const says = namedFaultText(name, fault, as, visit.language)
  return { id: path, part, message: says, ...(part && part !== 'day' && { href: `#${path}-${part}` }) }
}

const sectionName = ({ section, called }: FormPage, fields: Record<string, string>): string =>
  section === called ? '' : `${fields[section] ?? section} · `

const headingOf = ({
  visit,
  procedure,
  page,
}: Pick<QuestionProps, 'visit' | 'procedure' | 'page'>): string => {
  const { fields } = procedure.texts[visit.language]
  const text = formTexts[visit.language]
  const name = fields[page.called] ?? page.called
  if (page.kind === 'checks') return text.whichAreTrue(fields[page.section] ?? page.section)
  return page.kind === 'wanted' ? text.isThere(name) : name
}

const backFrom = ({ id }: Draft, page: FormPage, { pages }: Progress): string => {
  const before = pages[pages.indexOf(page) - 1]
  return before ? `/drafts/${id}/questions/${before.id}` : `/drafts/${id}`
}

const Inputs = (props: InputsProps) => {
  const { visit, procedure, page, typed, errorOf, question } = props
  const texts = procedure.texts[visit.language]
  const { yes, no } = layoutTexts[visit.language]
  switch (page.kind) {
    case 'checks':
      return (
        <Checkboxes
          visit={visit}
          id={page.id}
          label={question}
          hint={formTexts[visit.language].tickAll}
          error={errorOf(page.id)?.message}
          heading
          values={typed[page.id] ?? []}
          options={[
            ...page.asked.map(({ path }) => ({
              value: path,
              text: texts.fields[path] ?? path,
              hint: texts.hints?.[path],
            })),
            { value: 'none', text: formTexts[visit.language].noneOfThese },
          ]}
        />
      )
    case 'wanted':
      return (
        <Radios
          visit={visit}
          id={page.id}
          label={question}
          hint={texts.hints?.[page.id]}
          error={errorOf(page.id)?.message}
          heading
          inline
          value={valueIn(typed, page.id)}
          options={[
            { value: 'yes', text: yes },
            { value: 'no', text: no },
          ]}
        />
      )
    case 'list':
      if (isTicked(page))
        return (
          <Checkboxes
            visit={visit}
            id={page.id}
            label={question}
            hint={texts.hints?.[page.id]}
            error={errorOf(page.id)?.message}
            heading
            values={typed[page.id] ?? []}
            options={page.asked.flatMap((asked) => namedChoices(asked, texts))}
          />
        )
      return <ListPage {...props} />
    default:
      return <AnswerFields {...props} />
  }
}
