import type { z } from 'zod'
import type { TaskRole } from '../agencies/agency'
import type { CalendarDate } from './calendar'
import type { Duties } from './duty'
import type { Period } from './period'
import type { Reminders } from './reminder'
import type { Block, Escalate, Lapse, Silence } from './silence'
import type { Texts } from './text'

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

/** Which filings are likely one and the same. */
export interface Likeness {
  /** Paths of the form: filings that agree in all of them. One that is left out agrees with none. */
  fields: readonly string[]
  /** Paths of the identity numbers of those whom it concerns: they may be told of somebody else's filing. */
  concerns: readonly string[]
}

/** A paper of the dossier. `type` is its identifier in filings and texts. */
export interface DocumentRule<A> {
  type: string
  required: boolean | ((answers: A) => boolean)
  /** Media types, checked against the file's content. */
  accepts: readonly string[]
  maxBytes: number
  /** The portal's component code, for the national indicators. */
  nationalCode?: string
}

/** Silence of an officer, who can't be deemed to have agreed with himself: it goes up or is recorded. */
export type OfficerSilence = z.infer<typeof Escalate> | z.infer<typeof Block>

export interface SupplementRule {
  /** The applicant's time to answer. */
  within: Period
  onSilence: z.infer<typeof Lapse>
  /** How often the step may ask; the national index counts a second request as late (DOMAIN: 2.1). */
  times: number
  /** The officer's time once the answer is in. */
  thenWithin: Period
}

interface StepBase {
  /** Kebab-case, unique in the route. */
  id: string
}
/** Somebody at reception, or a reviewer, looks and lets the dossier go on, asks for more, or refuses. */
export interface CheckStep extends StepBase {
  kind: 'check' | 'review'
  by: TaskRole
  within: Period
  supplement?: SupplementRule
  onSilence: OfficerSilence
}
/** The applicant pays the procedure's fee; left out when the fee is nothing. */
export interface PayStep extends StepBase {
  kind: 'pay'
  within: Period
  pausesClock: boolean
  onSilence: z.infer<typeof Lapse>
}
/** One question to one agency, asked only when its rule is true. */
export interface QuestionRule<A> {
  /** Kebab-case, unique in the step; the agency's identifier when left out. */
  id?: string
  agency: string
  when: (answers: A) => boolean
  /** Types of the papers that the agency sees while it is asked; all of the applicant's when left out. */
  shares?: readonly string[]
  within: Period
  onSilence: Exclude<Silence, z.infer<typeof Lapse>>
  /** The regulation whose terms these are. */
  under?: string
  /** The regulation that would govern, and that the law of this procedure comes before. */
  insteadOf?: string
}
export interface ConsultStep<A> extends StepBase {
  kind: 'consult'
  ask: readonly QuestionRule<A>[]
}
/** One of several procedures that are filed together: its agency does it in its own time, or refuses with reasons. */
export interface PartRule<A> {
  /** Kebab-case; no other part and no question of the route has it. */
  id: string
  /** An agency, or a rule that finds it; the deciding agency when left out. */
  agency?: string | ((answers: A) => string)
  by: TaskRole
  /** Whether it is wanted at all; always when left out. */
  when?: (answers: A) => boolean
  /** Parts of the same step that have to be done before, as far as they are wanted. */
  after?: readonly string[]
  /** Fields of the form, groups or single ones, and types of papers: all that another agency sees. */
  shares?: { fields?: readonly string[]; documents?: readonly string[] }
  within: Period
  supplement?: SupplementRule
  onSilence: OfficerSilence
}
/** The first part carries the dossier: when it is refused, so is the dossier. The others may fail alone. */
export interface LinkStep<A> extends StepBase {
  kind: 'link'
  parts: readonly PartRule<A>[]
}
/** The competent person approves, or refuses with reasons. */
export interface DecideStep extends StepBase {
  kind: 'decide'
  by: TaskRole
  within: Period
  onSilence: OfficerSilence
}
/** The result is numbered, made, signed and published by the system, under the eyes of records. */
export interface IssueStep extends StepBase {
  kind: 'issue'
  within: Period
  /** Nobody could act on a report of the system to a higher authority. */
  onSilence: z.infer<typeof Block>
}
export type Step<A = never> = CheckStep | PayStep | ConsultStep<A> | LinkStep<A> | DecideStep | IssueStep

type QuestionTerms = 'within' | 'onSilence' | 'under' | 'insteadOf'
/** A question as an author writes it: with terms of its own, or with those of a regulation. */
export type QuestionDraft<A> = Omit<QuestionRule<A>, QuestionTerms> &
  (Pick<QuestionRule<A>, 'within' | 'onSilence' | 'insteadOf'> | { under: string })

/**
 * An administrative procedure as code. `code` is the national one (QĐ portal, `1.013225`); `field` the
 * lĩnh vực. `decidedBy` is an agency, or the form's field that names one of several (`{ field: 'site.ward' }`).
 */
export interface ProcedureDefinition<F extends Form> {
  code: string
  version: number
  field: string
  /** Dịch vụ công trực tuyến toàn trình / một phần (42/2022/NĐ-CP). */
  onlineLevel: 'full' | 'partial'
  legalBasis: readonly string[]
  texts: Texts
  form: F
  /** Form path -> path in the register that fills it: `{ 'owner.fullName': 'person.fullName' }`. */
  prefill?: Record<string, string>
  /**
   * Fields that are asked only where the answers until then make them relevant, by path of the form; a group stands for
   * all of it. Each may be left out of the form.
   */
  asksOnlyIf?: Record<string, (answers: PartialAnswers<Answers<F>>) => boolean>
  /** By identifier, which has its words in the texts: what has to be true of answers together, and of the day of filing. */
  mustHold?: Record<string, Condition<Answers<F>>>
  /** Filings that are likely one: whoever sends the second is told, and so are the officers of both. */
  alike?: readonly Likeness[]
  /** Applications that the form takes: what the checks try rules with first. */
  examples?: readonly Answers<F>[]
  decidedBy: string | { field: string }
  limit: Period
  /**
   * The law whose periods do not fit in the limit. Without one, a route that takes longer than the limit although
   * everybody is in time is a fault.
   */
  overLimit?: { legalBasis: string }
  documents: readonly DocumentRule<Answers<F>>[]
  /** In whole đồng. */
  fee: (answers: Answers<F>) => number
  route: readonly Step<Answers<F>>[]
  /** The city's when left out, as for duties. */
  reminders?: Reminders
  duties?: Duties
  /** Rows of the result document, `[text, value]`, in the language of the law: Vietnamese. */
  result: (answers: Answers<F>) => readonly (readonly [string, string])[]
}
type StepDraft<A> =
  | Exclude<Step<A>, ConsultStep<A>>
  | (Omit<ConsultStep<A>, 'ask'> & { ask: readonly QuestionDraft<A>[] })
/** A procedure as an author writes it. */
export type ProcedureDraft<F extends Form> = Omit<ProcedureDefinition<F>, 'route'> & {
  route: readonly StepDraft<Answers<F>>[]
}
// biome-ignore lint/suspicious/noExplicitAny: a procedure of any form; the rules' argument is contravariant
export type Procedure = ProcedureDefinition<any>
