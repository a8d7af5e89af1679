import type { Hono } from 'hono'
import { may } from '../../../workflows/kernel/authority'
import { Conflict, type FieldError, Refusal } from '../../../workflows/kernel/errors'
import { draftFiled } from '../../adapters/draft-store'
import { dossierOfTask } from '../../office/find-dossier'
import { assignTask } from '../../office/tasks/assign-task'
import { completeTask } from '../../office/tasks/complete-task'
import { Completion } from '../../office/tasks/schemas'
import { parsed } from '../../runtime/field-errors'
import { sayFault } from '../../runtime/problem'
import { workResult } from '../../wording/paper-name'
import type { Fault } from '../layout/error-summary'
import { PageMissing } from '../runtime/errors'
import { formPage, WrongForm } from '../runtime/form-page'
import { type Form, valueIn } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import { uploadTexts } from '../uploads/texts'
import type { AgencyDesk } from './agency-desk'
import { agencyOptions } from './agency-options'
import { DonePage } from './done-page'
import { attachedTo, beginAttaching, takesPapers } from './drafts/attached-papers'
import { draftWorkOf } from './drafts/draft-work'
import { readDraftWork } from './drafts/read-draft-work'
import { dueStateOf } from './due-state'
import { namesFor } from './names'
import { OthersTaskPage } from './others-task-page'
import { readCompletion } from './read-completion'
import { readingOnRecord } from './reading-on-record'
import { SignPage } from './sign-page'
import { TaskPage } from './task-page'
import { agencyTexts } from './texts'

/** A piece of work: to look at, to take, to write about for later, and to do. */
export const addTasks = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const at = async (visit: Visit, id: string) => {
    const dossier = await desk.dossiers.load(dossierOfTask(id))
    if (!dossier) throw new PageMissing(`no task ${id}`)
    const reading = await readingOnRecord(visit, dossier.number, desk)
    const task = reading.shown.tasks.find((one) => one.id === id)
    if (!task) throw new PageMissing(`no task ${id} is shown`)
    const names = await namesFor(visit, [task.assignee, dossier.tasks[id]?.doneBy], desk)
    const due = dueStateOf(task, visit.at, desk.calendar)
    const about = draftWorkOf(reading, task)
    const attached = about && (await attachedTo(visit, task, desk))
    const work = about && { ...about, ...(attached && { attached }) }
    const agencies = agencyOptions(desk.agencies, visit)
    return { visit, reading, task, names, due, agencies, ...(work && { work }) }
  }
  type Place = Awaited<ReturnType<typeof at>>
  /** The right that the command asks for too. */
  const mayDo = ({ visit, task: { id }, reading: { dossier } }: Place): boolean => {
    const task = dossier.tasks[id]
    return task !== undefined && may(signedIn(visit).person, { action: 'task.complete', dossier, task })
  }

  /** What was written stays meanwhile. */
  const attach = async (
    { reading, task, work, visit }: Place,
    place: string,
    typed: Form,
  ): Promise<string> => {
    const isPlace = reading.procedure.documents.some(({ type }) => place === `papers/${type}`)
    if (!work || !isPlace || !takesPapers(task)) throw new PageMissing(`no ${place} goes with ${task.id}`)
    await desk.texts.save(signedIn(visit).person.id, task.id, { fields: typed }, visit.at)
    const { id } = work.attached ?? (await beginAttaching(reading, task, desk))
    return `/drafts/${id}/${place}`
  }

  const done = (c: PortalContext, place: Place, typed?: Form) =>
    show(
      c,
      <DonePage {...place} doneBy={place.reading.dossier.tasks[place.task.id]?.doneBy} typed={typed} />,
      typed ? 409 : 200,
    )

  app.post('/agency/tasks/:id/take', async (c) => {
    const { visit } = c.var
    const { person } = signedIn(visit)
    const { task } = await at(visit, c.req.param('id'))
    await assignTask({ id: task.id, officer: person.id }, callerOf(visit), desk)
    return c.redirect(`/agency/tasks/${task.id}`, 303)
  })

  formPage(app, '/agency/tasks/:id', {
    async at(c) {
      const { visit } = c.var
      const place = await at(visit, c.req.param('id') ?? '')
      const isSent = c.req.method === 'POST'
      if (!isSent && place.task.outcomes.length === 0) return done(c, place)
      if (!isSent && !mayDo(place)) return show(c, <OthersTaskPage {...place} />)
      const text = await desk.texts.find(signedIn(visit).person.id, place.task.id, visit.at)
      const kept = isSent ? undefined : (visit.held ?? text?.fields)
      return { ...place, c, kept, files: text?.enclosed ?? [] }
    },
    typed: ({ kept }) => kept ?? {},
    view({ kept, ...place }, form) {
      const { language, query } = place.visit
      const said = kept && query.saved ? agencyTexts[language].task.saved : undefined
      return <TaskPage {...place} {...form} restored={kept !== undefined && !said} said={said} />
    },
    async carryOut(place, form, visit) {
      const { c, task, reading, files } = place
      const { person } = signedIn(visit)
      const { csrf: _, save, enclose, signed, go, ...fields } = form
      if (!mayDo(place)) throw new Refusal('forbidden', `task ${task.id} is not one of ${person.id}'s`)
      if (save || enclose) {
        await desk.texts.save(person.id, task.id, { fields }, visit.at)
        return `/agency/tasks/${task.id}${enclose ? '/files' : '?saved=yes'}`
      }
      if (go) return attach(place, valueIn(form, 'go'), fields)
      if (task.outcomes.length === 0) return done(c, place, fields)
      const { body, faults } = readCompletion(form, task, reading.procedure, visit, place.agencies)
      const ofDraft = place.work ? readDraftWork(form, place, place.work) : { faults: [] }
      if (faults.length + ofDraft.faults.length) throw new WrongForm([...ofDraft.faults, ...faults])
      const attached = body.outcome === 'again' ? place.work?.attached : undefined
      const documents = [
        ...files.map(({ uploadId }) => ({ type: workResult, uploadId })),
        ...(attached?.documents ?? []).map(({ type, uploadId }) => ({ type, uploadId })),
      ]
      const completion = parsed(Completion, { ...body, ...ofDraft.body, documents })
      if (completion.outcome === 'approve' && task.kind === 'decision' && !signed)
        return show(c, <SignPage {...place} typed={fields} />)
      try {
        const alsoWrite = () => (attached ? [draftFiled(attached, task.dossier)] : [])
        await completeTask({ id: task.id, ...completion }, { ...callerOf(visit), alsoWrite }, desk)
      } catch (error) {
        if (error instanceof Conflict) return done(c, await at(visit, task.id), fields)
        throw error
      }
      await desk.texts.delete(person.id, task.id)
      return `/agency/dossiers/${task.dossier}`
    },
    faultOf,
  })
}

/** `/data/issuedOn`, `/items/0`: the field on our page. */
const faultOf = ({ pointer, message }: FieldError, _place: unknown, { language }: Visit): Fault => {
  const [, first = '', second = ''] = pointer.split('/')
  const says = sayFault(message, language)
  if (first === 'documents')
    return { id: first, message: `${uploadTexts[language].file(Number(second) + 1)}: ${says}` }
  return { id: first === 'data' ? second || 'number' : first || 'outcome', message: says }
}
