import type { PresentedChange } from '../../../office/drafts/schemas'
import type { PresentedOpinion } from '../../../office/presented/presented-opinion'

/** Something that an agency said of a draft and that has to be answered: a change, or its objection as a whole. */
export interface ToAnswer {
  question: string
  agency: string
  /** Its place in the opinion, from 1; none of an objection. */
  change?: number
  asks?: PresentedChange
  /** Of an objection: why. */
  reason?: string
}

/** As the office counts it: an objection before the changes that go with it. */
export const whatToAnswer = (opinions: readonly PresentedOpinion[], step: string): ToAnswer[] =>
  opinions
    .filter((opinion) => opinion.step === step && opinion.status !== 'withdrawn')
    .flatMap(({ question, agency, answer, late, reason, changes = [] }) => [
      ...((answer ?? late?.answer) === 'object' ? [{ question, agency, ...(reason && { reason }) }] : []),
      ...changes.map((asks, index) => ({ question, agency, change: index + 1, asks })),
    ])

/** Fields of one of them. */
export const fieldsOf = ({ question, change = 0 }: ToAnswer) => ({
  takenUp: `taken-${question}-${change}`,
  why: `answer-${question}-${change}`,
})
