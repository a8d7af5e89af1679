import { z } from 'zod'
import { Distribution } from './distribution'
import { Share } from './share'

const Count = z.number().int()

/** Questions put to agencies. On time, late, deemed, without, withdrawn and open add up to `asked`. */
export const OpinionSummary = z.object({
  asked: Count,
  onTime: Count,
  late: Count,
  deemed: Count,
  without: Count,
  withdrawn: Count,
  open: Count,
  /** Of the open ones: those whose deadline has gone by. */
  overdue: Count,
  /** Answered on time, of all that were answered or should have been by now. */
  answeredOnTime: Share,
  /** Of all of them: those whose deadline went by unanswered. */
  silent: Count,
  escalated: Count,
  /** Asked without need: the agency says that it is not concerned. */
  notConcerned: Count,
  /** It answered, and was concerned. */
  concerned: Count,
  /** The higher authority directed what comes of its silence. */
  directed: Count,
  /** Of all of them: those about drafts. */
  onDraft: Count,
  /** Where those about drafts stand; `ended`: decided without it, or withdrawn. */
  drafts: z.object({
    open: Count,
    overdue: Count,
    onTime: Count,
    late: Count,
    deemed: Count,
    ended: Count,
  }),
  time: Distribution,
  /** What it had for its answers when it was asked. */
  timeGiven: Distribution,
})
export type OpinionSummary = z.infer<typeof OpinionSummary>

/** Questions that an agency put to others. */
export const AskingSummary = z.object({
  asked: Count,
  /** Added by hand to those that the city's functions propose, and not concerned. */
  beyondNeed: Count,
  /** With less time than is due at least. */
  belowMinimum: Count,
  timeGiven: Distribution,
})
export type AskingSummary = z.infer<typeof AskingSummary>

/** Tasks that conclusions and directives gave to agencies. */
export const AssignmentSummary = z.object({
  put: Count,
  /** To be done yet, and not past their day. */
  open: Count,
  /** Declined, and not ruled on yet: nobody has to do them. */
  unruled: Count,
  /** Handed in in time, of all that were handed in or should have been by now. */
  inTime: Share,
  late: Count,
  /** Not handed in, and past their day. */
  overdue: Count,
  dropped: Count,
  /** Of all of them: those whose uptake or deadline went by unanswered, that were declined, that had more time. */
  silent: Count,
  declined: Count,
  extended: Count,
})
export type AssignmentSummary = z.infer<typeof AssignmentSummary>

/** Dossiers of the public of a period, and what offices asked and did in those and in their own. Times are working minutes of dossiers that have ended. */
export const Summary = z.object({
  dossiers: z.object({ filed: Count, received: Count, ended: Count, open: Count }),
  endings: z.object({ issued: Count, refused: Count, lapsed: Count, withdrawn: Count }),
  /** Of the received: ended within their time, or still within it. */
  onTime: Share,
  /** Whose appointment was put off, and whose was missed with an apology. */
  extended: Count,
  apologised: Count,
  /** That nobody decided on in time, so that by law they count as approved: never on time. */
  approvedSilently: Count,
  /** Online filings that nobody reacted to within one working day. */
  receivedLate: Share,
  /** What the state used of its time. */
  time: Distribution,
  /** What the state used in each step; the applicant's time is left out. */
  steps: z.array(Distribution.extend({ step: z.string() })),
  /** How long each party held a dossier. */
  parties: z.array(Distribution.extend({ party: z.string() })),
  /** To the agencies asked: in a summary by agency, those to this one. */
  opinions: OpinionSummary,
  /** In a summary by agency, those that this one put. */
  asking: AskingSummary,
  /** In a summary by agency, those that it was given. */
  assignments: AssignmentSummary,
  /** Dossiers that were asked for more, and more than once; requests in all. */
  supplements: z.object({ dossiers: Count, repeated: Count, requests: Count }),
  refunds: Count,
  revoked: Count,
  /** Of those who rated: a score of 4 or 5, to be compared with `targetPercent`. */
  satisfied: Share.extend({ targetPercent: z.number() }),
})
export type Summary = z.infer<typeof Summary>

/** Tasks that an officer answered, and those that he let go by: both count for what was on time. */
export const OfficerSummary = z.object({
  officer: z.string(),
  agency: z.string(),
  tasks: Count,
  overdue: Count,
  onTime: Share,
  time: Distribution,
})
export type OfficerSummary = z.infer<typeof OfficerSummary>

/** What dossiers are summed up by. */
export const By = z.enum(['agency', 'procedure', 'field'])
export type By = z.infer<typeof By>
