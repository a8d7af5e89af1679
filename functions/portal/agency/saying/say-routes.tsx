import type { Hono } from 'hono'
import type { z } from 'zod'
import { isWaiting } from '../../../../workflows/kernel/decisions/question'
import { Refusal } from '../../../../workflows/kernel/errors'
import { ownValue } from '../../../../workflows/kernel/own-value'
import { Withdrawal } from '../../../office/applying/schemas'
import { withdrawDossier } from '../../../office/applying/withdraw-dossier'
import { revokeResult } from '../../../office/results/revoke-result'
import { Revocation } from '../../../office/results/schemas'
import { askAgency } from '../../../office/reviewing/ask-agency'
import { askAgain, withdrawQuestion } from '../../../office/reviewing/change-question'
import { extendDossier } from '../../../office/reviewing/extend-dossier'
import { AskedByHand, Extension, QuestionReason } from '../../../office/reviewing/schemas'
import { createOpinionLink } from '../../../office/tasks/create-opinion-link'
import type { OpinionLinkSent } from '../../../office/tasks/schemas'
import { parsed } from '../../../runtime/field-errors'
import { lookedUp } from '../../layout/fields/look-up'
import { timeText } from '../../layout/format'
import { PageMissing } from '../../runtime/errors'
import { formPage } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, type Visit } from '../../runtime/visit'
import type { AgencyDesk } from '../agency-desk'
import { agencyOptions } from '../agency-options'
import { type Reading, readingOnRecord, rightsOf } from '../reading-on-record'
import { type SaidField, SayPage } from './say-page'
import { sayingTexts } from './texts'

/** One short form: what it says, what it reads, and what is done with it. */
interface Saying<S extends z.ZodType> {
  path: string
  schema: S
  /** Whether there is anything to say, and to whom it is given to say it: else there is no form. */
  may: (reading: Reading, question: string) => boolean
  words: (visit: Visit) => { heading: string; lead?: string; send: string; fields: readonly SaidField[] }
  send: (
    visit: Visit,
    about: { number: string; question: string; reading: Reading },
    body: z.output<S>,
  ) => Promise<unknown>
}

const number = (form: Form, id: string): number | undefined => {
  const typed = valueIn(form, id)
  return typed === '' ? undefined : Number(typed)
}

const waits = ({ dossier }: Reading, id: string): boolean => {
  const question = ownValue(dossier.questions, id)
  return question !== undefined && isWaiting(question)
}

/** A question too, where the address names one. */
const placeOf = async (c: PortalContext, desk: AgencyDesk) => {
  const { visit } = c.var
  const reading = await readingOnRecord(visit, c.req.param('number') ?? '', desk)
  return { c, visit, reading, question: c.req.param('question') ?? '' }
}
type Place = Awaited<ReturnType<typeof placeOf>>

/** What the lead agency does beside its tasks: whom else to ask, whom again, a later date, a revocation. */
export const addSayings = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const agenciesFor = (visit: Visit) => agencyOptions(desk.agencies, visit)
  const add = <S extends z.ZodType>({ path, schema, may, words, send }: Saying<S>): void =>
    formPage(app, `/agency/dossiers/:number/${path}`, {
      at: (c) => placeOf(c, desk),
      view({ reading, visit, question }, form) {
        const { number } = reading.shown
        if (!may(reading, question))
          throw new Refusal('forbidden', `there is no ${path} for the reader of ${number}`)
        const about = { visit, number, agencies: agenciesFor(visit), ...words(visit) }
        return <SayPage {...about} {...form} />
      },
      async carryOut({ reading, visit, question }, form) {
        const read = words(visit).fields.map(({ id, as }) => {
          const typed = valueIn(form, id)
          if (as === 'number') return [id, number(form, id)]
          return [id, as === 'agency' ? (lookedUp(typed, agenciesFor(visit)) ?? typed) : typed]
        })
        const given = Object.fromEntries(read.filter(([, value]) => value !== undefined && value !== ''))
        const about = { number: reading.shown.number, question, reading }
        await send(visit, about, parsed(schema, given))
        return `/agency/dossiers/${about.number}`
      },
    })

  add({
    path: 'ask',
    schema: AskedByHand,
    may: (reading) => rightsOf(reading).asks,
    words: ({ language }) => {
      const { heading, agency, text, reason, days, daysHint, send } = sayingTexts[language].ask
      return {
        heading,
        send,
        fields: [
          { id: 'agency', label: agency, as: 'agency' },
          { id: 'text', label: text, as: 'words' },
          { id: 'reason', label: reason, as: 'words' },
          { id: 'workingDays', label: days, hint: daysHint, as: 'number' },
        ],
      }
    },
    send: (visit, { number }, body) => askAgency({ number, ...body }, callerOf(visit), desk),
  })
  const about = (part: 'again' | 'drop') => (visit: Visit) => {
    const { heading, reason, send } = sayingTexts[visit.language][part]
    return { heading, send, fields: [{ id: 'reason', label: reason, as: 'words' as const }] }
  }
  add({
    path: 'questions/:question/ask-again',
    schema: QuestionReason,
    may: (reading, question) => rightsOf(reading).asks && !waits(reading, question),
    words: about('again'),
    send: (visit, { number, question }, body) =>
      askAgain({ number, question, ...body }, callerOf(visit), desk),
  })
  add({
    path: 'questions/:question/withdraw',
    schema: QuestionReason,
    may: (reading, question) => rightsOf(reading).asks && waits(reading, question),
    words: about('drop'),
    send: (visit, { number, question }, body) =>
      withdrawQuestion({ number, question, ...body }, callerOf(visit), desk),
  })
  add({
    path: 'extend',
    schema: Extension,
    may: (reading) => rightsOf(reading).extends,
    words: ({ language }) => {
      const { heading, lead, days, reason, send } = sayingTexts[language].extension
      return {
        heading,
        lead,
        send,
        fields: [
          { id: 'workingDays', label: days, as: 'number' },
          { id: 'reason', label: reason, as: 'words' },
        ],
      }
    },
    send: (visit, { number }, body) => extendDossier({ number, ...body }, callerOf(visit), desk),
  })
  add({
    path: 'withdraw',
    schema: Withdrawal,
    may: (reading) => rightsOf(reading).withdraws,
    words: ({ language }) => {
      const { heading, lead, reason, send } = sayingTexts[language].withdrawal
      return { heading, lead, send, fields: [{ id: 'reason', label: reason, as: 'words' }] }
    },
    send: (visit, { number }, body) => withdrawDossier({ number, ...body }, callerOf(visit), desk),
  })
  add({
    path: 'revoke',
    schema: Revocation,
    may: (reading) => rightsOf(reading).revokes,
    words: ({ language }) => {
      const { heading, lead, reason, send } = sayingTexts[language].revocation
      return { heading, lead, send, fields: [{ id: 'reason', label: reason, as: 'words' }] }
    },
    send: (visit, { reading }, body) => {
      const id = reading.dossier.result?.id
      if (!id) throw new PageMissing('no result')
      return revokeResult({ id, ...body }, callerOf(visit), desk)
    },
  })
  addLink(app, desk)
}

/** The address is the right to answer: it goes to who was asked, and is not shown to who asks. */
const addLink = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const bodyOf = (id?: string) => desk.agencies.find((agency) => agency.id === id)
  const view = ({ reading, visit, question }: Place, given?: OpinionLinkSent) => {
    const { number } = reading.shown
    const body = bodyOf(ownValue(reading.dossier.questions, question)?.agency)
    if (!rightsOf(reading).asks || body?.kind !== 'outside-body')
      throw new Refusal('forbidden', `no link of the reader's in ${number}`)
    const { heading, lead, send, sent } = sayingTexts[visit.language].linked
    const about = { visit, number, heading, lead, send, fields: [], agencies: [], typed: {}, faults: [] }
    const nameOf = (id: string) => bodyOf(id)?.name[visit.language] ?? id
    return (
      <SayPage {...about}>
        {given && (
          <div class="govuk-inset-text" role="status">
            {sent(nameOf(given.agency), given.sentTo, timeText(given.expiresAt, visit.language))}
          </div>
        )}
      </SayPage>
    )
  }
  formPage(app, '/agency/dossiers/:number/questions/:question/link', {
    at: (c) => placeOf(c, desk),
    view: (place) => view(place),
    async carryOut(place, _form, visit) {
      const task = place.reading.shown.tasks.find(
        ({ kind, status, question }) =>
          kind === 'opinion' && status === 'open' && question === place.question,
      )
      if (!task) throw new PageMissing('no open question')
      const given = await createOpinionLink({ id: task.id }, callerOf(visit), desk)
      return show(place.c, view(await placeOf(place.c, desk), given))
    },
  })
}
