import type { Hono } from 'hono'
import { instant, millis } from '../../../../workflows/kernel/instant'
import { listMandates } from '../../../office/mandates/list-mandates'
import type { OwnMandates, SideOfMandate } from '../../../office/mandates/schemas'
import { BackLink } from '../../layout/back-link'
import { ButtonLink } from '../../layout/button'
import { dateText } from '../../layout/format'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { accountTexts } from '../texts'

interface MandatesProps extends OwnMandates {
  visit: Visit
  procedureName: (code: string) => string
}

/** Mandates are of citizens alone. */
export const citizenIn = (visit: Visit) => {
  const { person } = signedIn(visit)
  if (person.kind !== 'citizen') throw new PageMissing('mandates are given by citizens')
  return person
}

/** Who acts for somebody, and for whom he does. */
export const addMandates = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/account/mandates', async (c) => {
    const { visit } = c.var
    citizenIn(visit)
    const [own, catalogue] = await Promise.all([
      listMandates(callerOf(visit), desk),
      desk.law.catalogue(visit.at),
    ])
    const procedureName = (code: string) => catalogue.get(code)?.name[visit.language] ?? code
    return show(c, <MandatesPage {...own} visit={visit} procedureName={procedureName} />)
  })
}

const MandatesPage = ({ visit, given, received, leftOut, procedureName }: MandatesProps) => {
  const text = accountTexts[visit.language].mandates
  return (
    <Page visit={visit} title={text.heading} before={<BackLink visit={visit} href="/account" />}>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      <h2 class="govuk-heading-m">{text.given}</h2>
      <Lines {...{ visit, procedureName }} side="given" lines={given} empty={text.givenNone} />
      <LeftOut visit={visit} count={leftOut ?? 0} />
      <ButtonLink href="/account/mandates/give">{text.give}</ButtonLink>
      <h2 class="govuk-heading-m">{text.received}</h2>
      <Lines {...{ visit, procedureName }} side="received" lines={received} empty={text.receivedNone} />
    </Page>
  )
}

interface LinesProps extends Pick<MandatesProps, 'visit' | 'procedureName'> {
  side: 'given' | 'received'
  lines: readonly SideOfMandate[]
  empty: string
}

const Lines = ({ visit, procedureName, side, lines, empty }: LinesProps) => {
  const text = accountTexts[visit.language].mandates
  if (lines.length === 0) return <p class="govuk-body">{empty}</p>
  return (
    <ul class="govuk-list motcua-results">
      {lines.map(({ person, name, procedures, until }) => (
        <li class="motcua-results__item">
          <p class="govuk-body">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {until && until <= visit.at && (
              <>
                {' '}
                <strong class="govuk-tag govuk-tag--grey">{text.over}</strong>
              </>
            )}
          </p>
          <p class="govuk-body-s">
            {procedures.length > 0 ? procedures.map(procedureName).join('; ') : text.all}
            {' · '}
            {until ? text.until(dateText(instant(millis(until) - 1), visit.language)) : text.noEnd}
          </p>
          <p class="govuk-body-s">
            <a class="govuk-link" href={`/account/mandates/${side}/${person}/end`}>
              {text.end}
              <span class="govuk-visually-hidden"> ({name})</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
