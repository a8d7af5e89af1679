import type { Hono } from 'hono'
import { type AgencyFigures, agencyFigures } from '../../office/agencies/agency-figures'
import { getAgency } from '../../office/agencies/get-agency'
import type { PresentedAgency } from '../../office/agencies/schemas'
import { BackLink } from '../layout/back-link'
import { dayText, numberText } from '../layout/format'
import { Page } from '../layout/page'
import { SummaryList } from '../layout/summary-list'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import { hoursText } from './hours-text'
import type { PublicDesk } from './public-desk'
import { publicTexts } from './texts'

/** Where an agency is, what it decides, and how well it keeps its times. */
export const addAgency = (app: Hono<PortalEnv>, desk: PublicDesk): void => {
  const figuresOf = agencyFigures(desk.counts, desk.calendar)
  app.get('/agencies/:agency', async (c) => {
    const { visit } = c.var
    const agency = await getAgency(c.req.param(), visit, desk)
    const figures = await figuresOf(agency.agency, visit.at)
    return show(c, <AgencyPage visit={visit} agency={agency} figures={figures} />)
  })
}

interface AgencyProps {
  visit: Visit
  agency: PresentedAgency
  figures?: AgencyFigures | undefined
}

const AgencyPage = ({ visit, agency, figures }: AgencyProps) => {
  const text = publicTexts[visit.language].agencies
  const { name, procedures, procedureCount } = agency
  const more = procedureCount - procedures.length
  return (
    <Page visit={visit} title={name} before={<BackLink visit={visit} href="/agencies" />}>
      <h1 class="govuk-heading-l">{name}</h1>
      <SummaryList visit={visit} rows={aboutRows(agency, visit)} />
      <h2 class="govuk-heading-m">{text.procedures}</h2>
      {isChosen(agency) && <p class="govuk-body">{text.chosen}</p>}
      {procedures.length === 0 && !isChosen(agency) && <p class="govuk-body">{text.noProcedures}</p>}
      {procedures.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {procedures.map((one) => (
            <li>
              <a class="govuk-link" href={`/procedures/${one.code}`}>
                {one.name}
              </a>
            </li>
          ))}
          {more > 0 && <li>{text.more(more)}</li>}
        </ul>
      )}
      <Figures visit={visit} figures={figures} />
    </Page>
  )
}

/** Forms ask in which of them something is to be done. */
const isChosen = ({ kind }: PresentedAgency): boolean =>
  kind === 'ward' || kind === 'commune' || kind === 'special-zone'

const aboutRows = (agency: PresentedAgency, { language }: Visit) => {
  const text = publicTexts[language].agencies
  const { kind, code, formerly, parent, address, officeHours } = agency
  return [
    { key: text.kind, value: text.kinds[kind] },
    ...(parent
      ? [
          {
            key: text.parent,
            value: (
              <a class="govuk-link" href={`/agencies/${parent.agency}`}>
                {parent.name}
              </a>
            ),
          },
        ]
      : []),
    ...(formerly ? [{ key: text.formerly, value: <span lang="vi">{formerly}</span> }] : []),
    ...(code ? [{ key: text.code, value: code }] : []),
    {
      key: text.address,
      value: address ? (
        <>
          <span lang="vi">{address.text}</span>
          {!address.confirmed && ` (${text.unconfirmed})`}
          <br />
          <span class="govuk-hint">{text.from(address.from)}</span>
        </>
      ) : (
        text.unknown
      ),
    },
    { key: text.hours, value: publicTexts[language].contact.hoursSay(hoursText(officeHours)) },
  ]
}

const Figures = ({ visit, figures }: { visit: Visit; figures: AgencyFigures | undefined }) => {
  const { language } = visit
  const text = publicTexts[language].agencies
  if (!figures) return <p class="govuk-body">{text.figuresAway}</p>
  const { from, to, summary } = figures
  const count = (value: number) => numberText(value, language)
  const share = (percent: number | null) => (percent === null ? '–' : `${numberText(percent, language)} %`)
  return (
    <>
      <h2 class="govuk-heading-m">{text.figures(dayText(from, language), dayText(to, language))}</h2>
      {summary ? (
        <SummaryList
          visit={visit}
          rows={[
            { key: text.filed, value: count(summary.dossiers.filed) },
            { key: text.received, value: count(summary.dossiers.received) },
            { key: text.ended, value: count(summary.dossiers.ended) },
            { key: text.onTime, value: share(summary.onTime.percent) },
            { key: text.asked, value: count(summary.opinions.asked) },
            { key: text.answeredOnTime, value: share(summary.opinions.answeredOnTime.percent) },
            { key: text.silent, value: count(summary.opinions.silent) },
          ]}
        />
      ) : (
        <p class="govuk-body">{text.noFigures}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/figures/agencies">
          {text.allFigures}
        </a>
      </p>
    </>
  )
}
