import { suppliedChanges } from '../../office/dossiers/supplied-changes'
import { paperName } from '../../wording/paper-name'
import { timeText } from '../layout/format'
import { TableHead } from '../layout/table-head'
import { answerRows } from './answer-rows'
import type { Reading } from './reading-on-record'
import { agencyTexts } from './texts'

/** What came with the last supplement, beside what was there before. */
export const Supplied = ({ visit, record, whole, procedure }: Reading) => {
  const changes = whole && suppliedChanges(record)
  if (!changes) return null
  const { language } = visit
  const text = agencyTexts[language].supplied
  const rowsOf = (answers: Record<string, unknown>) =>
    new Map(answerRows(procedure, answers, language).map(({ key, value }) => [key, value]))
  const [before, after] = [rowsOf(changes.before), rowsOf(changes.after)]
  const names = [...new Set([...after.keys(), ...before.keys()])]
  const changed = names.filter((name) => before.get(name) !== after.get(name))
  return (
    <section aria-labelledby="supplied">
      <h2 class="govuk-heading-m" id="supplied">
        {text.heading(timeText(changes.at, language))}
      </h2>
      {changes.note && (
        <p class="govuk-body">
          {text.note}: <bdi>{changes.note}</bdi>
        </p>
      )}
      {changes.papers.length > 0 && (
        <p class="govuk-body">
          {text.papers}: {changes.papers.map(({ type }) => paperName(type, procedure, language)).join(', ')}
        </p>
      )}
      {changed.length === 0 ? (
        <p class="govuk-body">{text.noAnswers}</p>
      ) : (
        <table class="govuk-table motcua-table--stack">
          <TableHead names={[text.field, text.before, text.after]} />
          <tbody class="govuk-table__body">
            {changed.map((name) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header" data-label={text.field}>
                  {name}
                </th>
                <td class="govuk-table__cell" data-label={text.before}>
                  <bdi>{before.get(name) ?? text.nothing}</bdi>
                </td>
                <td class="govuk-table__cell" data-label={text.after}>
                  <bdi>{after.get(name) ?? text.nothing}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
