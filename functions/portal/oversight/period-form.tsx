import type { FieldError } from '../../../workflows/kernel/errors'
import { sayFault } from '../../runtime/problem'
import { Button } from '../layout/button'
import { errorOf, type Fault } from '../layout/error-summary'
import { DateInput } from '../layout/fields/date-input'
import type { Visit } from '../runtime/visit'
import { dateParts, ends, type Period, presets } from './period'
import { oversightTexts } from './texts'

interface PeriodProps {
  visit: Visit
  base: string
  period: Period
  faults: readonly Fault[]
}

/** What is wrong with the time, at the field where it is put right. */
export const periodFaults = (faults: readonly FieldError[], { language }: Visit): Fault[] => {
  const { period } = oversightTexts[language]
  return faults.map(({ pointer, message }) => {
    const id = pointer === '/to' ? 'to' : 'from'
    const own = message === 'required' || message === 'wrong-format' ? period.noDate : undefined
    const name = pointer === '/period' ? period.legend : period[id]
    return { id, message: `${name}: ${own ?? sayFault(message, language)}` }
  })
}

/** The times that are asked for most, and any other, by day, month and year. */
export const PeriodForm = ({ visit, base, period, faults }: PeriodProps) => {
  const { language, query } = visit
  const text = oversightTexts[language].period
  const typedOf = (end: 'from' | 'to') => {
    const [year, month, day] = period[end].split('-').map((part) => part.replace(/^0/, ''))
    const shown: Record<string, string | undefined> = { day, month, year }
    const isTyped = dateParts.some((part) => query[`${end}-${part}`] !== undefined)
    return Object.fromEntries(
      dateParts.map((part) => [part, isTyped ? query[`${end}-${part}`] : shown[part]]),
    )
  }
  return (
    <>
      <ul class="govuk-list motcua-navigation__list">
        {presets.map((preset) => (
          <li>
            <a class="govuk-link" href={`${base}?period=${preset}`}>
              {text.presets[preset]}
            </a>
          </li>
        ))}
      </ul>
      <details class="govuk-details" open={faults.length > 0}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.legend}</span>
        </summary>
        <form method="get" action={base} class="govuk-details__text" novalidate>
          {ends.map((end) => (
            <>
              <input type="hidden" name={end} value={period[end]} />
              <DateInput
                visit={visit}
                id={end}
                label={text[end]}
                hint={text.hint}
                error={errorOf(faults, end)}
                value={typedOf(end)}
              />
            </>
          ))}
          <Button look="secondary">{text.show}</Button>
        </form>
      </details>
    </>
  )
}
