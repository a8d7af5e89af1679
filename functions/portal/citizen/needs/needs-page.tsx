import type { Hono } from 'hono'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { lawAt } from '../../../adapters/law-book'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { ErrorSummary } from '../../layout/error-summary'
import { Page } from '../../layout/page'
import type { Form } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import type { PortalEnv, Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { AnswerField } from '../form/answer-field'
import { faultText, namedFaultText } from '../form/fault-text'
import { typedAnswers } from '../form/typed-answers'
import { needsTexts } from '../texts'
import { Checklist } from './checklist'
import { type ReadNeeds, readNeeds } from './read-needs'

/** The name of the field that says what a page has asked. */
const shownField = 'asked'

/** What somebody needs for his case, by a few answers that the procedure's own rules ask for; nothing is kept. */
export const addNeeds = (app: Hono<PortalEnv>, desk: Pick<CitizenDesk, 'law' | 'agencies'>): void => {
  app.get('/procedures/:code/needs', async (c) => {
    const { visit } = c.var
    const { procedure } = await lawAt(desk.law, c.req.param('code'), visit.at)
    const { [shownField]: shown = '', ...query } = visit.query
    const form: Form = Object.fromEntries(Object.entries(query).map(([path, value]) => [path, [value]]))
    const read = readNeeds(procedure, form, new Set(shown.split(' ')), visit.language)
    const props = { visit, procedure, read }
    return show(
      c,
      read.asked.length > 0 ? (
        <AskingPage {...props} typed={form} />
      ) : (
        <Checklist {...props} agencies={desk.agencies} />
      ),
    )
  })
}

interface AskingProps {
  visit: Visit
  procedure: Procedure
  read: ReadNeeds
  typed: Form
}

const AskingPage = ({ visit, procedure, read: { asked, answered, answers, faults }, typed }: AskingProps) => {
  const { language } = visit
  const text = needsTexts[language]
  const texts = procedure.texts[language]
  const before = typedAnswers(answered, answers, visit)
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)
  const asOf = (path: string) => asked.find((one) => one.path === path)?.as
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/procedures/${procedure.code}`} />}
    >
      <ErrorSummary
        visit={visit}
        faults={faults.map((fault) => ({
          id: fault.path,
          message: namedFaultText(texts.fields[fault.path] ?? fault.path, fault, asOf(fault.path), language),
        }))}
      />
      <span class="govuk-caption-l">{texts.name}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{answered.length > 0 ? text.more : text.lead}</p>
      <form method="get" novalidate>
        {Object.entries(before).map(([path, [value]]) => (
          <input type="hidden" name={path} value={value} />
        ))}
        <input type="hidden" name={shownField} value={asked.map(({ path }) => path).join(' ')} />
        {asked.map((one) => {
          const fault = faultOf(one.path)
          const error = fault && faultText(fault, one.as, language)
          return (
            <AnswerField
              visit={visit}
              asked={one}
              texts={texts}
              typed={typed}
              error={error}
              heading={false}
            />
          )
        })}
        <Button>{text.show}</Button>
      </form>
    </Page>
  )
}
