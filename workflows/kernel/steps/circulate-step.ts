import type { Objections } from '../objections'
import type { Period } from '../period'
import type { QuestionRule, StepOf } from './step'

/** An agency that a draft concerns, with what of it is its business. */
export interface Proposed {
  agency: string
  subjects: readonly string[]
}

/** A draft goes out to the agencies that it concerns; each answers by article, in the time that was given to all. */
export interface CirculateStep<A> extends StepOf<A> {
  kind: 'circulate'
  /** Whom the city's functions propose. The applicant may leave out some, and add others, each with a reason. */
  proposes: (answers: A) => readonly Proposed[]
  /** Paths of the form: the day, why it is so soon, what the draft is about, and lists of `{ agency, reason }`. */
  fields: Record<'until' | 'shortTimeReason' | 'subjects' | 'leftOut' | 'others', string>
  /** No day is later, in working days. */
  atMost: Period
  /** The time of a changed draft's second round. */
  secondRound: Period
  /** Of an agency that no regulation on drafts binds. */
  onSilence: QuestionRule<A>['onSilence']
  /** What an objection means. */
  objections: Objections
}
