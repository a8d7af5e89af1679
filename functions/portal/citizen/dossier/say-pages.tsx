import type { Hono } from 'hono'
import type { z } from 'zod'
import { dueAfter } from '../../../../workflows/kernel/calendar'
import { dated } from '../../../../workflows/kernel/due-date'
import { complain } from '../../../office/applying/complain'
import { rateDossier } from '../../../office/applying/rate-dossier'
import { Complaint, RatingRequest, Withdrawal } from '../../../office/applying/schemas'
import { withdrawDossier } from '../../../office/applying/withdraw-dossier'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { fieldErrorsOf } from '../../../runtime/field-errors'
import { BackLink } from '../../layout/back-link'
import { Button, ButtonLink } from '../../layout/button'
import { CsrfField } from '../../layout/csrf-field'
import { ErrorSummary, type Fault } from '../../layout/error-summary'
import { Radios } from '../../layout/fields/choices'
import { Textarea } from '../../layout/fields/textarea'
import { dueText } from '../../layout/format'
import { Page } from '../../layout/page'
import { type Form, valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { namedFaultText } from '../form/fault-text'
import { dossierTexts } from '../texts'
import { ownDossier, procedureShown } from './dossier-routes'
import type { DossierTexts } from './texts.vi'

interface SayProps {
  visit: Visit
  /** Who answers a complaint that is made now, and by when. */
  answered: { who: string; by: string }
  dossier: PresentedDossier
  typed: Form
  faults: readonly Fault[]
}

const longest = 5_000

type SayField = keyof DossierTexts['sayFields']

/** What an applicant says about a dossier: that something is wrong, that it is not wanted any more, how it was. */
export const addSayPages = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const answeredBy = async ({ language, at }: Visit, dossier: PresentedDossier) => {
    const duty = (await procedureShown(dossier, desk)).duties?.complaint
    const to = duty?.at ?? dossier.agency
    const who = desk.agencies.find(({ id }) => id === to)?.name[language] ?? to
    const dueAt = duty && dueAfter(duty.within, at, desk.calendar)
    return { who, by: dueAt ? dueText(dated({ dueAt }, dueAt, desk.calendar), language) : '' }
  }
  const add = <S extends z.ZodType>(
    name: 'complain' | 'withdraw' | 'rate',
    View: (props: SayProps) => ReturnType<typeof ComplainPage>,
    schema: S,
    read: (form: Form) => unknown,
    send: (visit: Visit, number: string, body: z.output<S>) => Promise<unknown>,
  ) => {
    app.get(`/dossiers/:number/${name}`, async (c) => {
      const { visit } = c.var
      const dossier = await ownDossier(visit, c.req.param('number') ?? '', desk)
      const about = { visit, dossier, answered: await answeredBy(visit, dossier) }
      return show(c, <View {...about} typed={visit.held ?? {}} faults={[]} />)
    })
    app.post(`/dossiers/:number/${name}`, async (c) => {
      const { visit, form } = c.var
      const dossier = await ownDossier(visit, c.req.param('number') ?? '', desk)
      const typed = read(form)
      const body = schema.safeParse(typed)
      if (!body.success) {
        const faults = fieldErrorsOf(body.error, typed).map(({ pointer, message }) => {
          const id = pointer.slice(1)
          const as = id === 'score' ? 'choice' : undefined
          const name = dossierTexts[visit.language].sayFields[id as SayField]
          return { id, message: namedFaultText(name, { message }, as, visit.language) }
        })
        const about = { visit, dossier, answered: await answeredBy(visit, dossier) }
        return show(c, <View {...about} typed={form} faults={faults} />, 422)
      }
      await send(visit, dossier.number, body.data)
      const done = name === 'complain' ? '/complained' : ''
      return c.redirect(`/dossiers/${dossier.number}${done}`, 303)
    })
  }

  add(
    'complain',
    ComplainPage,
    Complaint,
    (form) => ({ text: valueIn(form, 'text') }),
    (visit, number, body) => complain({ number, ...body }, callerOf(visit), desk),
  )
  add(
    'withdraw',
    WithdrawPage,
    Withdrawal,
    (form) => ({ reason: valueIn(form, 'reason') }),
    (visit, number, body) => withdrawDossier({ number, ...body }, callerOf(visit), desk),
  )
  add(
    'rate',
    RatePage,
    RatingRequest,
    (form) => ({
      ...(valueIn(form, 'score') && { score: Number(valueIn(form, 'score')) }),
      ...(valueIn(form, 'comment') && { comment: valueIn(form, 'comment') }),
    }),
    (visit, number, body) => rateDossier({ number, ...body }, callerOf(visit), desk),
  )
}

const errorOf = (faults: readonly Fault[], id: string) => faults.find((fault) => fault.id === id)?.message

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
