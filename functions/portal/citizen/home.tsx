import type { Hono } from 'hono'
import type { LifeEvent } from '../../../workflows/kernel/life-event'
import { listProcedures } from '../../office/procedures/list-procedures'
import type { ProcedurePage } from '../../office/procedures/schemas'
import type { TimeTaken } from '../../office/procedures/time-taken'
import { searchWords } from '../../runtime/plain-text'
import { Button } from '../layout/button'
import { TextInput } from '../layout/fields/text-input'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { FindingDesk } from './citizen-desk'
import { LifeEvents, offeredEvents } from './life-events'
import { ProcedureResults } from './procedure-results'
import { homeTexts } from './texts'

const pageLength = 20

/** The first page: what one wants, in one's own words. */
export const addHome = (app: Hono<PortalEnv>, desk: FindingDesk): void => {
  app.get('/', async (c) => {
    const { visit } = c.var
    const { cursor } = visit.query
    const q = searchWords(visit.query.q ?? '').slice(0, 200)
    const found = await listProcedures({ q, cursor, limit: pageLength, applicants: 'people' }, visit, desk)
    const events = q && found.count > 0 ? [] : offeredEvents(await desk.law.catalogue(visit.at))
    // The first page itself tells of none: it is the one that most people open, and on their way to another.
    const taken = q ? await desk.taken(found.items, visit.at) : undefined
    return show(c, <HomePage visit={visit} q={q} found={found} events={events} taken={taken} />)
  })
}

interface HomeProps {
  visit: Visit
  q: string
  found: ProcedurePage
  events: readonly LifeEvent[]
  taken?: TimeTaken
}

const HomePage = ({ visit, q, found, events, taken }: HomeProps) => {
  const text = homeTexts[visit.language]
  const { items, count, meant, next } = found
  return (
    <Page visit={visit} title={q ? `${q} – ${text.heading}` : text.heading}>
      <h1 class="govuk-heading-xl">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      <form method="get" action="/">
        <TextInput visit={visit} id="q" type="search" label={text.search} hint={text.searchHint} value={q} />
        <Button>{text.find}</Button>
      </form>
      {!q && <LifeEvents visit={visit} events={events} />}
      <h2 class="govuk-heading-m">{q ? text.found(count, meant ?? q) : text.all}</h2>
      {meant && <p class="govuk-body">{text.meant(q, meant)}</p>}
      {count === 0 && (
        <p class="govuk-body">
          {text.nothing}{' '}
          <a href="/" class="govuk-link">
            {text.showAll}
          </a>
        </p>
      )}
      <ProcedureResults visit={visit} procedures={items} taken={taken} />
      <Pagination visit={visit} next={next} />
      {q && <LifeEvents visit={visit} events={events} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/regulations">
          {text.regulations}
        </a>
      </p>
    </Page>
  )
}
