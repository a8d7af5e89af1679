import type { z } from 'zod'
import type { CalendarDate } from './calendar'

/** What the state asks of the applicant, as one zod object. */
export type Form = z.ZodObject
export type Answers<F extends Form> = z.infer<F>
/** Of somebody who is still answering. */
export type PartialAnswers<A> = A extends readonly unknown[]
  ? A
  : A extends object
    ? { [Name in keyof A]?: PartialAnswers<A[Name]> }
    : A

/** A rule of the form itself. Answers that break it are refused. */
export interface Condition<A> {
  /** The field of the form where it is told. */
  field: string
  /** Asked also while somebody is still answering: what is not answered yet breaks nothing. */
  holds: (answers: PartialAnswers<A>, filedOn: CalendarDate) => boolean
}

/** Answers that are likely the same as others. They are offered where the form asks for them, and never put in unseen. */
export interface Offer<A> {
  /** By path of the field that it would fill: another field, asked before it, or a register's (`person.birthDate`). */
  fills: Readonly<Record<string, string>>
  /** Where the answers until then make it likely; always when left out. */
  when?: (answers: PartialAnswers<A>) => boolean
  /** It stands in its fields already, to be looked at: that it is so has been said. Otherwise it is there to be ticked. */
  filledIn?: true
}

/** A form with the rules on its answers. */
export interface RuledForm<F extends Form> {
  form: F
  /**
   * Fields that are asked only where the answers until then make them relevant, by path of the form; a group stands for
   * all of it. Each may be left out of the form.
   */
  asksOnlyIf?: Record<string, (answers: PartialAnswers<Answers<F>>) => boolean>
  /** By identifier, which has its words in the texts: what has to be true of answers together, and of the day of filing. */
  mustHold?: Record<string, Condition<Answers<F>>>
  /** What is likely the same as another answer. */
  offers?: readonly Offer<Answers<F>>[]
}
// biome-ignore lint/suspicious/noExplicitAny: any form; the rules' argument is contravariant
export type AnyForm = RuledForm<any>
