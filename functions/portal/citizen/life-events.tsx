import type { Hono } from 'hono'
import { city } from '../../../workflows/city/city'
import type { Catalogue } from '../../../workflows/kernel/catalogue'
import type { LifeEvent } from '../../../workflows/kernel/life-event'
import { listProcedures } from '../../office/procedures/list-procedures'
import type { ProcedurePage } from '../../office/procedures/schemas'
import type { TimeTaken } from '../../office/procedures/time-taken'
import { BackLink } from '../layout/back-link'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { PageMissing } from '../runtime/errors'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { FindingDesk } from './citizen-desk'
import { ProcedureResults } from './procedure-results'
import { homeTexts } from './texts'

const pageLength = 20

/** A life event's page: all procedures that follow from it. */
export const addLifeEvents = (app: Hono<PortalEnv>, desk: FindingDesk): void => {
  app.get('/life-events/:id', async (c) => {
    const { visit } = c.var
    const { id } = c.req.param()
    const event = city.lifeEvents?.find((one) => one.id === id)
    if (!event) throw new PageMissing(`no life event ${id}`)
    const { cursor } = visit.query
    const query = { lifeEvent: id, cursor, limit: pageLength, applicants: 'people' } as const
    const found = await listProcedures(query, visit, desk)
    const taken = await desk.taken(found.items, visit.at)
    return show(c, <LifeEventPage visit={visit} event={event} found={found} taken={taken} />)
  })
}

const LifeEventPage = ({
  visit,
  event,
  found: { items, next },
  taken,
}: {
  visit: Visit
  event: LifeEvent
  found: ProcedurePage
  taken: TimeTaken
}) => {
  const { language } = visit
  return (
    <Page visit={visit} title={event.name[language]} before={<BackLink visit={visit} href="/" />}>
      <h1 class="govuk-heading-l">{event.name[language]}</h1>
      <p class="govuk-body-l">{event.lead[language]}</p>
      <h2 class="govuk-heading-m">{homeTexts[language].follows}</h2>
      {items.length === 0 && <p class="govuk-body">{homeTexts[language].followsNone}</p>}
      <ProcedureResults visit={visit} procedures={items} taken={taken} />
      <Pagination visit={visit} next={next} />
    </Page>
  )
}

// Of every catalogue that is in use, once: it is the first page that asks.
const offered = new WeakMap<Catalogue, readonly LifeEvent[]>()

/** Those that lead to something that people may apply for. */
export const offeredEvents = (catalogue: Catalogue): readonly LifeEvent[] => {
  const known = offered.get(catalogue)
  if (known) return known
  const named = new Set(
    [...catalogue.values()].flatMap((one) => (one.applicants ? [] : (one.lifeEvents ?? []))),
  )
  const events = (city.lifeEvents ?? []).filter(({ id }) => named.has(id))
  offered.set(catalogue, events)
  return events
}

export const LifeEvents = ({ visit, events }: { visit: Visit; events: readonly LifeEvent[] }) => {
  const { language } = visit
  if (events.length === 0) return null
  return (
    <nav aria-label={homeTexts[language].events}>
      <h2 class="govuk-heading-m">{homeTexts[language].events}</h2>
      <ul class="govuk-list motcua-events">
        {events.map(({ id, name, lead }) => (
          <li>
            <a class="govuk-link" href={`/life-events/${id}`}>
              {name[language]}
            </a>
            <p class="govuk-body-s">{lead[language]}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
