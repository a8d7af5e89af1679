import type { Waited } from '../../../adapters/waited-store'
import type { WaitingDirections } from '../../../office/tasks/waiting-directions'
import { numberText, timeText, workingTime } from '../../layout/format'
import { TableHead } from '../../layout/table-head'
import type { Visit } from '../../runtime/visit'
import { oversightTexts } from '../texts'

interface AgenciesProps {
  visit: Visit
  waiting: WaitingDirections
  /** What each let lie seven days ago, where it is known. */
  weekBefore: Waited | undefined
  agencyNamed: (id: string) => string
}

const most = 10

const signed = (change: number, language: Visit['language']): string => {
  if (change === 0) return '±0'
  return `${change > 0 ? '+' : '−'}${numberText(Math.abs(change), language)}`
}

/** A row an agency that lets something lie: how much, since when, and what is new of it. */
export const AgenciesWaiting = ({ visit, waiting, weekBefore, agencyNamed }: AgenciesProps) => {
  const { agencies } = waiting
  const { language, query } = visit
  const text = oversightTexts[language].overview
  if (agencies.length === 0) return null
  const shown = query.agencies === 'all' ? agencies : agencies.slice(0, most)
  const largest = agencies[0]?.count ?? 1
  const heads = [text.who, text.waits, text.against, text.since, text.longest, text.fresh]
  const against = (now: number, before: number) =>
    text.wasBefore(signed(now - before, language), numberText(before, language))
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
  return (
    <section aria-labelledby="agencies">
      <h2 class="govuk-heading-m" id="agencies">
        {text.byAgency}
      </h2>
      <table class="govuk-table motcua-table--stack">
        <caption class="govuk-visually-hidden">{text.byAgency}</caption>
        <TableHead names={heads} />
        <tbody class="govuk-table__body">
          {shown.map(({ agency, count, since, minutes, fresh }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link" href={`?${new URLSearchParams({ agency })}#blocked`}>
                  {agencyNamed(agency)}
                </a>
              </th>
              <td class="govuk-table__cell" data-label={text.waits}>
                <svg class="motcua-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.max(2, Math.round((100 * count) / largest))} height="10" />
                </svg>{' '}
                <strong>{numberText(count, language)}</strong>
              </td>
              <td class="govuk-table__cell" data-label={text.against}>
                {weekBefore ? against(count, weekBefore[agency] ?? 0) : '–'}
              </td>
              <td class="govuk-table__cell" data-label={text.since}>
                {timeText(since, language)}
              </td>
              <td class="govuk-table__cell" data-label={text.longest}>
                {minutes > 0 ? workingTime(minutes, language) : '–'}
              </td>
              <td class="govuk-table__cell" data-label={text.fresh}>
                {fresh > 0 ? `+${numberText(fresh, language)}` : '0'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="govuk-body">
        {weekBefore
          ? `${text.allAgainst} ${against(sum(agencies.map(({ count }) => count)), sum(Object.values(weekBefore)))}`
          : text.notKept}
      </p>
      {shown.length < agencies.length && (
        <p class="govuk-body">
          {text.someAgencies(shown.length, agencies.length)}{' '}
          <a class="govuk-link" href="?agencies=all">
            {text.allAgencies}
          </a>
        </p>
      )}
    </section>
  )
}
