import type { Hono } from 'hono'
import type { FieldError } from '../../../../workflows/kernel/errors'
import { ownValue } from '../../../../workflows/kernel/own-value'
import { type Draft, draftFiled } from '../../../adapters/draft-store'
import { canonical } from '../../../adapters/event-chain'
import { Supplement } from '../../../office/applying/schemas'
import { supplementDossier } from '../../../office/applying/supplement-dossier'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import { fieldErrorsOf, parsed } from '../../../runtime/field-errors'
import { sayFault } from '../../../runtime/problem'
import { beginDraft } from '../../answers/begin-draft'
import { dossierPlace } from '../../layout/dossier-place'
import type { Fault } from '../../layout/error-summary'
import { PageMissing } from '../../runtime/errors'
import { formPage, WrongForm } from '../../runtime/form-page'
import { type Form, valueIn } from '../../runtime/read-form'
import { callerOf, type PortalContext, type PortalEnv, signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'
import { answersToFile, relevantPages } from '../form/draft-progress'
import { renewPapers } from '../form/renew-papers'
import { dossierTexts } from '../texts'
import { askedItems, noteOf, unanswered } from './asked-items'
import { procedureShown, readSuppliedOnRecord } from './dossier-routes'
import { SupplementPage } from './supplement-page'
import type { SupplementProps } from './supplement-props'
import { takeAskedFiles } from './take-asked-files'

/** The answer to a request for more: papers, changed answers, a note. What is added is kept as in a form. */
export const addSupplement = (app: Hono<PortalEnv>, desk: CitizenDesk): void => {
  const at = async ({ req, var: { visit, form, files } }: PortalContext) => {
    const number = req.param('number') ?? ''
    const dossier = await readSuppliedOnRecord(visit, number, desk)
    const open = dossier.tasks.filter(({ kind, status }) => kind === 'supplement' && status === 'open')
    const task = open.find(({ id }) => id === visit.query.task) ?? open[0]
    if (!task) throw new PageMissing(`nothing is asked of ${number}`)
    const procedure = await procedureShown(dossier, desk)
    const before = await ensureDraft(visit, dossier, task.id, desk)
    const pages = relevantPages(procedure, before)
    const about = { dossier, procedure, task, pages }
    const items = askedItems({ ...about, draft: before })
    const back = dossierPlace(visit, dossier.number)
    const found = { visit, ...about, draft: before, items, back, wrongFiles: [] as Fault[] }
    if (!files?.size) return found
    // First of all: a browser keeps no choice of files for the page that says what else is wrong.
    const { draft, faults } = await takeAskedFiles({ ...found, form, files }, desk)
    return { ...found, draft, items: askedItems({ ...about, draft }), wrongFiles: faults }
  }

  formPage(app, '/dossiers/:number/supplement', {
    at,
    view: (found, form) => <SupplementPage {...found} {...form} />,
    async carryOut(found, form, visit) {
      const { dossier, draft, task, procedure, items, wrongFiles } = found
      if (wrongFiles.length) throw new WrongForm(wrongFiles)
      const place = valueIn(form, 'go')
      if (placesIn(found).includes(place)) {
        await hold(visit, form, desk)
        return `/drafts/${draft.id}/${place}`
      }
      const remove = valueIn(form, 'remove')
      if (remove || valueIn(form, 'keep')) {
        await hold(visit, form, desk)
        if (remove) await desk.drafts.change(draft, visit.at, without(remove))
        return `/dossiers/${dossier.number}/supplement?task=${task.id}#asked`
      }
      const left = unanswered(items, form).map(({ id, says }) => unansweredFault(id, says, visit))
      const answers = changedAnswers(answersToFile(procedure, draft), dossier.answers)
      const documents = draft.documents.map(({ type, uploadId }) => ({ type, uploadId }))
      const note = noteOf(items, form)
      const nothing = documents.length === 0 && Object.keys(answers).length === 0 && !note
      const wrong = [...saidFaults(found, form), ...(nothing ? [] : left)]
      if (wrong.length) throw new WrongForm(wrong)
      const given = { task: task.id, ...(Object.keys(answers).length && { answers }), documents, note }
      const who = { ...callerOf(visit), alsoWrite: () => [draftFiled(draft, dossier.number)] }
      await supplementDossier({ number: dossier.number, ...parsed(Supplement, given) }, who, desk)
      if (visit.held) await hold(visit, undefined, desk)
      const own = signedIn(visit).person.kind === 'citizen'
      return own ? `/dossiers/${dossier.number}/received` : dossierPlace(visit, dossier.number)
    },
    faultOf,
  })
}

/** Where papers are sent and answers changed: a form that leads there keeps what was typed on the way. */
const placesIn = ({ procedure, pages }: Pick<SupplementProps, 'procedure' | 'pages'>): string[] => [
  ...procedure.documents.map(({ type }) => `papers/${type}`),
  ...pages.map(({ id }) => `questions/${id}`),
]

/** What was typed, for when its page is shown again; nothing any more where it was sent. */
const hold = async (
  { token, session, path, who }: Visit,
  form: Form | undefined,
  { sessions }: CitizenDesk,
) => {
  if (!token || !session || !who) return
  const { csrf: _csrf, go: _go, keep: _keep, remove: _remove, ...fields } = form ?? {}
  const held = form && { path, fields, subject: who.identity.subject }
  await sessions.change(token, { ...session, held })
}

const without =
  (upload: string) =>
  (draft: Draft): Draft => ({
    ...draft,
    documents: draft.documents.filter(({ uploadId }) => uploadId !== upload),
  })

const unansweredFault = (id: string, says: string, { language }: Visit): Fault => ({
  id,
  message: dossierTexts[language].supplement.unanswered(says),
})

/** What can't be read in what was said, where it was said: it is sent as one text. */
const saidFaults = (
  { visit: { language }, items }: Pick<SupplementProps, 'visit' | 'items'>,
  form: Form,
): Fault[] => {
  const fields = [...items, { id: 'note', says: dossierTexts[language].received.words }]
  return fields.flatMap(({ id, says }) => {
    const said = valueIn(form, id)
    const { error } = Supplement.shape.note.safeParse(said || undefined)
    const faults = error ? fieldErrorsOf(error, said) : []
    return faults.map((fault) => ({ id, message: `${says}: ${sayFault(fault, language)}` }))
  })
}

/** One draft a request: taken up where it was left. */
const ensureDraft = async (
  visit: Visit,
  { number, procedure, answers }: PresentedDossier,
  task: string,
  desk: CitizenDesk,
): Promise<Draft> => {
  const { person } = signedIn(visit)
  const found = (await desk.drafts.of(person.id, visit.at)).items.find(({ adds }) => adds?.task === task)
  if (found) return renewPapers(found, visit.at, desk)
  const { code, version } = procedure
  const adds = { dossier: number, task }
  return beginDraft({ procedure: code, version, answers, from: {}, adds }, callerOf(visit), desk)
}

/** Top-level fields that are no longer as they were. */
const changedAnswers = (
  now: Record<string, unknown>,
  before: Record<string, unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(now).filter(([name, value]) => canonical(value) !== canonical(before[name] ?? null)),
  )

const faultOf = (
  fault: FieldError,
  { visit, draft, procedure }: Pick<SupplementProps, 'visit' | 'draft' | 'procedure'>,
): Fault => {
  const { pointer, message } = fault
  const texts = procedure.texts[visit.language]
  if (message === 'nothing-supplied')
    return { id: 'note', message: dossierTexts[visit.language].supplement.nothing }
  const says = sayFault(fault, visit.language)
  if (pointer === '/note') return { id: 'note', message: says }
  const [kind, ...parts] = pointer.split('/').slice(1)
  const path = parts.join('.')
  if (kind === 'answers')
    return {
      id: path,
      href: `/drafts/${draft.id}/questions/${path}`,
      message: `${texts.fields[path] ?? path}: ${says}`,
    }
  const type = draft.documents[Number(parts[0])]?.type ?? ''
  return {
    id: type,
    href: `/drafts/${draft.id}/papers/${type}`,
    message: `${ownValue(texts.documents, type) ?? type}: ${says}`,
  }
}
