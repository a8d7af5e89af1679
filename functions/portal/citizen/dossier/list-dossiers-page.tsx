import type { Hono } from 'hono'
import type { Agency } from '../../../../workflows/kernel/agency'
import { instant, millis } from '../../../../workflows/kernel/instant'
import type { Access } from '../../../adapters/access'
import type { DossierSummary } from '../../../adapters/dossier-summary'
import { type Draft, draftsKept } from '../../../adapters/draft-store'
import { listDossiers } from '../../../office/dossiers/list-dossiers'
import { DossierQuery } from '../../../office/dossiers/schemas'
import { parsed } from '../../../runtime/field-errors'
import { Button, ButtonLink } from '../../layout/button'
import { Select } from '../../layout/fields/select'
import { dateText, timeText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { Pagination } from '../../layout/pagination'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { dossierTexts } from '../texts'
import { Accesses } from './accesses'
import { FiledDossiers } from './filed-dossiers'

interface ListProps {
  visit: Visit
  drafts: readonly Draft[]
  dossiers: readonly DossierSummary[]
  next?: string
  /** Applicants who gave a mandate. */
  others: readonly { id: string; name: string }[]
  nameOf: (procedure: string) => string
  lookups: { accesses: readonly Access[]; total: number }
  agencies: readonly Agency[]
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
    const [listed, drafts, lookups, catalogue, others] = await Promise.all([
      listDossiers(query, callerOf(visit), desk.dossiers),
      desk.drafts.of(person.id, visit.at),
      desk.lookups.read(person.id, mostLookups),
      desk.law.catalogue(),
      Promise.all(
        person.mandates.map(async ({ from }) => ({ id: from, name: (await desk.nameOf(from)) ?? from })),
      ),
    ])
    const { items, next, leftOut = 0 } = listed
    const nameOf = (code: string) => catalogue.get(code)?.name[visit.language] ?? code
    const about = {
      visit,
      next,
      others,
      nameOf,
      lookups,
      agencies: desk.agencies,
      leftOut: leftOut + drafts.leftOut,
    }
    return show(c, <ListPage {...about} drafts={drafts.items.filter(({ adds }) => !adds)} dossiers={items} />)
  })
}

const mostLookups = 20
const day = 86_400_000

const ListPage = ({
  visit,
  drafts,
  dossiers,
  next,
  others,
  nameOf,
  lookups,
  agencies,
  leftOut,
}: ListProps) => {
  const { language } = visit
  const text = dossierTexts[language].list
  return (
    <Page visit={visit} title={text.heading}>
      <h1 class="govuk-heading-xl">{text.heading}</h1>
      {drafts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.drafts}</h2>
          <ul class="govuk-list motcua-results">
            {drafts.map(({ id, procedure, name, about, changedAt }) => (
              <li class="motcua-results__item">
                <a class="govuk-link" href={`/drafts/${id}`}>
                  {nameOf(procedure)}
                  {(name ?? about) && (
                    <>
                      : <bdi>{name ?? about}</bdi>
                    </>
                  )}
                </a>{' '}
                ·{' '}
                <a class="govuk-link" href={`/drafts/${id}/name`}>
                  {text.rename}
                  <span class="govuk-visually-hidden"> ({name ?? about ?? nameOf(procedure)})</span>
                </a>
                <p class="govuk-body-s">
                  {text.draft(
                    timeText(changedAt, language),
                    dateText(instant(millis(changedAt) + draftsKept * day), language),
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
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
      <FiledDossiers visit={visit} dossiers={dossiers} nameOf={nameOf} />
      <LeftOut visit={visit} count={leftOut} />
      <Pagination visit={visit} next={next} />
      {lookups.total > 0 && <Accesses visit={visit} {...lookups} agencies={agencies} />}
      <ButtonLink href="/">{text.find}</ButtonLink>
    </Page>
  )
}
