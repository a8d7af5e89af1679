import type { Hono } from 'hono'
import type { DossierSummary } from '../../../adapters/dossier-summary'
import type { Draft } from '../../../adapters/draft-store'
import { listDossiers } from '../../../office/dossiers/list-dossiers'
import { DossierQuery } from '../../../office/dossiers/schemas'
import { giversOf } from '../../../office/names-of'
import { parsed } from '../../../runtime/field-errors'
import { Button, ButtonLink } from '../../layout/button'
import { Select } from '../../layout/fields/select'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { Pagination } from '../../layout/pagination'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { dossierTexts } from '../texts'
import { BegunForms } from './begun-forms'
import { FiledDossiers } from './filed-dossiers'

interface ListProps {
  visit: Visit
  drafts: readonly Draft[]
  dossiers: readonly DossierSummary[]
  next?: string
  /** Applicants who gave a mandate. */
  others: readonly { id: string; name: string }[]
  nameOf: (procedure: string) => string
  /** Dossiers and drafts that could not be read. */
  leftOut: number
}

/** What somebody has begun and what he has filed, for himself or with a mandate. */
export const addDossierList = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/dossiers', async (c) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    const { applicant = '', cursor } = visit.query
    const query = parsed(DossierQuery, { ...(applicant && { applicant }), cursor, limit: 100 })
    const [listed, drafts, catalogue, others] = await Promise.all([
      listDossiers(query, callerOf(visit), desk.dossiers),
      desk.drafts.of(person.id, visit.at),
      desk.law.catalogue(visit.at),
      giversOf(desk.registry, person.mandates),
    ])
    const { items, next, leftOut = 0 } = listed
    const nameOf = (code: string) => catalogue.get(code)?.name[visit.language] ?? code
    const about = {
      visit,
      next,
      others,
      nameOf,
      leftOut: leftOut + drafts.leftOut,
    }
    return show(c, <ListPage {...about} drafts={drafts.items.filter(({ adds }) => !adds)} dossiers={items} />)
  })
}

const ListPage = ({ visit, drafts, dossiers, next, others, nameOf, leftOut }: ListProps) => {
  const { language } = visit
  const text = dossierTexts[language].list
  return (
    <Page visit={visit} title={text.heading}>
      <h1 class="govuk-heading-xl">{text.heading}</h1>
      {others.length > 0 && (
        <form method="get" action="/dossiers">
          <Select
            visit={visit}
            id="applicant"
            label={text.forWhom}
            value={visit.query.applicant}
            options={others.map(({ id, name }) => ({ value: id, text: text.of(name) }))}
            empty={text.mine}
          />
          <Button look="secondary">{text.show}</Button>
        </form>
      )}
      <FiledDossiers visit={visit} dossiers={dossiers} nameOf={nameOf}>
        {drafts.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{text.drafts}</h2>
            <BegunForms visit={visit} drafts={drafts} nameOf={nameOf} />
          </>
        )}
      </FiledDossiers>
      <LeftOut visit={visit} count={leftOut} />
      <Pagination visit={visit} next={next} />
      <ButtonLink href="/">{text.find}</ButtonLink>
    </Page>
  )
}
