import type { Hono } from 'hono'
import { getOpinionsOnRecord } from '../../../office/drafts/get-opinions-on-record'
import { BackLink } from '../../layout/back-link'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import { SummaryList } from '../../layout/summary-list'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { answerRows } from '../answer-rows'
import { BecameOfOpinions } from './became-of-opinions'
import { OpinionsOverview } from './opinions-overview'
import { draftTexts } from './texts'

type Read = Awaited<ReturnType<typeof getOpinionsOnRecord>>

/** The table of opinions on a draft, to be read and printed: as it was signed, or as it stands before that. */
export const addOpinionsTable = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  app.get('/agency/dossiers/:number/opinions', async (c) => {
    const { visit } = c.var
    return show(
      c,
      <OpinionsPage visit={visit} {...(await getOpinionsOnRecord(c.req.param(), callerOf(visit), desk))} />,
    )
  })
}

const OpinionsPage = ({ visit, table, procedure }: Read & { visit: Visit }) => {
  const { language } = visit
  const { table: text } = draftTexts[language]
  const { number, answers, rows, result } = table
  const own = `/agency/dossiers/${number}`
  const { result: name } = procedure.texts[language]
  return (
    <Page visit={visit} title={`${name} ${number}`} before={<BackLink visit={visit} href={own} />} wide>
      <span class="govuk-caption-l">{number}</span>
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-inset-text">
        {result
          ? text.signed(result.number, timeText(result.issuedAt, language))
          : text.notSigned(timeText(visit.at, language))}
      </p>
      {result && (
        <p class="govuk-body motcua-unprinted">
          <a class="govuk-link" href={`${own}/result`}>
            {text.signedFile}
          </a>
        </p>
      )}
      <SummaryList visit={visit} rows={answerRows(procedure, answers, language)} />
      <OpinionsOverview visit={visit} rows={rows} />
      <BecameOfOpinions visit={visit} rows={rows} />
    </Page>
  )
}
