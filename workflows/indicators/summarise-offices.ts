import type { Instant } from '../kernel/instant'
import { distributionOf } from './distribution'
import type { AssignmentFacts, OpinionFacts } from './facts'
import { askingFigures, assignmentFigures, counter, opinionFigures } from './figures'
import { shareOf } from './share'
import type { AskingSummary, AssignmentSummary, OpinionSummary } from './summary'

/** What was asked of agencies, and what came of it. */
export const opinionSummary = (opinions: readonly OpinionFacts[], cut: Instant): OpinionSummary => {
  const howMany = counter(opinionFigures, opinions, cut)
  return {
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
    time: distributionOf(opinions.flatMap(({ minutes }) => minutes ?? [])),
    timeGiven: timeGiven(opinions),
  }
}

/** What agencies asked of others. */
export const askingSummary = (opinions: readonly OpinionFacts[], cut: Instant): AskingSummary => {
  const howMany = counter(askingFigures, opinions, cut)
  return {
    asked: howMany('asked-out'),
    beyondNeed: howMany('beyond-need'),
    belowMinimum: howMany('below-minimum'),
    timeGiven: timeGiven(opinions),
  }
}

/** What agencies were given to do. */
export const assignmentSummary = (given: readonly AssignmentFacts[], cut: Instant): AssignmentSummary => {
  const howMany = counter(assignmentFigures, given, cut)
  return {
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
  }
}

const timeGiven = (opinions: readonly OpinionFacts[]) =>
  distributionOf(opinions.flatMap(({ given }) => given ?? []))
