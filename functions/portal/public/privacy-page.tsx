import type { Hono } from 'hono'
import { getProcessing } from '../../office/procedures/get-processing'
import { listProcedures } from '../../office/procedures/list-procedures'
import type { ProcedurePage, Processing } from '../../office/procedures/schemas'
import { saidOf } from '../../wording/said-of'
import { BackLink } from '../layout/back-link'
import { Page } from '../layout/page'
import { Pagination } from '../layout/pagination'
import { show } from '../runtime/show'
import type { PortalEnv, Visit } from '../runtime/visit'
import { kept } from './kept'
import type { PublicDesk } from './public-desk'
import { ReadPage } from './read-page'
import { publicTexts } from './texts'

const pageLength = 20

/** What is known of people, and by which procedure: told by what its definition says, and by the stores that keep it. */
export const addPrivacy = (app: Hono<PortalEnv>, desk: Pick<PublicDesk, 'law' | 'agencies'>): void => {
  app.get('/privacy', async (c) => {
    const { visit } = c.var
    const query = { cursor: visit.query.cursor, limit: pageLength, applicants: 'people' } as const
    return show(c, <PrivacyPage visit={visit} found={await listProcedures(query, visit, desk)} />)
  })
  app.get('/privacy/:code', async (c) => {
    const { visit } = c.var
    return show(
      c,
      <ProcessingPage visit={visit} processing={await getProcessing(c.req.param(), visit, desk)} />,
    )
  })
}

const PrivacyPage = ({ visit, found }: { visit: Visit; found: ProcedurePage }) => {
  const { heading, lead, sections, procedures, proceduresLead } = publicTexts[visit.language].privacy
  return (
    <ReadPage visit={visit} text={{ heading, lead, sections: sections(kept) }}>
      <h2 class="govuk-heading-m">{procedures}</h2>
      <p class="govuk-body">{proceduresLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {found.items.map(({ code, name }) => (
          <li>
            <a class="govuk-link" href={`/privacy/${code}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <Pagination visit={visit} next={found.next} />
    </ReadPage>
  )
}

type Answer = Processing['answers'][number]
type Seer = Processing['seenBy'][number]

/** By the groups of the form, each with its own name. */
const groupsOf = (answers: readonly Answer[]): [string, Answer[]][] => {
  const groups = new Map<string, Answer[]>()
  for (const answer of answers) {
    const group = answer.group ?? ''
    groups.set(group, [...(groups.get(group) ?? []), answer])
  }
  return [...groups]
}

const ProcessingPage = ({ visit, processing }: { visit: Visit; processing: Processing }) => {
  const { of } = publicTexts[visit.language].privacy
  const { code, name, answers, papers, seenBy } = processing
  return (
    <Page visit={visit} title={`${of.heading}: ${name}`} before={<BackLink visit={visit} href="/privacy" />}>
      <span class="govuk-caption-l">
        <a class="govuk-link" href={`/procedures/${code}`}>
          {name}
        </a>
      </span>
      <h1 class="govuk-heading-l">{of.heading}</h1>
      <p class="govuk-body-l">{of.lead}</p>
      <h2 class="govuk-heading-m">{of.asks}</h2>
      <p class="govuk-body">{of.marked}</p>
      {groupsOf(answers).map(([group, some]) => (
        <>
          {group && <h3 class="govuk-heading-s">{group}</h3>}
          <ul class="govuk-list govuk-list--bullet">
            {some.map((answer) => (
              <li>{answerText(answer, of)}</li>
            ))}
          </ul>
        </>
      ))}
      <h2 class="govuk-heading-m">{of.papers}</h2>
      {papers.length === 0 ? (
        <p class="govuk-body">{of.noPapers}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {papers.map((paper) => (
            <li>{paper.name}</li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">{of.seen}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {seenBy.map((seer) => (
          <li>{seerText(seer, of)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/privacy">
          {of.general}
        </a>
      </p>
    </Page>
  )
}

type Texts = (typeof publicTexts)['vi']['privacy']['of']

const answerText = ({ name, personal, optional, register }: Answer, of: Texts): string => {
  const source = register && (saidOf(of.register, register.split('.')[0] ?? '') ?? of.register.other)
  const about = [personal && of.personal, optional && of.optional, source].filter((one) => one)
  return about.length > 0 ? `${name} (${about.join('; ')})` : name
}

const seerText = ({ as, agency, about, all, answers = [], papers = [] }: Seer, of: Texts): string => {
  const who = agency?.name ?? of.found
  if (as === 'decides') return `${who}: ${of.as.decides}`
  const shown = [...answers, ...papers].join(', ')
  const sees = all ? of.all : shown ? of.only(shown) : of.nothing
  return `${who}: ${of.as[as]}${about ? ` (${about})` : ''}; ${sees}`
}
