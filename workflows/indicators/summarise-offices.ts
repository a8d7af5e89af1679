import type { AskingFigure, AssignmentFigure, OpinionFigure } from './figures'
import { shareOf } from './share'
import type { AskingSummary, AssignmentSummary, OpinionSummary } from './summary'

/** How many each figure counts, however that is known. */
type Numbers<Name extends string> = (name: Name) => number

/** What was asked of agencies, and what came of it. */
export const opinionSummary = (
  howMany: Numbers<OpinionFigure>,
  times: Pick<OpinionSummary, 'time' | 'timeGiven'>,
): OpinionSummary => ({
  asked: howMany('asked'),
  onTime: howMany('on-time'),
  late: howMany('late'),
  deemed: howMany('deemed'),
  without: howMany('without'),
  withdrawn: howMany('withdrawn'),
  open: howMany('open'),
  overdue: howMany('overdue'),
  answeredOnTime: shareOf(howMany('on-time'), howMany('judged')),
  silent: howMany('silent'),
  escalated: howMany('reported'),
  notConcerned: howMany('not-concerned'),
  concerned: howMany('concerned'),
  directed: howMany('directed'),
  onDraft: howMany('on-draft'),
  drafts: {
    open: howMany('draft-open'),
    overdue: howMany('draft-overdue'),
    onTime: howMany('draft-on-time'),
    late: howMany('draft-late'),
    deemed: howMany('draft-deemed'),
    ended: howMany('draft-ended'),
  },
  ...times,
})

/** What agencies asked of others. */
export const askingSummary = (
  howMany: Numbers<AskingFigure>,
  timeGiven: AskingSummary['timeGiven'],
): AskingSummary => ({
  asked: howMany('asked-out'),
  beyondNeed: howMany('beyond-need'),
  belowMinimum: howMany('below-minimum'),
  timeGiven,
})

/** What agencies were given to do. */
export const assignmentSummary = (howMany: Numbers<AssignmentFigure>): AssignmentSummary => ({
  put: howMany('assigned'),
  open: howMany('tasks-open'),
  unruled: howMany('tasks-unruled'),
  inTime: shareOf(howMany('done-in-time'), howMany('tasks-judged')),
  late: howMany('done-late'),
  overdue: howMany('undone-overdue'),
  dropped: howMany('tasks-dropped'),
  silent: howMany('tasks-silent'),
  declined: howMany('tasks-declined'),
  extended: howMany('tasks-extended'),
})
