import type { Visit } from '../runtime/visit'
import { layoutTexts } from './texts'

/** What is wrong with one field: by the `id` of what takes it, or the page where it is put right. */
export interface Fault {
  id: string
  href?: string
  message: string
  /** Of a date: which of its fields. */
  part?: 'day' | 'month' | 'year'
}

/** What is wrong with a field, to be said beside it. */
export const errorOf = (faults: readonly Fault[], id: string): string | undefined =>
  faults.find((fault) => fault.id === id)?.message

/** All that is wrong on a page, first thing on it; each line leads to its field. */
export const ErrorSummary = ({ visit, faults }: { visit: Visit; faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{layoutTexts[visit.language].errorSummary}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {faults.map(({ id, href = `#${id}`, message }) => (
              <li>
                <a href={href}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
