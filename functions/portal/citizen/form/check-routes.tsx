import type { Hono } from 'hono'
import { Conflict, type FieldError, MotcuaError } from '../../../../workflows/kernel/errors'
import { feeOf, limitFor } from '../../../../workflows/kernel/file-dossier'
import { ownValue } from '../../../../workflows/kernel/own-value'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { again } from '../../../adapters/again'
import { type Draft, draftFiled } from '../../../adapters/draft-store'
import { jitteredPause } from '../../../adapters/pause'
import { fileDossier } from '../../../office/filing/file-dossier'
import type { Filed } from '../../../office/filing/schemas'
import { sayFault } from '../../../runtime/problem'
import type { Fault } from '../../layout/error-summary'
import { formPage } from '../../runtime/form-page'
import { valueIn } from '../../runtime/read-form'
import { show } from '../../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { plannedFor } from './asked-plan'
import { CheckPage } from './check-page'
import { answersToFile, noLongerAsked, progressOf } from './draft-progress'
import { filedPlace, renewOwnDraft, whomFor } from './drafts'

/** The end of a form: look at it all, and file it. */
export const addCheck = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  formPage(app, '/drafts/:id/check', {
    async at(c): Promise<Found | Response> {
      const { visit } = c.var
      const found = await renewOwnDraft(visit, c.req.param('id') ?? '', desk)
      const { filed } = found.draft
      return filed ? c.redirect(filedPlace(found.draft, filed), 303) : { c, visit, ...found }
    },
    view: async (found, { faults }) => <CheckPage {...(await checkOf(found, desk))} faults={faults} />,
    async carryOut(found, form, visit) {
      const { c, draft, procedure } = found
      try {
        const { number } = await fileDraft(visit, draft, procedure, desk, valueIn(form, 'another') === 'yes')
        return filedPlace(draft, number)
      } catch (error) {
        // Sent twice at once: the other one was first.
        const now = error instanceof Conflict ? await onceFiled(draft, visit, desk) : undefined
        if (now?.filed) return filedPlace(now, now.filed)
        if (!(error instanceof MotcuaError) || error.code !== 'filed-alike') throw error
        const alike = error.errors.map(({ message }) => message.split(': ')[1] ?? '')
        return show(c, <CheckPage {...(await checkOf(found, desk))} faults={[]} alike={alike} />, 409)
      }
    },
    faultOf,
  })
}

interface Found {
  c: PortalContext
  visit: Visit
  draft: Draft
  procedure: Procedure
}

const checkOf = async ({ visit, draft, procedure }: Found, desk: CitizenDesk) => {
  const answers = procedure.form.safeParse(answersToFile(procedure, draft))
  return {
    visit,
    draft,
    procedure,
    progress: progressOf(procedure, draft),
    isFor: await whomFor(visit, draft, desk),
    dropped: await droppedOf(visit, draft, procedure, desk),
    planned: await plannedFor(visit, { draft, procedure }, desk),
    ...(answers.success && knownOf(answers.data as Record<string, unknown>, procedure, draft)),
  }
}

/** What all the answers say together. */
const knownOf = (answers: Record<string, unknown>, procedure: Procedure, { atCounter }: Draft) => ({
  fee: feeOf(procedure, answers),
  limit: limitFor(procedure, answers, { channel: atCounter ? 1 : 2 }),
})

/** What an older version of the form asked, by the names that it had there. */
const droppedOf = async (
  { language }: Visit,
  draft: Draft,
  procedure: Procedure,
  { law }: CitizenDesk,
): Promise<string[]> => {
  if (draft.version === procedure.version) return []
  const before = await law.version(draft.procedure, draft.version)
  return noLongerAsked(procedure, draft).map((path) => before?.procedure.texts[language].fields[path] ?? path)
}

/** The draft becomes the dossier in the transaction that files it: never twice, never neither. */
const fileDraft = async (
  visit: Visit,
  draft: Draft,
  procedure: Procedure,
  desk: CitizenDesk,
  another: boolean,
): Promise<Filed> => {
  const filing = {
    code: procedure.code,
    answers: answersToFile(procedure, draft),
    documents: draft.documents.map(({ type, uploadId }) => ({ type, uploadId })),
    onBehalfOf: draft.onBehalfOf,
    atCounter: draft.atCounter,
    forAgency: draft.forAgency,
    ...(draft.begins && { from: { result: draft.begins.result, as: draft.begins.as } }),
    unlessAlike: !another,
  }
  let mine = draft
  const claim = async () => {
    mine = await desk.drafts.claim(draft, visit.at)
  }
  const alsoWrite = ({ number }: Filed) => [draftFiled(mine, number)]
  return fileDossier(filing, { ...callerOf(visit), alsoWrite, claim }, desk)
}

class NotFiled extends Error {}

/** The draft as it is when the other one who files it has done so, or was given time to. */
const onceFiled = async (
  { owner, id }: Draft,
  { at }: Visit,
  { drafts, pause = jitteredPause }: CitizenDesk,
): Promise<Draft | undefined> =>
  again({ tries: 20, pause, when: (error) => error instanceof NotFiled }, async (tried) => {
    const draft = await drafts.find(owner, id, at)
    if (draft && !draft.filed && tried < 20) throw new NotFiled()
    return draft
  })

/** `/answers/owner/phone`, `/documents/0/uploadId`: where on our pages that is. */
const faultOf = (
  fault: FieldError,
  { draft, procedure }: Pick<Found, 'draft' | 'procedure'>,
  visit: Visit,
): Fault => {
  const { pointer, message } = fault
  const texts = procedure.texts[visit.language]
  const says = sayFault(fault, visit.language)
  if (pointer.startsWith('/from')) return { id: 'result', href: `/drafts/${draft.id}/result`, message: says }
  const [kind, ...parts] = pointer.split('/').slice(1)
  if (kind === 'answers') {
    const path = parts.join('.')
    return {
      id: path,
      href: `/drafts/${draft.id}/questions/${path}`,
      message: `${texts.fields[path] ?? path}: ${says}`,
    }
  }
  const type = draft.documents[Number(parts[0])]?.type ?? message.split(': ')[1] ?? ''
  return {
    id: type,
    href: `/drafts/${draft.id}/papers/${type}`,
    message: `${ownValue(texts.documents, type) ?? type}: ${says}`,
  }
}
