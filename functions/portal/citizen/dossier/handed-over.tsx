import type { ChangedAnswer } from '../../../office/papers/declarations'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { dossierTexts } from '../texts'

/** Answers that a supplement changed: what stood there, and what stands there now. */
export const ChangedAnswers = ({ visit, changes }: { visit: Visit; changes: readonly ChangedAnswer[] }) => {
  const text = dossierTexts[visit.language].declaration
  return (
    <table class="govuk-table motcua-table--stack">
      <caption class="govuk-table__caption govuk-table__caption--m">{text.changes}</caption>
      <TableHead names={[text.what, text.before, text.after]} />
      <tbody class="govuk-table__body">
        {changes.map(({ name, before, after }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header" data-label={text.what}>
              {name}
            </th>
            <td class="govuk-table__cell" data-label={text.before}>
              <bdi>{before || text.nothing}</bdi>
            </td>
            <td class="govuk-table__cell" data-label={text.after}>
              <bdi>{after || text.nothing}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
