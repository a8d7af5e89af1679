import type { Dossier } from './dossier'
import { Inconsistent } from './errors'
import type { Change, NewEvent } from './event'
import type { Instant } from './instant'

/** A dossier from its events, oldest first. `lastHash` is the store's to set: the fold knows no hashes. */
export const fold = (events: readonly NewEvent[]): Dossier => {
  let dossier: Dossier | undefined
  for (const event of events) dossier = apply(dossier, event)
  if (!dossier) throw new Inconsistent('a dossier has at least its filed event')
  return dossier
}

/** The dossier after one more event. Pure: the given dossier is not touched. */
export const apply = (dossier: Dossier | undefined, event: NewEvent): Dossier => {
  const before = dossier ?? filed(event)
  if (event.sequence !== before.sequence + 1)
    throw new Inconsistent(`event ${event.sequence} can't follow ${before.sequence} in dossier ${before.id}`)
  const after = { ...before, sequence: event.sequence }
  for (const change of event.changes) applyChange(after, change, event.at)
  return after
}

export const filed = (event: NewEvent): Dossier => {
  if (!event.filing) throw new Inconsistent(`the first event of ${event.dossier} is ${event.type}, not filed`)
  return {
    id: event.dossier,
    number: event.filing.number,
    procedure: event.filing.procedure,
    procedureVersion: event.filing.procedureVersion,
    applicant: event.filing.applicant,
    filedBy: event.by,
    channel: event.filing.channel,
    ...(event.filing.counter && { counter: event.filing.counter }),
    filedAt: event.at,
    agency: event.filing.plan.agency,
    plan: event.filing.plan,
    ...(event.filing.from && { from: event.filing.from }),
    status: 1,
    step: '',
    tasks: {},
    questions: {},
    documents: [],
    clock: { limitMinutes: 0, usedMinutes: 0, pauses: [] },
    supplements: {},
    parked: {},
    attempts: { procedure: 1 },
    sequence: 0,
    lastHash: '',
    nextTask: 1,
  }
}

/** Writes into `after`, whose top level is a copy; what lies deeper is replaced, never changed in place. */
export const applyChange = (after: Dossier, change: Change, at: Instant): void => {
  switch (change.change) {
    case 'status':
      after.status = change.status
      return
    case 'step':
      after.step = change.step
      return
    case 'task':
      if (!after.tasks[change.task.id]) after.nextTask += 1
      after.tasks = { ...after.tasks, [change.task.id]: change.task }
      return
    case 'question':
      if (after.questions[change.question.id]?.round !== change.question.round)
        startAnew(after, change.question.id)
      after.questions = { ...after.questions, [change.question.id]: change.question }
      return
    case 'part':
      after.parts = { ...after.parts, [change.part.id]: change.part }
      if (!after.attempts[change.part.id]) after.attempts = { ...after.attempts, [change.part.id]: 1 }
      return
    case 'assignment':
      if (after.assignments?.[change.assignment.id]?.round !== change.assignment.round)
        startAnew(after, change.assignment.id)
      after.assignments = { ...after.assignments, [change.assignment.id]: change.assignment }
      return
    case 'passed-by':
      after.passedBy = [...(after.passedBy ?? []), change.step]
      return
    case 'record':
      after.records = { ...after.records, [change.step]: change.values }
      return
    case 'clock':
      after.clock = change.clock
      return
    case 'documents':
      after.documents = [...after.documents, ...change.documents]
      return
    case 'supplement':
      after.supplements = { ...after.supplements, [change.step]: (after.supplements[change.step] ?? 0) + 1 }
      return
    case 'payment':
      after.payment = change.payment
      return
    case 'refund-due':
      after.refundsDue = [
        ...(after.refundsDue ?? []).filter(({ payment }) => payment !== change.refund.payment),
        change.refund,
      ]
      return
    case 'result':
      after.result = change.result
      return
    case 'ended':
      after.ended = { how: change.how, at }
      return
    case 'rating':
      after.rating = change.rating
      return
    case 'parked':
      after.parked = {
        ...after.parked,
        [change.scope]: { at, error: change.error, attempt: after.attempts[change.scope] ?? 1 },
      }
      return
    // The fold has no words.
    case 'erased':
      return
    case 'resumed': {
      const { [change.scope]: _gone, ...parked } = after.parked
      after.parked = parked
      after.attempts = { ...after.attempts, [change.scope]: (after.attempts[change.scope] ?? 1) + 1 }
      return
    }
  }
}

/** A question that is put or put again, or a round of an assignment, has a machine of its own that nothing happened to. */
const startAnew = (after: Dossier, scope: string): void => {
  const { [scope]: _gone, ...parked } = after.parked
  after.parked = parked
  after.attempts = { ...after.attempts, [scope]: 1 }
}
