import type { Hono } from 'hono'
import type { z } from 'zod'
import { isWaiting } from '../../../workflows/kernel/decisions/question'
import { Refusal } from '../../../workflows/kernel/errors'
import { ownValue } from '../../../workflows/kernel/own-value'
import { revokeResult } from '../../office/results/revoke-result'
import { Revocation } from '../../office/results/schemas'
import { askAgency } from '../../office/reviewing/ask-agency'
import { askAgain, withdrawQuestion } from '../../office/reviewing/change-question'
import { extendDossier } from '../../office/reviewing/extend-dossier'
import { AskedByHand, Extension, QuestionReason } from '../../office/reviewing/schemas'
import { createOpinionLink } from '../../office/tasks/create-opinion-link'
import type { OpinionLinkSent } from '../../office/tasks/schemas'
import { parsed } from '../../runtime/field-errors'
import { sayFault } from '../../runtime/problem'
import type { Option } from '../layout/fields/choices'
import { lookedUp } from '../layout/fields/look-up'
import { timeText } from '../layout/format'
import { PageMissing } from '../runtime/errors'
import { type Form, valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, type Visit } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'
import { type Reading, readDossier, rightsOf } from './read-dossier'
import { type SaidField, SayPage } from './say-page'
import { agencyTexts } from './texts'

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

const alphabet = new Intl.Collator('vi')

/** What the lead agency does beside its tasks: whom else to ask, whom again, a later date, a revocation. */
export const addSayings = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const agenciesFor = ({ language }: Visit): Option[] =>
    desk.agencies
      .map(({ id, name }) => ({ value: id, text: name[language] }))
      .sort((one, other) => alphabet.compare(one.text, other.text))
  const add = <S extends z.ZodType>({ path, schema, may, words, send }: Saying<S>): void => {
    const page = async (c: PortalContext, typed: Form, faults: { id: string; message: string }[] = []) => {
      const { visit } = c.var
      const reading = await readDossier(visit, c.req.param('number') ?? '', desk)
      const { shown } = reading
      if (!may(reading, c.req.param('question') ?? ''))
        throw new Refusal('forbidden', `there is no ${path} for the reader of ${shown.number}`)
      const about = {
        visit,
        number: shown.number,
        agencies: agenciesFor(visit),
        typed,
        faults,
        ...words(visit),
      }
      return show(c, <SayPage {...about} />, faults.length ? 422 : 200)
    }
    app.get(`/agency/dossiers/:number/${path}`, (c) => page(c, c.var.visit.held ?? {}))
    app.post(`/agency/dossiers/:number/${path}`, async (c) => {
      const { visit, form } = c.var
      const reading = await readDossier(visit, c.req.param('number') ?? '', desk)
      const { fields } = words(visit)
      const read = fields.map(({ id, as }) => {
        const typed = valueIn(form, id)
        if (as === 'number') return [id, number(form, id)]
        return [id, as === 'agency' ? (lookedUp(typed, agenciesFor(visit)) ?? typed) : typed]
      })
      const given = Object.fromEntries(read.filter(([, value]) => value !== undefined && value !== ''))
      try {
        const body = parsed(schema, given)
        await send(
          visit,
          { number: reading.shown.number, question: c.req.param('question') ?? '', reading },
          body,
        )
      } catch (error) {
        if (!(error instanceof Refusal) || error.errors.length === 0) throw error
        const faults = error.errors.map(({ pointer, message }) => ({
          id: pointer.split('/')[1] ?? '',
          message: sayFault(message, visit.language),
        }))
        return page(c, form, faults)
      }
      return c.redirect(`/agency/dossiers/${reading.shown.number}`, 303)
    })
  }

  add({
    path: 'ask',
    schema: AskedByHand,
    may: (reading) => rightsOf(reading).asks,
    words: ({ language }) => {
      const { heading, agency, text, reason, days, daysHint, send } = agencyTexts[language].ask
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
    const { heading, reason, send } = agencyTexts[visit.language][part]
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
      const { heading, lead, days, reason, send } = agencyTexts[language].extension
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
    path: 'revoke',
    schema: Revocation,
    may: (reading) => rightsOf(reading).revokes,
    words: ({ language }) => {
      const { heading, lead, reason, send } = agencyTexts[language].revocation
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
  const path = '/agency/dossiers/:number/questions/:question/link'
  const page = async (c: PortalContext, given?: OpinionLinkSent) => {
    const { visit } = c.var
    const reading = await readDossier(visit, c.req.param('number') ?? '', desk)
    const { shown } = reading
    const asked = ownValue(reading.dossier.questions, c.req.param('question') ?? '')
    const body = desk.agencies.find(({ id }) => id === asked?.agency)
    if (!rightsOf(reading).asks || body?.kind !== 'outside-body')
      throw new Refusal('forbidden', `no link of the reader's in ${shown.number}`)
    const { heading, lead, send, sent } = agencyTexts[visit.language].linked
    const about = { visit, number: shown.number, heading, lead, send, fields: [], agencies: [] }
    return show(
      c,
      <SayPage {...about} typed={{}} faults={[]}>
        {given && (
          <div class="govuk-inset-text" role="status">
            {sent(nameOf(given.agency, visit), given.sentTo, timeText(given.expiresAt, visit.language))}
          </div>
        )}
      </SayPage>,
    )
  }
  const nameOf = (id: string, { language }: Visit) =>
    desk.agencies.find((agency) => agency.id === id)?.name[language] ?? id
  app.get(path, (c) => page(c))
  app.post(path, async (c) => {
    const { visit } = c.var
    const { shown } = await readDossier(visit, c.req.param('number'), desk)
    const task = shown.tasks.find(
      ({ kind, status, question }) =>
        kind === 'opinion' && status === 'open' && question === c.req.param('question'),
    )
    if (!task) throw new PageMissing('no open question')
    return page(c, await createOpinionLink({ id: task.id }, callerOf(visit), desk))
  })
}
