import type { Hono } from 'hono'
import type { ProcedureSummary } from '../../office/presented/presented-procedure'
import { listProcedures } from '../../office/procedures/list-procedures'
import type { ProcedurePage } from '../../office/procedures/schemas'
import { searchWords } from '../../runtime/plain-text'
import { Button } from '../layout/button'
import { TextInput } from '../layout/fields/text-input'
import { periodText } from '../layout/format'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { CitizenDesk } from './citizen-desk'
import { homeTexts } from './texts'

const pageLength = 20

/** The first page: what one wants, in one's own words. */
export const addHome = (app: Hono<PortalEnv>, desk: Pick<CitizenDesk, 'law' | 'agencies'>): void => {
  app.get('/', async (c) => {
    const { visit } = c.var
    const { cursor } = visit.query
    const q = searchWords(visit.query.q ?? '').slice(0, 200)
    const found = await listProcedures({ q, cursor, limit: pageLength, applicants: 'people' }, visit, desk)
    return show(c, <HomePage visit={visit} q={q} found={found} />)
  })
}

const HomePage = ({ visit, q, found }: { visit: Visit; q: string; found: ProcedurePage }) => {
  const text = homeTexts[visit.language]
  return (
    <Page visit={visit} title={q ? `${q} – ${text.heading}` : text.heading}>
      <h1 class="govuk-heading-xl">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      <form method="get" action="/">
        <TextInput visit={visit} id="q" type="search" label={text.search} hint={text.searchHint} value={q} />
        <Button>{text.find}</Button>
      </form>
      <h2 class="govuk-heading-m">{q ? text.found(found.items.length, q) : text.all}</h2>
      {found.items.length === 0 && (
        <p class="govuk-body">
          {text.nothing}{' '}
          <a href="/" class="govuk-link">
            {text.showAll}
          </a>
        </p>
      )}
      <ul class="govuk-list motcua-results">
        {found.items.map((procedure) => (
          <Result visit={visit} procedure={procedure} />
        ))}
      </ul>
      <Pagination visit={visit} next={found.next} />
      <p class="govuk-body">
        <a class="govuk-link" href="/regulations">
          {text.regulations}
        </a>
      </p>
    </Page>
  )
}

const Result = ({ visit, procedure }: { visit: Visit; procedure: ProcedureSummary }) => {
  const text = homeTexts[visit.language]
  const { code, name, summary, limit } = procedure
  return (
    <li class="motcua-results__item">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={`/procedures/${code}`}>
          {name}
        </a>
      </h3>
      <p class="govuk-body">{summary}</p>
      <p class="govuk-body-s">
        {text.code} {code} · {text.takes} {periodText(limit, visit.language)}
      </p>
    </li>
  )
}
