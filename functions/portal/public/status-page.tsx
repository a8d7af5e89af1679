import type { Hono } from 'hono'
import { serviceStatus } from '../../office/service/get-status'
import type { ServiceStatus } from '../../office/service/schemas'
import { BackLink } from '../layout/back-link'
import { timeText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { PublicDesk } from './public-desk'
import { publicTexts } from './texts'

/** Whether the service works: in words, and nothing of whose dossier stands still. */
export const addStatus = (app: Hono<PortalEnv>, { waiting }: Pick<PublicDesk, 'waiting'>): void => {
  const statusAt = serviceStatus(waiting)
  app.get('/status', async (c) => {
    const { visit } = c.var
    const status = await statusAt(visit.at)
    const isAway = status.parts.some(({ state }) => state === 'away')
    return show(c, <StatusPage visit={visit} status={status} />, isAway ? 503 : 200)
  })
}

const StatusPage = ({ visit, status: { asOf, parts } }: { visit: Visit; status: ServiceStatus }) => {
  const { language } = visit
  const text = publicTexts[language].status
  const isWell = parts.every(({ state, behindMinutes = 0 }) => state === 'well' && behindMinutes === 0)
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/" />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body-l">{isWell ? text.well : text.notWell}</p>
      <SummaryList
        visit={visit}
        rows={parts.map(({ part, state, since, behindMinutes }) => ({
          key: text.parts[part],
          value: [
            text.states[part][state],
            since && text.since(timeText(since, language)),
            behindMinutes !== undefined && text.behind(behindMinutes),
          ]
            .filter(Boolean)
            .join(' '),
        }))}
      />
      <p class="govuk-body">{text.asOf(timeText(asOf, language))}</p>
    </Page>
  )
}
