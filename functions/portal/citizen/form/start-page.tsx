import type { Hono } from 'hono'
import { Refusal } from '../../../../workflows/kernel/errors'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import { lawToFile } from '../../../adapters/law-book'
import { giversOf } from '../../../office/names-of'
import { beginDraft } from '../../answers/begin-draft'
import { BackLink } from '../../layout/back-link'
import { Button } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { timeText } from '../../layout/format'
import { Page } from '../../layout/page'
import { formPage, WrongForm } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { callerOf, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { formTexts } from '../texts'
import { nextPlace, progressOf } from './draft-progress'
import { earlierAnswers, knownOfSelf, nothingKnown } from './drafts'

interface Applicant {
  id: string
  name: string
}

/** Before the first question: a form that was left half-way, and for whom this one is. */
export const addStart = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const prepared = async (visit: Visit, code: string) => {
    const { person } = signedIn(visit)
    const { procedure } = await lawToFile(desk.law, code, visit.at)
    if (procedure.applicants) throw new Refusal('applicant-refused', `${code} is for agencies`)
    const drafts = (await desk.drafts.of(person.id, visit.at)).items.filter(
      (draft) => draft.procedure === code && !draft.adds,
    )
    const mandates = person.mandates.filter(
      ({ procedures, until }) =>
        (procedures.length === 0 || procedures.includes(code)) && (!until || until > visit.at),
    )
    const others: Applicant[] = await giversOf(desk.registry, mandates)
    return { visit, procedure, drafts, others }
  }

  formPage(app, '/procedures/:code/start', {
    at: (c) => prepared(c.var.visit, c.req.param('code') ?? ''),
    view: (found, { faults }) => <StartPage {...found} faults={faults} />,
    async carryOut({ procedure, others }, form, visit) {
      const applicant = valueIn(form, 'applicant')
      const other = others.find(({ id }) => id === applicant)
      if (others.length && applicant !== 'me' && !other)
        throw new WrongForm([{ id: 'applicant', message: formTexts[visit.language].faults.choose }])
      const { code, version } = procedure
      const { answers, from, known } = other ? nothingKnown : await knownOfSelf(visit, procedure, desk)
      const earlier = other ? undefined : await earlierAnswers(visit, code, desk)
      const begun = { procedure: code, version, answers, from, known, earlier, onBehalfOf: other?.id }
      const draft = await beginDraft(begun, callerOf(visit), desk)
      return `/drafts/${draft.id}/${nextPlace(progressOf(procedure, draft))}${resultIn(visit)}`
    },
  })
}

/** The result that whoever comes from its page means. */
const resultIn = ({ query: { result, as } }: Visit): string =>
  result ? `?${new URLSearchParams({ result: result.slice(0, 64), ...(as && { as: as.slice(0, 20) }) })}` : ''

interface StartProps {
  visit: Visit
  procedure: Procedure
  drafts: readonly Draft[]
  others: readonly Applicant[]
  faults: readonly Fault[]
}
const StartPage = ({ visit, procedure, drafts, others, faults }: StartProps) => {
  const text = formTexts[visit.language]
  const { name } = procedure.texts[visit.language]
  return (
    <Page
      visit={visit}
      title={text.begin}
      wrong={faults.length > 0}
      before={<BackLink visit={visit} href={`/procedures/${procedure.code}`} />}
    >
      <ErrorSummary visit={visit} faults={faults} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{text.begin}</h1>
      {drafts.length > 0 && (
        <div class="govuk-inset-text">
          <p class="govuk-body">{text.halfWay}</p>
          <ul class="govuk-list">
            {drafts.map(({ id, changedAt }) => (
              <li>
                <a class="govuk-link" href={`/drafts/${id}`}>
                  {text.takeUp(timeText(changedAt, visit.language))}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="govuk-body">{text.registersAsked}</p>
      <form method="post" novalidate>
        <CsrfField visit={visit} />
        {others.length > 0 && (
          <Radios
            visit={visit}
            id="applicant"
            label={text.forWhom}
            error={faults[0]?.message}
            options={[
              { value: 'me', text: text.forMe },
              ...others.map(({ id, name: other }) => ({ value: id, text: text.forOther(other) })),
            ]}
          />
        )}
        <Button>{drafts.length ? text.beginAnew : text.beginForm}</Button>
      </form>
    </Page>
  )
}
