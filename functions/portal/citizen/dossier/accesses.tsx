import type { Agency } from '../../../../workflows/kernel/agency'
import type { Access } from '../../../adapters/access'
import { agencyNames } from '../../../wording/agency-names'
import { timeText } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'

interface AccessesProps {
  visit: Visit
  /** The newest ones. */
  accesses: readonly Access[]
  total: number
  agencies: readonly Agency[]
  /** When it is not the reader's own data. */
  heading?: string
}

/** Which offices looked at it: their people are not named, their agencies are. */
export const Accesses = ({ visit, accesses, total, agencies, heading }: AccessesProps) => {
  const text = dossierTexts[visit.language]
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {heading ?? text.accesses} ({total})
        </span>
      </summary>
      <div class="govuk-details__text">
        {accesses.length === 0 ? (
          <p class="govuk-body">{text.noAccesses}</p>
        ) : (
          <table class="govuk-table motcua-table--stack">
            <caption class="govuk-table__caption">{text.accessesOf(accesses.length, total)}</caption>
            <TableHead names={[text.when, text.whoRead, text.whatRead]} />
            <tbody class="govuk-table__body">
              {accesses.map(({ at, agencies: of, what }) => (
                <tr class="govuk-table__row">
                  <td class="govuk-table__cell" data-label={text.when}>
                    {timeText(at, visit.language)}
                  </td>
                  <td class="govuk-table__cell" data-label={text.whoRead}>
                    {of.map(agencyNames(agencies, visit.language)).join(', ')}
                  </td>
                  <td class="govuk-table__cell" data-label={text.whatRead}>
                    {text.read[what]}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  )
}
