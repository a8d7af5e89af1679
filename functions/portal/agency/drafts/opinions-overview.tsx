import type { OpinionRow } from '../../../office/drafts/schemas'
import { opinionText } from '../../../wording/opinion-text'
import { timeText } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { draftTexts } from './texts'

interface OverviewProps {
  visit: Visit
  rows: readonly OpinionRow[]
}

/** Where on the page it is told what became of an opinion. */
export const placeOf = ({ question, round }: OpinionRow): string => `${question}-${round}`

/** Whether more was said than yes. */
export const saysMore = ({ reason, changes, response }: OpinionRow): boolean =>
  changes.length > 0 || reason !== undefined || response !== undefined

/** Who was asked when, until when, and what each answered; a round after the other. */
export const OpinionsOverview = ({ visit, rows }: OverviewProps) => {
  const { language } = visit
  const { table: text } = draftTexts[language]
  const rounds = [...new Set(rows.map(({ round }) => round))].sort()
  return rounds.map((round) => (
    <table class="govuk-table motcua-opinions">
      <caption class="govuk-table__caption govuk-table__caption--m">
        {rounds.length > 1 ? text.askedIn(round) : text.asked}
      </caption>
      <TableHead names={[text.agency, text.askedAt, text.dueAt, text.answer]} />
      <tbody class="govuk-table__body">
        {rows
          .filter((row) => row.round === round)
          .map((row) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header" data-label={text.agency}>
                {saysMore(row) ? (
                  <a class="govuk-link" href={`#${placeOf(row)}`}>
                    {row.name}
                  </a>
                ) : (
                  row.name
                )}
                {row.beyond && <span class="motcua-plain"> ({text.beyond})</span>}
              </th>
              <td class="govuk-table__cell" data-label={text.askedAt}>
                {timeText(row.askedAt, language)}
              </td>
              <td class="govuk-table__cell" data-label={text.dueAt}>
                {timeText(row.dueAt, language)}
              </td>
              <td class="govuk-table__cell" data-label={text.answer}>
                {opinionText(row, language)}
                {row.answeredAt && (
                  <>
                    <br />
                    {timeText(row.answeredAt, language)}
                  </>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  ))
}
