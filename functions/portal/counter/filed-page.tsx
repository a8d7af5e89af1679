import { type DueDate, isDate } from '../../../workflows/kernel/due-date'
import { ButtonLink } from '../layout/button'
import { dueText } from '../layout/format'
import { NumberPanel } from '../layout/number-panel'
import { Page } from '../layout/page'
import type { Visit } from '../runtime/visit'
import { counterTexts } from './texts'

interface FiledProps {
  visit: Visit
  number: string
  /** Expected: it is reception that promises a date. */
  due: Partial<DueDate>
}

/** The number, and what the person who stands there has to be told. */
export const CounterFiledPage = ({ visit, number, due }: FiledProps) => {
  const text = counterTexts[visit.language].filed
  return (
    <Page visit={visit} title={text.heading}>
      <NumberPanel heading={text.heading} label={text.number} number={number} />
      {isDate(due) && <p class="govuk-body">{text.provisional(dueText(due, visit.language))}</p>}
      <h2 class="govuk-heading-m">{text.tell}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={`/dossiers/${number}/declaration.pdf`}>
          {text.declaration}
        </a>
      </p>
      <ButtonLink href="/counter">{text.another}</ButtonLink>
    </Page>
  )
}
