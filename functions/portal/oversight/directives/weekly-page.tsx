import type { Hono } from 'hono'
import { getWeeklyOnRecord, sayWeeklyOnRecord } from '../../../office/assignments/get-weekly-on-record'
import {
  type Week,
  type Weekly,
  weekAt,
  weeklySections,
  weekNamed,
  weeksOn,
} from '../../../office/assignments/week'
import { agencyNames } from '../../../wording/agency-names'
import { LineTable, type ShownLine } from '../../agency/assigned/line-table'
import { BackLink } from '../../layout/back-link'
import { dayText, timeText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { LinkList } from '../../layout/link-list'
import { Page } from '../../layout/page'
import { sendFile } from '../../runtime/send-file'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { OversightDesk } from '../oversight-desk'
import { mayFollow } from './may-follow'
import { directiveTexts } from './texts'

/** A week's list of what is to be done, to be printed. */
export const addWeekly = (app: Hono<PortalEnv>, desk: OversightDesk): void => {
  const weekIn = ({ query, at }: Visit): Week => weekNamed(query.week ?? '') ?? weekAt(at, desk.calendar)

  app.get('/oversight/directives/weekly', async (c) => {
    const { visit } = c.var
    mayFollow(visit)
    const caller = callerOf(visit)
    const week = weekIn(visit)
    const { weekly, leftOut } = await sayWeeklyOnRecord(week, caller, desk)
    const agencyNamed = agencyNames(desk.agencies, visit.language)
    return show(c, <WeeklyPage {...{ visit, week, weekly, leftOut, agencyNamed }} />)
  })

  app.get('/oversight/directives/weekly.pdf', async (c) => {
    const { visit } = c.var
    mayFollow(visit)
    return sendFile(c, await getWeeklyOnRecord(weekIn(visit), callerOf(visit), desk))
  })
}

interface WeeklyProps {
  visit: Visit
  week: Week
  weekly: Weekly<ShownLine>
  leftOut: number
  agencyNamed: (id: string) => string
}

const WeeklyPage = ({ visit, week, weekly, leftOut, agencyNamed }: WeeklyProps) => {
  const { language } = visit
  const { weekly: text } = directiveTexts[language]
  const at = ({ name }: Week, kind = '') => `/oversight/directives/weekly${kind}?week=${name}`
  return (
    <Page
      visit={visit}
      title={text.heading(week.name)}
      before={<BackLink visit={visit} href="/oversight/directives" />}
      wide
    >
      <h1 class="govuk-heading-l">{text.heading(week.name)}</h1>
      <p class="govuk-body">
        {text.days(dayText(week.from, language), dayText(week.to, language), timeText(visit.at, language))}
      </p>
      <nav class="motcua-unprinted" aria-label={text.link}>
        <LinkList
          links={[
            { href: at(week, '.pdf'), name: text.pdf },
            { href: at(weeksOn(week, -1)), name: text.before, rel: 'prev' },
            { href: at(weeksOn(week, 1)), name: text.after, rel: 'next' },
          ]}
        />
      </nav>
      <LeftOut visit={visit} count={leftOut} />
      {weeklySections.map((name) =>
        weekly[name].length > 0 ? (
          <LineTable
            visit={visit}
            caption={`${text.sections[name]} (${weekly[name].length})`}
            lines={weekly[name]}
            agencyNamed={agencyNamed}
            conclusionAt={(number) => `/oversight/directives/${number}`}
          />
        ) : (
          <section aria-labelledby={name}>
            <h2 class="govuk-heading-m" id={name}>
              {text.sections[name]}
            </h2>
            <p class="govuk-body">{text.none}</p>
          </section>
        ),
      )}
    </Page>
  )
}
