import type { OpinionRow, PresentedChange } from '../../../office/drafts/schemas'
import { takenUpText } from '../../../wording/opinion-text'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { articleName } from './compile-rows'
import { placeOf, saysMore } from './opinions-overview'
import { draftTexts } from './texts'

interface BecameProps {
  visit: Visit
  rows: readonly OpinionRow[]
}

/** Each opinion that said more than yes: its reason, its changes by article, and what became of them. */
export const BecameOfOpinions = ({ visit, rows }: BecameProps) => {
  const { table: text } = draftTexts[visit.language]
  const all = rows.filter(saysMore)
  return (
    <section aria-labelledby="became">
      <h2 class="govuk-heading-m" id="became">
        {text.became}
      </h2>
      {all.length === 0 && <p class="govuk-body">{text.nothing}</p>}
      {all.map((row) => (
        <Became visit={visit} row={row} rounds={new Set(rows.map(({ round }) => round)).size} />
      ))}
    </section>
  )
}

const Became = ({ visit, row, rounds }: { visit: Visit; row: OpinionRow; rounds: number }) => {
  const { table: text } = draftTexts[visit.language]
  const { name, round, reason, changes, response } = row
  const title = rounds > 1 ? text.inRound(name, round) : name
  return (
    <section aria-labelledby={placeOf(row)}>
      <h3 class="govuk-heading-s" id={placeOf(row)}>
        {title}
      </h3>
      {reason && (
        <p class="govuk-body">
          {text.reason}: <bdi>{reason}</bdi>
        </p>
      )}
      {response && (
        <p class="govuk-body">
          {text.objection}: <Response visit={visit} response={response} />
        </p>
      )}
      {changes.length > 0 && (
        <table class="govuk-table motcua-opinions">
          <caption class="govuk-visually-hidden">{text.changesOf(title)}</caption>
          <TableHead names={[text.article, text.says, text.takenUp]} />
          <tbody class="govuk-table__body">
            {changes.map((change) => (
              <Change visit={visit} change={change} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Change = ({ visit, change }: { visit: Visit; change: OpinionRow['changes'][number] }) => {
  const { table: text, compile } = draftTexts[visit.language]
  const { article, heading, says, why, response } = change
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header motcua-plain" data-label={text.article}>
        <bdi>{heading ?? articleName(article, [], visit)}</bdi>
      </th>
      <td class="govuk-table__cell" data-label={text.says}>
        <bdi>{says}</bdi>
        {why && (
          <>
            <br />
            <bdi>{compile.reason(why)}</bdi>
          </>
        )}
      </td>
      <td class="govuk-table__cell" data-label={text.takenUp}>
        {response ? <Response visit={visit} response={response} /> : text.open}
      </td>
    </tr>
  )
}

const Response = ({
  visit,
  response: { takenUp, why },
}: {
  visit: Visit
  response: NonNullable<PresentedChange['response']>
}) => (
  <>
    <strong>{takenUpText(takenUp, visit.language)}</strong>
    {why && (
      <>
        : <bdi>{why}</bdi>
      </>
    )}
  </>
)
