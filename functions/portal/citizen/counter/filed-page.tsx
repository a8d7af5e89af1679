import type { Instant } from '../../../../workflows/kernel/instant'
import { ButtonLink } from '../../layout/button'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import type { Visit } from '../../runtime/visit'
import { counterTexts } from '../texts'

interface FiledProps {
  visit: Visit
  number: string
  /** Provisional. */
  dueAt?: Instant
}

/** The number, and what the person who stands there has to be told. */
export const CounterFiledPage = ({ visit, number, dueAt }: FiledProps) => {
  const text = counterTexts[visit.language].filed
  return (
    <Page visit={visit} title={text.heading}>
      <div class="govuk-panel govuk-panel--confirmation">
        <h1 class="govuk-panel__title">{text.heading}</h1>
        <div class="govuk-panel__body">
          {text.number}
          <br />
          <strong>{number}</strong>
        </div>
      </div>
      {dueAt && <p class="govuk-body">{text.provisional(timeText(dueAt, visit.language))}</p>}
      <h2 class="govuk-heading-m">{text.tell}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <ButtonLink href="/counter">{text.another}</ButtonLink>
    </Page>
  )
}
