import type { Instant } from '../../../../workflows/kernel/instant'
import { ButtonLink } from '../../layout/button'
import { timeText } from '../../layout/format'
import { NumberPanel } from '../../layout/number-panel'
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
      <NumberPanel heading={text.heading} label={text.number} number={number} />
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
