import type { Waited } from '../../../adapters/waited-store'
import type { WaitingDirections } from '../../../office/tasks/waiting-directions'
import { agencyNames } from '../../../wording/agency-names'
import { numberText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { PageNumbers } from '../../layout/page-numbers'
import type { Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import type { Period } from '../period'
import { remindedTexts } from '../reminded/texts'
import { oversightTexts } from '../texts'
import type { ReportName } from '../texts.vi'
import { usefulnessTexts } from '../usefulness/texts'
import { weekTexts } from '../week/texts'
import { AgenciesWaiting } from './agencies-waiting'
import type { Blocked } from './blocked'
import { BlockedRows } from './blocked-rows'

interface OverviewProps {
  visit: Visit
  agencies: OversightDesk['agencies']
  waiting: WaitingDirections
  /** Undefined where it can't be compared. */
  weekBefore: Waited | undefined
  /** A page of them, of one agency when it is asked for. */
  rows: {
    items: readonly Blocked[]
    leftOut: number
    page: number
    pages: number
    before: number
    all: number
  }
  period: Period
  figures: Record<'waiting' | 'accounts' | 'complaints' | 'silent', number> & { onTime: number | null }
}

export const OverviewPage = (props: OverviewProps) => {
  const { visit, agencies, waiting, weekBefore, rows, period, figures } = props
  const { language, query } = visit
  const { overview: text, rows: shown, links, reports } = oversightTexts[language]
  const agencyNamed = agencyNames(agencies, language)
  const inPeriod = new URLSearchParams({ ...period })
  const { onTime } = figures
  const tiles = {
    waiting: [figures.waiting, '#blocked'],
    accounts: [figures.accounts, '/agency/inbox?kind=account'],
    complaints: [figures.complaints, '/agency/inbox?kind=complaint'],
    silent: [figures.silent, `/oversight/city/silent?${inPeriod}`],
    onTime: [
      onTime === null ? '–' : `${numberText(onTime, language)} %`,
      `/oversight/city/handled-late?${inPeriod}`,
    ],
  } as const satisfies Record<keyof typeof figures, readonly [number | string, string]>
  const { agency } = query
  const heading = agency === undefined ? text.blocked : text.blockedBy(agencyNamed(agency))
  return (
    <Page visit={visit} title={text.heading} wide>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <ul class="motcua-figures">
        {(Object.keys(tiles) as (keyof typeof tiles)[]).map((name) => {
          const [value, href] = tiles[name]
          const said = typeof value === 'number' ? numberText(value, language) : value
          const isBad = name === 'waiting' && figures.waiting > 0
          return (
            <li class={`motcua-figures__item${isBad ? ' motcua-figures__item--bad' : ''}`}>
              <span class="motcua-figures__value">{said}</span>
              <a class="govuk-link" href={href}>
                <strong>{text.figures[name].name}</strong>
              </a>
              <br />
              {text.figures[name].says}
            </li>
          )
        })}
      </ul>
      <AgenciesWaiting {...{ visit, waiting, weekBefore, agencyNamed }} />
      <h2 class="govuk-heading-m" id="blocked">
        {heading}
      </h2>
      {agency !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href="/oversight#blocked">
            {text.ofAll}
          </a>
        </p>
      )}
      <LeftOut visit={visit} count={rows.leftOut} />
      {waiting.more && <p class="govuk-inset-text">{text.more(waiting.items.length, figures.waiting)}</p>}
      {rows.items.length === 0 ? (
        <p class="govuk-body">{text.nothing}</p>
      ) : (
        <>
          <p class="govuk-body">{shown(rows.before + 1, rows.before + rows.items.length, rows.all)}</p>
          <BlockedRows visit={visit} blocked={rows.items} agencyNamed={agencyNamed} agency={agency} />
          <PageNumbers visit={visit} label={text.blocked} page={rows.page} pages={rows.pages} />
        </>
      )}
      <nav aria-label={links}>
        <h2 class="govuk-heading-m">{links}</h2>
        <ul class="govuk-list">
          {(Object.keys(reports) as ReportName[]).map((name) => (
            <li>
              <a class="govuk-link" href={`/oversight/${name}`}>
                {reports[name].heading}
              </a>
            </li>
          ))}
          <li>
            <a class="govuk-link" href="/oversight/week">
              {weekTexts[language].link}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/oversight/reminded">
              {remindedTexts[language].heading}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/oversight/usefulness">
              {usefulnessTexts[language].heading}
            </a>
          </li>
        </ul>
      </nav>
    </Page>
  )
}
