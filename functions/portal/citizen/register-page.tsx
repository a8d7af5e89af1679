import type { Hono } from 'hono'
import { listResults } from '../../office/results/list-results'
import { RegisterQuery, type ResultRegister } from '../../office/results/schemas'
import { parsed } from '../../runtime/field-errors'
import { BackLink } from '../layout/back-link'
import { Button } from '../layout/button'
import { TextInput } from '../layout/fields/text-input'
import { dayText } from '../layout/format'
import { LeftOut } from '../layout/left-out'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { SummaryList } from '../layout/summary-list'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import { readNumber } from '../verify/read-printed'
import type { CitizenDesk } from './citizen-desk'
import { registerTexts } from './texts'

/** What was issued by a procedure, where its law says that everybody may know. */
export const addRegister = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/procedures/:code/results', async (c) => {
    const { visit } = c.var
    const code = c.req.param('code')
    const number = readNumber(visit.query.number ?? '').slice(0, 64)
    const query = parsed(RegisterQuery, { cursor: visit.query.cursor, ...(number && { number }) })
    const register = await listResults({ ...query, code }, visit, desk)
    return show(c, <RegisterPage visit={visit} code={code} number={number} register={register} />)
  })
}

interface RegisterProps {
  visit: Visit
  code: string
  number: string
  register: ResultRegister
}
const RegisterPage = ({ visit, code, number, register }: RegisterProps) => {
  const { language } = visit
  const text = registerTexts[language]
  const { name, legalBasis, items, next, leftOut = 0 } = register
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href={`/procedures/${code}`} />}>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead(legalBasis)}</p>
      <form method="get" novalidate>
        <TextInput visit={visit} id="number" label={text.number} value={number} width={20} />
        <Button>{text.find}</Button>
      </form>
      {items.length === 0 && <p class="govuk-body">{number ? text.noneOf(number) : text.none}</p>}
      {items.map(({ number: printed, agency, issuedOn, validUntil, status, shown }) => (
        <section aria-label={printed}>
          <h2 class="govuk-heading-m">{printed}</h2>
          <SummaryList
            visit={visit}
            rows={[
              { key: text.status, value: text.statuses[status] },
              { key: text.agency, value: agency },
              { key: text.issuedOn, value: dayText(issuedOn, language) },
              ...(validUntil ? [{ key: text.validUntil, value: dayText(validUntil, language) }] : []),
              ...shown.map(({ name: key, value }) => ({ key, value })),
            ]}
          />
        </section>
      ))}
      <LeftOut visit={visit} count={leftOut} />
      <Pagination visit={visit} next={next} />
    </Page>
  )
}
