import { agencyTexts } from '../../agency/texts'
import { Button } from '../../layout/button'
import { timeText, workingTime } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { oversightTexts } from '../texts'
import type { Blocked } from './blocked'

interface RowsProps {
  visit: Visit
  blocked: readonly Blocked[]
  agencyNamed: (id: string) => string
  /** Of one agency alone: several of them may be directed about at once. */
  agency: string | undefined
}

export const BlockedRows = ({ visit, blocked, agencyNamed, agency }: RowsProps) => {
  const { language } = visit
  const text = oversightTexts[language].overview
  const isOfOne = agency !== undefined
  const heads = [isOfOne ? text.choose : text.who, text.what, text.dossier, text.since, text.direct]
  const table = (
    <table class="govuk-table motcua-table--stack">
      <caption class="govuk-table__caption">{text.table}</caption>
      <TableHead names={heads} />
      <tbody class="govuk-table__body">
        {blocked.map((one) => (
          <tr class="govuk-table__row">
            {isOfOne ? (
              <td class="govuk-table__cell">
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      id={one.task}
                      name="task"
                      value={one.task}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for={one.task}>
                      <span class="govuk-visually-hidden">{text.chooseOne(one.dossier)}</span>
                    </label>
                  </div>
                </div>
              </td>
            ) : (
              <th scope="row" class="govuk-table__header">
                {agencyNamed(one.agency)}
              </th>
            )}
            <td class="govuk-table__cell" data-label={text.what}>
              {agencyTexts[language].kinds[one.kind]}
            </td>
            <td class="govuk-table__cell" data-label={text.dossier}>
              <a class="govuk-link" href={`/agency/dossiers/${one.dossier}`}>
                {one.dossier}
              </a>
            </td>
            <td class="govuk-table__cell" data-label={text.since}>
              {timeText(one.since, language)}
              {one.forMinutes > 0 && `, ${text.longAgo(workingTime(one.forMinutes, language))}`}
            </td>
            <td class="govuk-table__cell">
              <a class="govuk-link" href={`/agency/tasks/${one.task}`}>
                {text.direct}
                <span class="govuk-visually-hidden">: {one.dossier}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!isOfOne) return table
  return (
    <form method="get" action="/oversight/directions">
      {table}
      <Button look="secondary">{text.directChosen}</Button>
    </form>
  )
}
