import type { Hono } from 'hono'
import { dueAfter } from '../../../../workflows/kernel/calendar'
import { dated } from '../../../../workflows/kernel/due-date'
import type { FieldError } from '../../../../workflows/kernel/errors'
import { complain } from '../../../office/applying/complain'
import { rateDossier } from '../../../office/applying/rate-dossier'
import {
  Complaint,
  longestMessage,
  Message,
  RatingRequest,
  Withdrawal,
} from '../../../office/applying/schemas'
import { withdrawDossier } from '../../../office/applying/withdraw-dossier'
import { writeMessage } from '../../../office/applying/write-message'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { parsed } from '../../../runtime/field-errors'
import { agencyNames } from '../../../wording/agency-names'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, errorOf, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { Textarea } from '../../layout/fields/textarea'
import { dueText } from '../../layout/format'
import { Page } from '../../layout/page'
import { PageMissing } from '../../runtime/errors'
import { formPage } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalContext, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { namedFaultText } from '../form/fault-text'
import { dossierTexts } from '../texts'
import { ownDossier, procedureShown } from './dossier-routes'
import type { DossierTexts } from './texts.vi'

interface SayProps {
  visit: Visit
  /** Who answers a complaint or a message that is sent now, and by when. */
  answered: { who: string; by: string }
  dossier: PresentedDossier
  typed: Form
  faults: readonly Fault[]
}

const longest = 5_000

type SayField = keyof DossierTexts['sayFields']

/** What an applicant says about a dossier: what he wants to know, that something is wrong, that it is not wanted any more, how it was. */
export const addSayPages = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const answeredBy = async (name: string, { language, at }: Visit, dossier: PresentedDossier) => {
    const { duties } = await procedureShown(dossier, desk)
    const duty = name === 'write' ? duties?.message : duties?.complaint
    if (name === 'write' && !duty) throw new PageMissing(`${dossier.number} takes no messages`)
    const to = duty?.at ?? dossier.agency
    const who = agencyNames(desk.agencies, language)(to)
    const dueAt = duty && dueAfter(duty.within, at, desk.calendar)
    return { who, by: dueAt ? dueText(dated({ dueAt }, dueAt, desk.calendar), language) : '' }
  }
  const place = async (name: string, c: PortalContext) => {
    const { visit } = c.var
    const dossier = await ownDossier(visit, c.req.param('number') ?? '', desk)
    return { visit, dossier, answered: await answeredBy(name, visit, dossier) }
  }
  type Place = Awaited<ReturnType<typeof place>>
  const page = (
    name: 'write' | 'complain' | 'withdraw' | 'rate',
    View: (props: SayProps) => ReturnType<typeof ComplainPage>,
    carryOut: (place: Place, form: Form) => Promise<string>,
  ) =>
    formPage(app, `/dossiers/:number/${name}`, {
      at: (c) => place(name, c),
      view: (about, form) => <View {...about} {...form} />,
      carryOut,
      faultOf: (fault, _place, visit) => faultIn(name, fault, visit),
    })

  page('write', WritePage, async ({ visit, dossier: { number } }, form) => {
    const { person } = signedIn(visit)
    const message = parsed(Message, { text: valueIn(form, 'text') })
    await desk.braking.brake('messages', { address: visit.address, person: person.id })
    await writeMessage({ number, ...message }, callerOf(visit), desk)
    return `/dossiers/${number}#messages`
  })
  page('complain', ComplainPage, async ({ visit, dossier: { number } }, form) => {
    const complaint = parsed(Complaint, { text: valueIn(form, 'text') })
    await complain({ number, ...complaint }, callerOf(visit), desk)
    return `/dossiers/${number}/complained`
  })
  page('withdraw', WithdrawPage, async ({ visit, dossier: { number } }, form) => {
    const withdrawal = parsed(Withdrawal, { reason: valueIn(form, 'reason') })
    await withdrawDossier({ number, ...withdrawal }, callerOf(visit), desk)
    return `/dossiers/${number}`
  })
  page('rate', RatePage, async ({ visit, dossier: { number } }, form) => {
    const [score, comment] = [valueIn(form, 'score'), valueIn(form, 'comment')]
    const rating = parsed(RatingRequest, {
      ...(score && { score: Number(score) }),
      ...(comment && { comment }),
    })
    await rateDossier({ number, ...rating }, callerOf(visit), desk)
    return `/dossiers/${number}`
  })
}

/** `/score`: its field, by its name. */
const faultIn = (page: string, { pointer, message }: FieldError, { language }: Visit): Fault => {
  const id = pointer.slice(1)
  const as = id === 'score' ? 'choice' : undefined
  const { sayFields, message: text } = dossierTexts[language]
  const name = page === 'write' ? text.text : sayFields[id as SayField]
  return { id, message: namedFaultText(name, { message }, as, language) }
}

const WritePage = ({ visit, answered, dossier, typed, faults }: SayProps) => {
  const text = dossierTexts[visit.language].message
  return (
    <Saying visit={visit} dossier={dossier} heading={text.heading} faults={faults}>
      <p class="govuk-body">{text.lead(answered.who, answered.by)}</p>
      <p class="govuk-body">{text.stops}</p>
      <Textarea
        visit={visit}
        id="text"
        label={text.text}
        hint={text.hint}
        error={errorOf(faults, 'text')}
        value={valueIn(typed, 'text')}
        longest={longestMessage}
      />
      <Button>{text.send}</Button>
    </Saying>
  )
}

const ComplainPage = ({ visit, answered, dossier, typed, faults }: SayProps) => {
  const text = dossierTexts[visit.language].complaint
  return (
    <Saying visit={visit} dossier={dossier} heading={text.heading} faults={faults}>
      <p class="govuk-body">{text.lead(answered.who, answered.by)}</p>
      <Textarea
        visit={visit}
        id="text"
        label={text.text}
        hint={text.hint}
        error={errorOf(faults, 'text')}
        value={valueIn(typed, 'text')}
        longest={longest}
      />
      <Button>{text.send}</Button>
    </Saying>
  )
}

const WithdrawPage = ({ visit, dossier, typed, faults }: SayProps) => {
  const text = dossierTexts[visit.language].withdrawal
  return (
    <Saying visit={visit} dossier={dossier} heading={text.heading} faults={faults}>
      <p class="govuk-body">{text.lead}</p>
      <Textarea
        visit={visit}
        id="reason"
        label={text.reason}
        error={errorOf(faults, 'reason')}
        value={valueIn(typed, 'reason')}
        rows={3}
        longest={longest}
      />
      <div class="govuk-button-group">
        <Button look="warning">{text.send}</Button>
        <ButtonLink href={`/dossiers/${dossier.number}`} look="secondary">
          {text.keep}
        </ButtonLink>
      </div>
    </Saying>
  )
}

const scores = [5, 4, 3, 2, 1] as const

const RatePage = ({ visit, dossier, typed, faults }: SayProps) => {
  const text = dossierTexts[visit.language].rating
  return (
    <Saying visit={visit} dossier={dossier} heading={text.heading} faults={faults}>
      <p class="govuk-body">{text.lead}</p>
      <Radios
        visit={visit}
        id="score"
        label={text.overall}
        error={errorOf(faults, 'score')}
        value={valueIn(typed, 'score')}
        options={scores.map((score) => ({ value: String(score), text: text.stars[score] }))}
      />
      <Textarea
        visit={visit}
        id="comment"
        label={text.comment}
        error={errorOf(faults, 'comment')}
        value={valueIn(typed, 'comment')}
        rows={3}
        longest={longest}
      />
      <Button>{text.send}</Button>
    </Saying>
  )
}

type SayingProps = Pick<SayProps, 'visit' | 'dossier' | 'faults'> & { heading: string; children: unknown }
const Saying = ({ visit, dossier, heading, faults, children }: SayingProps) => (
  <Page
    visit={visit}
    title={heading}
    wrong={faults.length > 0}
    before={<BackLink visit={visit} href={`/dossiers/${dossier.number}`} />}
  >
    <ErrorSummary visit={visit} faults={faults} />
    <span class="govuk-caption-l">
      {dossierTexts[visit.language].dossier} {dossier.number}
    </span>
    <h1 class="govuk-heading-l">{heading}</h1>
    <form method="post" novalidate>
      <CsrfField visit={visit} />
      {children as never}
    </form>
  </Page>
)
