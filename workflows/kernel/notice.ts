import type { EventType, NewEvent } from './event'
import type { Task } from './task'

/** The events that an applicant must hear of as soon as they happen. */
const told = [
  'received',
  'supplement-requested',
  'extended',
  'apologised',
  'approval-deemed',
  'part-done',
  'part-refused',
  'part-lapsed',
  'refused',
  'lapsed',
  'withdrawn',
  'result-issued',
  'payment-refund-due',
  'refunded',
  'message-answered',
  'term-ending',
] as const satisfies readonly EventType[]

/**
 * What a notice is about. A payment is asked for by whichever event brings the dossier to it; a reminder is of what
 * the applicant owes, before the time for it is over.
 */
export type NoticeKind = (typeof told)[number] | 'filed' | 'payment-asked' | 'reminded'

/** What is an end, a decision, or ends a dossier when it is not read: that a mail was tried is not enough. */
const mustArrive = new Set<NoticeKind>([
  'supplement-requested',
  'approval-deemed',
  'part-done',
  'part-refused',
  'part-lapsed',
  'refused',
  'lapsed',
  'withdrawn',
  'result-issued',
  'payment-refund-due',
])
export const isToArrive = (kind: NoticeKind): boolean => mustArrive.has(kind)

type Happened = Pick<NewEvent, 'type' | 'at' | 'changes'>

/** Whether an event is to be told to the applicant, and as what. Reception that asks to pay too is one notice. */
export const noticeOf = (event: Happened): NoticeKind | undefined => {
  const kind = told.find((type) => type === event.type)
  if (kind) return kind
  // A route that begins without a check receives what is filed.
  if (event.type === 'filed') return clockAfter(event)?.startedAt ? 'received' : 'filed'
  const task = askedBy(event)
  if (event.type === 'reminded') return task && 'reminded'
  // What agencies object to is asked of him by whichever event closed the last question.
  if (task?.kind === 'supplement') return 'supplement-requested'
  return task?.kind === 'payment' ? 'payment-asked' : undefined
}

/** The applicant's task that the event opened, or reminds of. */
export const askedBy = ({ type, at, changes }: Happened): Task | undefined => {
  const tasks = changes.flatMap((change) => (change.change === 'task' ? [change.task] : []))
  return tasks.find(
    ({ owner, status, openedAt }) =>
      owner === 'applicant' && status === 'open' && (openedAt === at || type === 'reminded'),
  )
}

/** The dossier's clock as the event left it; undefined when the event did not touch it. */
export const clockAfter = ({ changes }: Happened) =>
  changes.flatMap((change) => (change.change === 'clock' ? [change.clock] : [])).at(-1)
