import type { Hono } from 'hono'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { lawOf } from '../../../adapters/law-book'
import { changedAnswers, type Declaration } from '../../../office/papers/declarations'
import { getDeclarationOnRecord } from '../../../office/papers/get-declaration-on-record'
import { declarationIn, readDeclarationsOnRecord } from '../../../office/papers/list-declarations-on-record'
import { paperName } from '../../../wording/paper-name'
import { saidAnswers } from '../../../wording/said-answers'
import { BackLink } from '../../layout/back-link'
import { ButtonLink } from '../../layout/button'
import { dossierPlace } from '../../layout/dossier-place'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import { PaperLinks } from '../../layout/paper-links'
import { SummaryList } from '../../layout/summary-list'
import { sendFile } from '../../runtime/send-file'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { dossierTexts } from '../texts'
import { ChangedAnswers } from './handed-over'

/** What one declared, as a page and as a PDF to keep: as it was filed, and after each supplement. */
export const addDeclaration = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/dossiers/:number/declaration', async (c) => {
    const { visit } = c.var
    const number = c.req.param('number')
    const { record, declarations } = await readDeclarationsOnRecord({ number }, callerOf(visit), desk)
    const { procedure } = await lawOf(desk.law, record.dossier)
    const declared = declarationIn(declarations, visit.query.version)
    return show(c, <DeclarationPage {...{ visit, number, procedure, declarations, declared }} />)
  })

  app.get('/dossiers/:number/declaration.pdf', async (c) => {
    const { number } = c.req.param()
    const { version } = c.var.visit.query
    return sendFile(c, await getDeclarationOnRecord({ number, version }, callerOf(c.var.visit), desk))
  })
}

interface DeclarationProps {
  visit: Visit
  number: string
  procedure: Procedure
  declarations: readonly Declaration[]
  declared: Declaration
}

const DeclarationPage = ({ visit, number, procedure, declarations, declared }: DeclarationProps) => {
  const { language } = visit
  const { dossier, declaration: text, ...texts } = dossierTexts[language]
  const { version, answers, documents, erased } = declared
  const said = saidAnswers(procedure, answers, language)
  const sections = [...new Set(said.map(({ section }) => section))]
  const changes = version === 1 ? [] : changedAnswers(declared, procedure, language)
  const own = `/dossiers/${number}`
  return (
    <Page
      visit={visit}
      title={text.heading}
      before={<BackLink visit={visit} href={dossierPlace(visit, number)} />}
    >
      <span class="govuk-caption-l">
        {dossier} {number}
      </span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{procedure.texts[language].name}</p>
      <p class="govuk-body-l">{versionText(declared, visit)}</p>
      <ButtonLink href={`${own}/declaration.pdf?version=${version}`}>{text.keep}</ButtonLink>
      {declarations.length > 1 && (
        <nav aria-labelledby="versions">
          <h2 class="govuk-heading-m" id="versions">
            {text.versions}
          </h2>
          <ul class="govuk-list">
            {declarations.map((one) => (
              <li>
                <a
                  class="govuk-link"
                  href={`${own}/declaration?version=${one.version}`}
                  aria-current={one === declared ? 'page' : undefined}
                >
                  {versionText(one, visit)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {changes.length > 0 && <ChangedAnswers visit={visit} changes={changes} />}
      {said.length === 0 && <p class="govuk-body">{erased ? texts.wordsErased : text.nothing}</p>}
      {sections.map((section) => (
        <>
          {said.some((one) => one.section === section && one.name !== section) && (
            <h2 class="govuk-heading-m">{section}</h2>
          )}
          <SummaryList
            visit={visit}
            rows={said
              .filter((one) => one.section === section)
              .map(({ name, says }) => ({ key: name, value: says }))}
          />
        </>
      ))}
      <h2 class="govuk-heading-m">{texts.yourPapers}</h2>
      {documents.length === 0 && <p class="govuk-body">{text.noPapers}</p>}
      <PaperLinks
        visit={visit}
        number={number}
        papers={documents.map((one) => ({ ...one, name: paperName(one.type, procedure, language) }))}
      />
    </Page>
  )
}

const versionText = ({ version, at }: Declaration, { language }: Visit): string => {
  const text = dossierTexts[language].declaration
  return version === 1 ? text.filed(timeText(at, language)) : text.supplied(version, timeText(at, language))
}
