import type { Hono } from 'hono'
import type { Agency } from '../../../../workflows/kernel/agency'
import { Refusal } from '../../../../workflows/kernel/errors'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { lawToFile } from '../../../adapters/law-book'
import { beginDraft } from '../../answers/begin-draft'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { staffedFor } from './staffed-agencies'
import { ownTexts } from './texts'

/** Before the first question of what an agency asks; the form is filled in where all forms are. */
export const addStartOwn = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const prepared = async (visit: Visit, code: string) => {
    const { person } = signedIn(visit)
    const { procedure } = await lawToFile(desk.law, code, visit.at)
    if (!procedure.applicants) throw new Refusal('applicant-refused', `${code} is not for agencies`)
    const agencies = staffedFor(visit, procedure, desk.agencies)
    if (agencies.length === 0)
      throw new Refusal('forbidden', `${person.id} is staff of none that files ${code}`)
    const drafts = (await desk.drafts.of(person.id, visit.at)).items.filter(
      ({ procedure: of, forAgency, adds }) => of === code && forAgency && !adds,
    )
    return { visit, procedure, agencies, drafts }
  }

  formPage(app, '/agency/own/new/:code', {
    at: (c) => prepared(c.var.visit, c.req.param('code') ?? ''),
    view: (found, form) => <StartOwnPage {...found} {...form} />,
    async carryOut({ procedure: { code, version }, agencies }, form, visit) {
      const chosen =
        agencies.length === 1 ? agencies[0] : agencies.find(({ id }) => id === valueIn(form, 'agency'))
      if (!chosen) throw new WrongForm([{ id: 'agency', message: ownTexts[visit.language].begin.choose }])
      const begun = { procedure: code, version, answers: {}, from: {}, forAgency: chosen.id }
      const { id } = await beginDraft(begun, callerOf(visit), desk)
      return `/drafts/${id}`
    },
  })
}

interface StartOwnProps {
  visit: Visit
  procedure: Procedure
  agencies: readonly Agency[]
  drafts: readonly Draft[]
  typed: Form
  faults: readonly Fault[]
}
const StartOwnPage = ({ visit, procedure, agencies, drafts, typed, faults }: StartOwnProps) => {
  const { language } = visit
  const text = ownTexts[language].begin
  return (
    <Page
      visit={visit}
      title={text.heading}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href="/agency/own" />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{procedure.texts[language].name}</span>
      <h1 class="govuk-heading-l">{text.heading}</h1>
      <p class="govuk-body">{text.lead}</p>
      {drafts.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">{text.halfWay}</p>
          <ul class="govuk-list">
            {drafts.map(({ id, changedAt }) => (
              <li>
                <a class="govuk-link" href={`/drafts/${id}`}>
                  {text.takeUp(timeText(changedAt, language))}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        {agencies.length > 1 && (
          <Radios
            visit={visit}
            id="agency"
            label={text.agency}
            error={errorOf(faults, 'agency')}
            value={valueIn(typed, 'agency')}
            options={agencies.map(({ id, name }) => ({ value: id, text: name[language] }))}
          />
        )}
        <Button>{text.send}</Button>
      </form>
    </Page>
  )
}
