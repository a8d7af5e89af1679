import type { Hono } from 'hono'
import type { NotOpen } from '../../../workflows/kernel/in-force'
import type { PresentedProcedure } from '../../office/presented/presented-procedure'
import { getProcedure } from '../../office/procedures/get-procedure'
import { dayText } from '../../wording/time-text'
import { BackLink } from '../layout/back-link'
import { ButtonLink } from '../layout/button'
import { moneyText, periodText } from '../layout/format'
import { LimitCases } from '../layout/limit-cases'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import type { FindingDesk } from './citizen-desk'
import { notOpenText } from './not-open-text'
import { RoutePicture } from './route-picture'
import { needsTexts, procedureTexts, registerTexts } from './texts'
import type { CitizenTexts } from './texts.vi'

/** A procedure in plain words: who, what to bring, what it costs, how long, and the way that it goes. */
export const addProcedure = (app: Hono<PortalEnv>, desk: FindingDesk): void => {
  app.get('/procedures', (c) => c.redirect('/', 303))
  app.get('/procedures/:code', async (c) => {
    const { visit } = c.var
    const procedure = await getProcedure(c.req.param(), visit, desk)
    const taken = (await desk.taken([procedure], visit.at)).get(procedure.code)
    return show(c, <ProcedurePage visit={visit} procedure={procedure} taken={taken} />)
  })
}

const decidesText = (by: PresentedProcedure['decidedBy'], text: CitizenTexts['procedure']): string => {
  if ('applicant' in by) return text.decidedByApplicant
  return 'field' in by ? text.decidedAt(by.name) : by.name
}

/** Who may apply is led to the form; who reads the law of an office is told that it is one. */
const Start = ({
  visit,
  procedure: { code, applicants, notOpen, changesOn },
}: {
  visit: Visit
  procedure: PresentedProcedure
}) => {
  const text = procedureTexts[visit.language]
  const isStaff = visit.who?.person.roles.some(({ role }) => role === 'staff')
  if (notOpen) return null
  return (
    <>
      {changesOn && <p class="govuk-inset-text">{text.changesOn(dayText(changesOn, visit.language))}</p>}
      {applicants && <p class="govuk-inset-text">{text.forAgencies}</p>}
      {!applicants && <ButtonLink href={`/procedures/${code}/start`}>{text.start}</ButtonLink>}
      {applicants && isStaff && <ButtonLink href={`/agency/own/new/${code}`}>{text.start}</ButtonLink>}
      {(!applicants || isStaff) && <p class="govuk-body">{text.saved}</p>}
    </>
  )
}

/** Nobody begins a form that is not taken. */
const NotTaken = ({ visit, notOpen }: { visit: Visit; notOpen: NotOpen }) => {
  const text = procedureTexts[visit.language]
  const replacedBy = notOpen.why === 'ended' && notOpen.replacedBy
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{notOpenText(notOpen, visit.language)}</p>
      {replacedBy && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/procedures/${replacedBy}`}>
            {text.replacedBy(replacedBy)}
          </a>
        </p>
      )}
    </div>
  )
}

interface ProcedurePageProps {
  visit: Visit
  procedure: PresentedProcedure
  /** Working days in which nine of ten were done. */
  taken?: number
}

const ProcedurePage = ({ visit, procedure, taken }: ProcedurePageProps) => {
  const { language } = visit
  const text = procedureTexts[language]
  const {
    code,
    name,
    summary,
    documents,
    fee,
    limit,
    limits,
    decidedBy,
    result,
    legalBasis,
    route,
    notification,
  } = procedure
  const rows = [
    { key: text.result, value: result },
    {
      key: text.takes,
      value: (
        <>
          {text.takesFrom(periodText(limit, language))}
          {limits && <LimitCases visit={visit} limits={limits} />}
        </>
      ),
    },
    ...(taken === undefined ? [] : [{ key: text.reallyTakes, value: text.takenFrom(taken) }]),
    {
      key: text.costs,
      value: 'vnd' in fee ? (fee.vnd ? moneyText(fee.vnd, language) : text.free) : text.feeDepends,
    },
    { key: text[notification ? 'receives' : 'decides'], value: decidesText(decidedBy, text) },
  ]
  return (
    <Page visit={visit} title={name} before={<BackLink visit={visit} href="/" />}>
      <span class="govuk-caption-l">
        {text.code} {code}
      </span>
      <h1 class="govuk-heading-l">{name}</h1>
      <p class="govuk-body-l">{summary}</p>
      {procedure.notOpen && <NotTaken visit={visit} notOpen={procedure.notOpen} />}
      <SummaryList visit={visit} rows={rows} />
      <Start visit={visit} procedure={procedure} />
      {procedure.publicRegister && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/procedures/${code}/results`}>
            {registerTexts[language].link}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{text.bring}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/procedures/${code}/needs`}>
          {needsTexts[language].link}
        </a>{' '}
        {needsTexts[language].linkLead}
      </p>
      {documents.length === 0 ? (
        <p class="govuk-body">{text.bringNothing}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {documents.map(({ name: paper, required, accepts, maxBytes }) => (
            <li>
              {paper} ({text.required[String(required) as keyof typeof text.required]};{' '}
              {text.fileOf(accepts, maxBytes)})
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">{text.way}</h2>
      <p class="govuk-body">{text.wayLead}</p>
      {notification && <p class="govuk-body">{text.notified(notification.legalBasis)}</p>}
      <RoutePicture visit={visit} route={route} />
      <h2 class="govuk-heading-m">{text.law}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {legalBasis.map((law) => (
          <li>{law}</li>
        ))}
      </ul>
    </Page>
  )
}
