import type { Hono } from 'hono'
import { listAgencies } from '../../office/agencies/list-agencies'
import type { AgencyPage } from '../../office/agencies/schemas'
import { BackLink } from '../layout/back-link'
import { Button } from '../layout/button'
import { TextInput } from '../layout/fields/text-input'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { PublicDesk } from './public-desk'
import { publicTexts } from './texts'

const pageLength = 50

/** Every agency of the city, to be found by its name. */
export const addAgencies = (app: Hono<PortalEnv>, desk: Pick<PublicDesk, 'agencies'>): void => {
  app.get('/agencies', async (c) => {
    const { visit } = c.var
    const q = (visit.query.q ?? '').slice(0, 200)
    const found = await listAgencies({ q, cursor: visit.query.cursor, limit: pageLength }, visit, desk)
    return show(c, <AgenciesPage visit={visit} q={q.trim()} found={found} />)
  })
}

const AgenciesPage = ({ visit, q, found }: { visit: Visit; q: string; found: AgencyPage }) => {
  const text = publicTexts[visit.language].agencies
  const { items, count, next } = found
  return (
    <Page
      visit={visit}
      title={q ? `${q} – ${text.heading}` : text.heading}
      before={<BackLink visit={visit} href="/contact" />}
    >
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      <form method="get" action="/agencies">
        <TextInput visit={visit} id="q" type="search" label={text.search} value={q} />
        <Button>{text.send}</Button>
      </form>
      {q && <h2 class="govuk-heading-m">{text.found(count, q)}</h2>}
      {count === 0 && (
        <p class="govuk-body">
          {text.none}{' '}
          <a class="govuk-link" href="/agencies">
            {text.all}
          </a>
        </p>
      )}
      <ul class="govuk-list">
        {items.map(({ agency, name, kind }) => (
          <li>
            <a class="govuk-link" href={`/agencies/${agency}`}>
              {name}
            </a>{' '}
            ({text.kinds[kind]})
          </li>
        ))}
      </ul>
      <Pagination visit={visit} next={next} />
    </Page>
  )
}
