import type { Hono } from 'hono'
import type { Agency } from '../../../../workflows/kernel/agency'
import type { Access } from '../../../adapters/access'
import type { Draft } from '../../../adapters/draft-store'
import type { RegisterRecord } from '../../../adapters/registers'
import { logger } from '../../../runtime/logger'
import { LeftOut } from '../../layout/left-out'
import { Page } from '../../layout/page'
import { show } from '../../runtime/show'
import { type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { Accesses } from '../dossier/accesses'
import { BegunForms } from '../dossier/begun-forms'
import { accountTexts, dossierTexts } from '../texts'
import { OwnData } from './own-data'

interface AccountProps {
  visit: Visit
  registered: RegisterRecord | 'unavailable'
  drafts: { items: readonly Draft[]; leftOut: number }
  nameOf: (procedure: string) => string
  lookups: { accesses: readonly Access[]; total: number }
  agencies: readonly Agency[]
}

const mostLookups = 20

/** All that is about somebody and no single dossier of his. */
export const addAccount = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  app.get('/account', async (c) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    const [registered, drafts, lookups, catalogue] = await Promise.all([
      knownOf(visit, desk),
      desk.drafts.of(person.id, visit.at),
      desk.lookups.read(person.id, mostLookups),
      desk.law.catalogue(visit.at),
    ])
    const nameOf = (code: string) => catalogue.get(code)?.name[visit.language] ?? code
    const own = { ...drafts, items: drafts.items.filter(({ adds }) => !adds) }
    const about = { registered, drafts: own, lookups, nameOf, agencies: desk.agencies }
    return show(c, <AccountPage visit={visit} {...about} />)
  })
}

/** What the registers know about whoever asks, and about nobody else. */
const knownOf = async (visit: Visit, { registers }: CitizenDesk): Promise<RegisterRecord | 'unavailable'> => {
  try {
    return (await registers.find(signedIn(visit).identity.subject)) ?? {}
  } catch (error) {
    logger.warn('the registers do not answer', error as Error)
    return 'unavailable'
  }
}

const AccountPage = ({ visit, registered, drafts, nameOf, lookups, agencies }: AccountProps) => {
  const text = accountTexts[visit.language]
  return (
    <Page visit={visit} title={text.heading}>
      <h1 class="govuk-heading-xl">{text.heading}</h1>
      <p class="govuk-body-l">{text.lead}</p>
      <ul class="govuk-list motcua-results">
        {signedIn(visit).person.kind === 'citizen' &&
          (['telling', 'mandates', 'calendar'] as const).map((page) => (
            <li class="motcua-results__item">
              <a class="govuk-link" href={`/account/${page}`}>
                {text[page].heading}
              </a>
            </li>
          ))}
        <li class="motcua-results__item">
          <a class="govuk-link" href="/account/sessions">
            {text.sessions.heading}
          </a>
        </li>
      </ul>
      <OwnData visit={visit} registered={registered} />
      <h2 class="govuk-heading-m">{dossierTexts[visit.language].list.drafts}</h2>
      {drafts.items.length > 0 ? (
        <BegunForms visit={visit} drafts={drafts.items} nameOf={nameOf} />
      ) : (
        <p class="govuk-body">{text.draftsNone}</p>
      )}
      <LeftOut visit={visit} count={drafts.leftOut} />
      <h2 class="govuk-heading-m">{dossierTexts[visit.language].accesses}</h2>
      {lookups.total > 0 ? (
        <Accesses visit={visit} {...lookups} agencies={agencies} heading={text.accessesAtCounter} />
      ) : (
        <p class="govuk-body">{text.accessesNone}</p>
      )}
      <p class="govuk-body">{text.accessesDossiers}</p>
    </Page>
  )
}
