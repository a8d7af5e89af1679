import type { Hono } from 'hono'
import { may } from '../../../workflows/kernel/authority'
import { Conflict, type FieldError, Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import type { TaskKind } from '../../../workflows/kernel/task'
import { notesFor } from '../../office/notes/notes'
import { assignTask } from '../../office/tasks/assign-task'
import { completeTask } from '../../office/tasks/complete-task'
import { dueStateOf } from '../../office/tasks/due-state'
import { nextTask } from '../../office/tasks/next-task'
import { Completion } from '../../office/tasks/schemas'
import { parsed } from '../../runtime/field-errors'
import { sayFault } from '../../runtime/problem'
import { paperName } from '../../wording/paper-name'
import type { Fault } from '../layout/error-summary'
import { formPage, WrongForm } from '../runtime/form-page'
import type { Form } from '../runtime/read-form'
import { show } from '../runtime/show'
import { callerOf, type PortalContext, type PortalEnv, signedIn, type Visit } from '../runtime/visit'
import { uploadTexts } from '../uploads/texts'
import type { AgencyDesk } from './agency-desk'
import { agencyOptions } from './agency-options'
import { DonePage } from './done-page'
import { draftWorkOf } from './drafts/draft-work'
import { readDraftWork } from './drafts/read-draft-work'
import { papersWith } from './enclosing/papers-with'
import { renewText } from './enclosing/renew-text'
import { filterIn, InboxQuery, rolesAsked, withFilter } from './inbox/inbox-query'
import { keepTyped } from './keep-typed'
import { namesFor } from './names'
import { OthersTaskPage } from './others-task-page'
import { readCompletion } from './read-completion'
import { taskOnRecord } from './reading-on-record'
import { readRecord, recordFaultId } from './recording/read-record'
import { recordedFields, recordField } from './recording/recorded-fields'
import { shownPaperOnRecord } from './shown-paper'
import { SignPage } from './sign-page'
import { TaskPage } from './task-page'
import type { TaskProps } from './task-props'
import { agencyTexts } from './texts'

const isNumber = /^[A-Z0-9.-]{1,60}$/

/** A piece of work: to look at, to take, to write about for later, and to do. */
export const addTasks = (app: Hono<PortalEnv>, desk: AgencyDesk): void => {
  const at = async (visit: Visit, id: string) => {
    const { reading, task } = await taskOnRecord(visit, id, desk)
    const notes = await notesFor(reading.dossier, callerOf(visit), desk)
    const writers = notes?.items.map(({ by }) => by) ?? []
    const people = [task.assignee, reading.dossier.tasks[id]?.doneBy, ...writers]
    const names = await namesFor(visit, people, desk)
    const due = dueStateOf(task, visit.at, desk.calendar)
    const work = draftWorkOf(reading, task)
    const agencies = agencyOptions(desk.agencies, visit)
    return { visit, reading, task, names, notes, due, agencies, ...(work && { work }) }
  }
  type Place = Awaited<ReturnType<typeof at>>
  /** The right that the command asks for too. */
  const mayDo = ({ visit, task: { id }, reading: { dossier } }: Place): boolean => {
    const task = dossier.tasks[id]
    return task !== undefined && may(signedIn(visit).person, { action: 'task.complete', dossier, task })
  }

  const done = (c: PortalContext, place: Place, typed?: Form) =>
    show(
      c,
      <DonePage {...place} doneBy={place.reading.dossier.tasks[place.task.id]?.doneBy} typed={typed} />,
      typed ? 409 : 200,
    )

  /** Behind a task, as the inbox goes on that it was opened from; the inbox where there is nothing more. */
  const after = async (visit: Visit, task: { id: string; dueAt: Instant; agency?: string }, said = {}) => {
    const { person } = signedIn(visit)
    const query = InboxQuery.parse(visit.query)
    const { who, kind, due, procedure, agency = task.agency ?? '' } = query
    const roles = rolesAsked(query, person, agency)
    const asked = { agency, who, kind, due, procedure, roles }
    const next = await nextTask(asked, task, { person, at: visit.at }, desk)
    const filter = new URLSearchParams({
      ...Object.fromEntries(new URLSearchParams(filterIn(visit.query))),
      ...said,
    })
    return withFilter(next ? `/agency/tasks/${next}` : '/agency/inbox', filter.toString())
  }

  app.get('/agency/tasks/:id/next', async (c) => {
    const { visit } = c.var
    const { task } = await at(visit, c.req.param('id'))
    return c.redirect(await after(visit, task), 303)
  })

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
      const { fields, enclosed = [] } = await renewText(visit, place.task.id, desk)
      const taken = papersWith(place.task, place.reading)
      const files = enclosed.filter(({ type }) => taken.papers.some((paper) => paper.type === type))
      const { items: templates } = await desk.templates.of(place.task.agency ?? '', place.task.kind)
      const isKept = fields !== undefined
      return {
        ...place,
        c,
        taken,
        files,
        templates,
        isKept,
        kept: isSent ? undefined : (visit.held ?? fields),
      }
    },
    typed: ({ kept }) => kept ?? {},
    async view({ kept, ...place }, form) {
      const paper = await shownPaperOnRecord(place.reading, desk)
      const { language, query } = place.visit
      const { saved, justDone } = agencyTexts[language].task
      const isSaved = kept !== undefined && query.saved !== undefined
      const done = isNumber.test(query.done ?? '') ? query.done : undefined
      const said = isSaved ? saved : done ? justDone(done) : undefined
      return (
        <TaskPage
          {...place}
          {...form}
          paper={paper}
          restored={kept !== undefined && !isSaved && !query.show && !query.inserted}
          said={said}
        />
      )
    },
    async carryOut(place, form, visit) {
      const { c, task, reading, taken, files } = place
      const { person } = signedIn(visit)
      const { csrf: _, save, enclose, show: shown, insert, template, notes, signed, next, ...fields } = form
      if (!mayDo(place)) throw new Refusal('forbidden', `task ${task.id} is not one of ${person.id}'s`)
      const back = await keepTyped(place, form, fields, visit, desk)
      if (back) return back
      if (task.outcomes.length === 0) return done(c, place, fields)
      const { body, faults } = readCompletion(form, task, reading.procedure, visit, place.agencies)
      const ofDraft = place.work ? readDraftWork(form, place, place.work) : { faults: [] }
      const recorded = recordedFields(task, reading.procedure, visit.language)
      const ofRecord = readRecord(form, body.outcome, recorded, visit.language)
      const wrong = [...ofRecord.faults, ...ofDraft.faults, ...faults]
      if (wrong.length) throw new WrongForm(wrong)
      const enclosed = taken.answer && taken.answer !== body.outcome ? [] : files
      const documents = enclosed.map(({ type, uploadId }) => ({ type, uploadId }))
      const completion = parsed(Completion, { ...body, ...ofDraft.body, ...ofRecord.body, documents })
      if (isSignature(task.kind, completion.outcome) && !signed)
        return show(c, <SignPage {...place} typed={next ? { ...fields, next } : fields} />)
      try {
        await completeTask({ id: task.id, ...completion }, callerOf(visit), desk)
      } catch (error) {
        if (error instanceof Conflict) return done(c, await at(visit, task.id), fields)
        throw error
      }
      await desk.texts.delete(person.id, task.id)
      return next ? after(visit, task, { done: task.dossier }) : `/agency/dossiers/${task.dossier}`
    },
    faultOf,
  })
}

/** `/data/issuedOn`, `/items/0`: the field on our page. */
const faultOf = (
  { pointer, message }: FieldError,
  { files, reading }: Pick<TaskProps, 'files' | 'reading'>,
  { language }: Visit,
): Fault => {
  const [, first = '', second = ''] = pointer.split('/')
  const says = sayFault(message, language)
  if (first === recordField) return { id: recordFaultId(pointer), message: says }
  const file = first === 'documents' && files[Number(second)]
  if (file) {
    const nth = files.filter(({ type }) => type === file.type).indexOf(file) + 1
    const name = paperName(file.type, reading.procedure, language)
    return { id: first, message: `${name}, ${uploadTexts[language].file(nth)}: ${says}` }
  }
  return { id: first === 'data' ? second || 'number' : first || 'outcome', message: says }
}

/** What puts an agency's name under a result is looked at once more. */
const isSignature = (kind: TaskKind, outcome: string): boolean =>
  (kind === 'decision' && outcome === 'approve') || (kind === 'co-signature' && outcome === 'sign')
