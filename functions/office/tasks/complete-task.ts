import { may } from '../../../workflows/kernel/authority'
import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import { taskRule } from '../../../workflows/kernel/decisions/task-rule'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { StepRecord } from '../../../workflows/kernel/record'
import { lawOf } from '../../adapters/law-book'
import { type Accepted, acceptDocuments, type Cabinet } from '../../intake/accept-documents'
import type { HandedIn } from '../../intake/handed-in'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { refuseUnknownArticles } from '../drafts/refuse-unknown-articles'
import { asTaskOwner, dossierOfTask, taskIn } from '../find-dossier'
import { presentTask } from '../presented/present-task'
import type { PresentedTask } from '../presented/presented-task'
import { parseRecord } from './parse-record'
import type { Completion } from './schemas'

/** What an officer may enclose. */
export const officersPaper = {
  accepts: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 20 * 1024 * 1024,
}

/** An officer's paper, such as an opinion's enclosure, is none that the procedure lists: those are the applicant's. */
const refuseApplicantsPapers = (rules: readonly { type: string }[], papers: readonly HandedIn[]): void => {
  const errors = papers.flatMap((paper, index) =>
    rules.some(({ type }) => type === paper.type)
      ? [{ pointer: `/documents/${index}/type`, message: 'applicants-paper' }]
      : [],
  )
  if (errors.length) throw new Refusal('invalid-input', 'papers that the applicant hands in', errors)
}

/** What came of a part was issued while it was asked for. */
const refuseOtherDays = (
  data: Completion['data'],
  { from, to }: { from: Instant; to: Instant },
  calendar: Calendar,
): void => {
  if (!data) return
  const [filed, today] = [localDate(from, calendar), localDate(to, calendar)]
  const message =
    data.issuedOn > today ? `after-to: ${today}` : data.issuedOn < filed ? `before-from: ${filed}` : ''
  if (message)
    throw new Refusal('invalid-input', 'a day on which nothing was issued', [
      { pointer: '/data/issuedOn', message },
    ])
}

/** Whoever owns a task says what came of it, with papers of his own where he has any. */
export const completeTask = async (
  { id, ...completion }: Completion & { id: string },
  { person, at, alsoWrite }: Caller<PresentedTask>,
  desk: Desk & { cabinet: Cabinet },
): Promise<PresentedTask> => {
  const inDossier = dossierOfTask(id)
  const mayComplete = asTaskOwner({ person, at }, 'task.complete', id)
  const changes = completion.changes ?? []
  const commented = changes.length > 0 ? await desk.dossiers.read(inDossier) : undefined
  const authorize = (dossier: Dossier) => {
    mayComplete(dossier)
    if (commented) refuseUnknownArticles(changes, commented)
    refuseOtherDays(completion.data, { from: dossier.filedAt, to: at }, desk.calendar)
  }
  const record = completion.record && (await recorded(completion.record))
  const accepted = completion.documents.length ? await lookAt() : undefined
  const command = {
    kind: 'complete',
    task: id,
    ...completion,
    ...(record && { record }),
    documents: accepted?.documents ?? [],
  } as const
  const after = await runCommand(desk, inDossier, command, {
    at,
    by: person.id,
    authorize,
    unknown: 'unknown-task',
    alsoWrite: (done, procedure) => [
      ...(accepted?.writes ?? []),
      ...(alsoWrite?.(answerOf(done, procedure)) ?? []),
    ],
  })
  return answerOf(after, (await lawOf(desk.law, after)).procedure)

  // Files are copied before the command is written: an officer's papers are looked at only in an own, open task.
  async function lookAt(): Promise<Accepted> {
    const { dossier, procedure } = await ownTask()
    const rules = procedure.documents
    if (!renewsPapers(dossier, procedure)) refuseApplicantsPapers(rules, completion.documents)
    const ruleOf = (type: string) => rules.find((rule) => rule.type === type) ?? officersPaper
    const about = { owner: person.id, dossier: inDossier, at, ruleOf, known: [] }
    const looked = await acceptDocuments(completion.documents, about, desk.cabinet)
    if (taskIn(dossier, id).status === 'open') await looked.keep()
    return looked
  }

  async function recorded(given: StepRecord): Promise<StepRecord> {
    const { dossier, procedure } = await ownTask()
    return parseRecord(procedure, taskIn(dossier, id).step, given)
  }

  async function ownTask() {
    const dossier = await desk.dossiers.load(inDossier)
    if (!dossier) throw new Refusal('unknown-task', `no task ${id}`)
    authorize(dossier)
    const { procedure } = await lawOf(desk.law, dossier)
    return { dossier, procedure }
  }

  function renewsPapers(dossier: Dossier, procedure: Procedure): boolean {
    const { renewsPapersWith } = taskRule(procedure, taskIn(dossier, id))
    return completion.outcome === renewsPapersWith && may(person, { action: 'dossier.act', dossier, at })
  }

  function answerOf(dossier: Dossier, procedure: Procedure): PresentedTask {
    return presentTask(taskIn(dossier, id), dossier, procedure)
  }
}
