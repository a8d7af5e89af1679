import type { Agency } from './agency'
import type { Limit } from './cases'
import type { Inspection } from './checks/inspection'
import type { Leg, Way } from './checks/leg'
import type { CityRules } from './city'
import type { CompleteTask } from './command'
import type { Dossier, Plan } from './dossier'
import type { Duties } from './duty'
import type { FieldError } from './errors'
import type { Change, Decision, EventType } from './event'
import type { Answers, Form, RuledForm } from './form'
import type { Dated } from './in-force'
import type { Instant } from './instant'
import type { ByKnown } from './known'
import type { Reminders } from './reminder'
import type { DecisionShown, ResultRegister, ResultRoute, ResultRows, Validity } from './result-life'
import type { Silence } from './silence'
import type { AssignmentRule, OwnWait, PartRule, QuestionRule, StepBase } from './steps/step'
import type { Task, TaskKind } from './task'
import type { Texts } from './text'

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

/**
 * An administrative procedure as code. `code` is the national one (QĐ portal, `1.013225`); `field` the
 * lĩnh vực. `decidedBy` is an agency, the form's field that names one of several (`{ field: 'site.ward' }`), or
 * the agency that applies.
 */
export interface ProcedureOf<F extends Form, S extends StepBase> extends RuledForm<F>, Dated {
  code: string
  version: number
  field: string
  /** Dịch vụ công trực tuyến toàn trình / một phần (42/2022/NĐ-CP). */
  onlineLevel: 'full' | 'partial'
  legalBasis: readonly string[]
  texts: Texts
  /** What it follows from in a life: identifiers of the city's. */
  lifeEvents?: readonly string[]
  /** Form path -> path in the register that fills it: `{ 'owner.fullName': 'person.fullName' }`. */
  prefill?: Record<string, string>
  /** Filings that are likely one: whoever sends the second is told, and so are the officers of both. */
  alike?: readonly Likeness[]
  /** Applications that the form takes: what the checks try rules with first. */
  examples?: readonly Answers<F>[]
  decidedBy: string | { field: string } | { applicant: true }
  /** Agencies of these kinds apply, and nobody else; people when left out. */
  applicants?: { agencies: readonly Agency['kind'][] }
  /** One time for all, or the time of each case. */
  limit: Limit<Answers<F>>
  /**
   * The law whose periods do not fit in the limit. Without one, a route that takes longer than the limit although
   * everybody is in time is a fault.
   */
  overLimit?: { legalBasis: string }
  /** The law asks for no decision: what somebody gives notice of is received, or objected to within a time. */
  notification?: { legalBasis: string }
  documents: readonly DocumentRule<Answers<F>>[]
  /** In whole đồng. */
  fee: (answers: Answers<F>) => number
  route: readonly S[]
  /** The kinds of steps that there are. */
  kinds: StepKinds
  /** The city's when left out, as for duties. */
  reminders?: Reminders
  duties?: Duties
  /** Rows of the result document, `[text, value]`, in the language of the law: Vietnamese. It may read all that is recorded. */
  result: ByKnown<Answers<F>, ResultRows>
  /** The table that the result document shows beneath them. */
  resultShows?: 'opinions' | 'assignments'
  /** What of its decision stands under the rows: when and by whom it was decided, and its words. */
  decisionShows?: readonly DecisionShown[]
  /** How long the result is in force; without end when left out. */
  validity?: Validity<Answers<F>>
  /** Where it is numbered, beside the platform's own number. */
  register?: ResultRegister
  /** Results that a filing begins from, one of them each: a procedure has such a way in, or none. */
  from?: readonly ResultRoute[]
}
/** Of any form, and of steps of any kind: who wants to know more of a step reads its kind's record. */
// biome-ignore lint/suspicious/noExplicitAny: a procedure of any form; the rules' argument is contravariant
export type Procedure = ProcedureOf<any, StepBase>

/** By the name of the kind. */
export type StepKinds = Readonly<Record<string, StepKind>>

/** All that is known of one kind of step. What a definition may hold is not yet known to be sound where it is `unknown`. */
export interface StepKind<S extends StepBase = StepBase> {
  /** The weightiest word that somebody has in it. */
  says: 'decision' | 'decision-on-parts' | 'refusal' | 'nothing'
  /** Properties that may be left out of the step, and would be missed without a word when written wrongly. */
  optional: readonly string[]
  /** Every fault of a step as it is written. */
  check(inspection: Inspection, pointer: string, step: unknown, placed: Placed): void
  /** The waits on the longest way through the step, or straight through it. */
  legs(step: unknown, pointer: string, way: Way): Leg[]
  /** As the first step it receives the dossier: the clock runs from its end. */
  receives?: true
  /** Whose the step is: an officer's, so that another agency may be named for it; or of agencies that it has itself. */
  ofAgency: 'own' | 'none'
  /** Agencies are asked in it, and the law says what it means that one of them objects. */
  hearsObjections?: true
  /** An officer answers here for going on in spite of an objection. */
  mayReason?: true
  /** The fee is asked for, once in a route. */
  takesFee?: true
  /** The system makes the result: the last step of a route, with nobody to wait for. */
  givesResult?: true

  /** Its own wait, for people to read; none where it waits for what it asks or joins. */
  wait?(step: S): OwnWait
  /** What it asks about, where that is no dossier. */
  asksOn?: 'drafts'
  /** Questions to other agencies, of whom the plan says which are asked; none where the step finds them itself. */
  questions?(step: S): readonly QuestionRule<never>[]
  /** Procedures of other agencies that it joins, of which the plan says which are wanted. */
  parts?(step: S): readonly PartRule<never>[]

  /** Tasks that it gives to agencies, which the plan has found in the answers. */
  assigns?(step: S): AssignmentRule

  /** What it finds in an application to an agency, once: whom it asks, or gives work. */
  plan?(step: S, answers: Record<string, unknown>, lead: string): Pick<Plan, 'asked' | 'assignments'>
  /** What makes a filing one that can't be. Pointers are into the application, under `/answers`. */
  refuses?(step: S, filing: ToFile, lead: string): FieldError[]
  /** A dossier of this plan passes it by. */
  isLeftOut?(plan: Plan, step: S): boolean
  /** The dossier comes to it. */
  enter(draft: Draft, step: S): void
  /** After the last of what it waited for: goes on unless it says that the dossier ended. */
  leave?(draft: Draft, step: S): 'ended' | undefined
  /** What a silence that counts as consent, or as approval, does to a task that is about no question. */
  deemed?(draft: Draft, task: Task): EventType
  /** The tasks that it opens; a direction about one of them is the same in every step. */
  tasks: Readonly<Partial<Record<TaskKind, TaskRule>>>
  /** What no answer to one of its tasks means, or to a report of that. */
  silence(standing: Standing, step: S, task: Task): Silence | undefined
  /** When it is over if everybody takes his whole time from an instant on. */
  endsAt(draft: Draft, step: S, from: Instant): Instant
  /** It begins more while the dossier is in it, so that what is open now does not tell its end. */
  isStaged?: true
  /** While the dossier is in it, its clock stands. */
  stopsClock?(step: S): boolean
  /** The places where the procedure's machine waits. */
  places(step: S): string[]
  /** Earlier places where it may send the dossier back to. */
  backTo?(step: S): string[]
}

/** An application before it is filed. */
export interface ToFile extends CityRules {
  procedure: Procedure
  applicant: string
  answers: Record<string, unknown>
  at: Instant
}

/** Identifiers of the whole route's questions and parts, by the place of the first; those that are parts. */
export interface Scopes {
  route: readonly unknown[]
  seen: Map<string, string>
  parts: Set<unknown>
}

/** Where a step stands that is checked. */
export interface Placed extends Scopes {
  route: readonly unknown[]
  index: number
  kinds: StepKinds
}

/** What a kind of task means in a step. */
export interface TaskRule {
  /** What its owner may answer; nothing where it is not an officer who does. */
  outcomes?(dossier: Dossier, task: Task, procedure: Procedure): readonly string[]
  /** What is wrong with an answer beside its outcome. Words about a draft are taken only where it looks at them. */
  faults?(standing: Standing, task: Task, command: CompleteTask): FieldError[]
  /** With this answer, what the step records is filled in. */
  recordsWith?: CompleteTask['outcome']
  /** With this answer, who acts for the applicant may hand in the procedure's papers anew. */
  renewsPapersWith?: CompleteTask['outcome']
  /** What an officer's answer makes of the dossier, once the task is closed. */
  answer?(draft: Draft, task: Task, command: CompleteTask): EventType
  /** The applicant has handed in what was asked for, and the task is closed. */
  supplied?(draft: Draft, task: Task): void
  /** The wait behind it that nobody acted on, whose silence it is. */
  behind?(draft: Draft, task: Task): Task
  /** Time is up, and something else than a silence follows. */
  timeUp?(draft: Draft, task: Task): Decision
}

export interface Context extends CityRules {
  procedure: Procedure
  at: Instant
  /** Who commands: a person's opaque identifier, or `system`. */
  by: string
  /** The application as it stands by now, for rules that read it; there wherever a rule may. */
  answers?: () => Record<string, unknown>
}

/** A decision in the making: what has changed so far, and the dossier as it then stands. */
export interface Draft extends Context {
  dossier: Dossier
  readonly changes: Change[]
}

/** A dossier under its law. */
export type Standing = Pick<Draft, 'dossier' | 'procedure'>
