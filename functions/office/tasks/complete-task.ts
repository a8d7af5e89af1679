import { type Calendar, localDate } from '../../../workflows/kernel/calendar'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { lawOf } from '../../adapters/law-book'
import type { Completion } from '../../api/contracts/tasks'
import { type Accepted, acceptDocuments, type Cabinet } from '../../intake/accept-documents'
import type { HandedIn } from '../../intake/handed-in'
import type { ApiResponse, PersonCall } from '../../runtime/api-call'
import { type Desk, runCommand } from '../../runtime/run-command'
import { asTaskOwner, dossierOfTask, taskIn } from '../find-dossier'
import { presentTask } from '../presented/present-task'

const officersPaper = {
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

export const completeTask = async (
  { path, body, person, at, keep }: PersonCall<Completion, unknown, { id: string }>,
  desk: Desk & { cabinet: Cabinet },
): Promise<ApiResponse> => {
  const id = dossierOfTask(path.id)
  const mayComplete = asTaskOwner({ person, at }, 'task.complete', path.id)
  const authorize = (dossier: Dossier) => {
    mayComplete(dossier)
    refuseOtherDays(body.data, { from: dossier.filedAt, to: at }, desk.calendar)
  }
  const accepted = body.documents.length ? await lookAt() : undefined
  const command = { kind: 'complete', task: path.id, ...body, documents: accepted?.documents ?? [] } as const
  const after = await runCommand(desk, id, command, {
    at,
    by: person.id,
    authorize,
    unknown: 'unknown-task',
    also: (done, procedure) => [...(accepted?.writes ?? []), ...keep(answerOf(done, procedure))],
  })
  return answerOf(after, (await lawOf(desk.law, after)).procedure)

  // Files are copied before the command is written: an officer's papers are looked at only in an own, open task.
  async function lookAt(): Promise<Accepted> {
    const dossier = await desk.dossiers.load(id)
    if (!dossier) throw new Refusal('unknown-task', `no task ${path.id}`)
    authorize(dossier)
    const { procedure } = await lawOf(desk.law, dossier)
    refuseApplicantsPapers(procedure.documents, body.documents)
    const about = { owner: person.id, dossier: id, at, ruleOf: () => officersPaper, known: [] }
    const looked = await acceptDocuments(body.documents, about, desk.cabinet)
    if (taskIn(dossier, path.id).status === 'open') await looked.keep()
    return looked
  }

  function answerOf(dossier: Dossier, procedure: Procedure): ApiResponse {
    return { status: 200, body: presentTask(taskIn(dossier, path.id), dossier, procedure) }
  }
}
