import type { z } from 'zod'
import type { TaskRole } from '../agency'
import type { Form } from '../form'
import type { When } from '../known'
import type { Period } from '../period'
import type { Block, DeemApproved, DeemConsent, Escalate, Lapse, Silence } from '../silence'

/** An agency, or a rule that finds it in the answers, once, as it is filed. */
export type AgencyRule<A> = string | ((answers: A) => string)

/** What every step of a route has, of whatever kind. */
export interface StepBase {
  kind: string
  /** Kebab-case, unique in the route. */
  id: string
  /** Whether a dossier comes to it at all; always when left out. */
  when?: When<never>
  /** Whose step it is; the deciding agency when left out. */
  agency?: AgencyRule<never>
  /** The law by which the dossier's clock stands while it is here: an outside body works. */
  clockStands?: { legalBasis: string }
  /** What an agency that does not decide sees of the dossier: all, or these fields of the form and types of papers. */
  shows?: Shows
}

/** What the author of a form with these answers may say of every step. */
export interface StepOf<A> extends StepBase {
  when?: When<A>
  agency?: AgencyRule<A>
}

/** An officer finds something out in the step, and fills it in with the answer that lets the dossier go on. */
export interface Recording {
  records?: Form
}

export type Shows = 'dossier' | { fields?: readonly string[]; documents?: readonly string[] }

/** Silence of an officer, who can't be deemed to have agreed with himself: it goes up or is recorded. */
export type OfficerSilence = z.infer<typeof Escalate> | z.infer<typeof Block>

/** Silence of who decides: where the law says so, it is in the applicant's favour. */
export type DeciderSilence = OfficerSilence | z.infer<typeof DeemApproved>

/** Silence of an agency that is asked, or given something to do. */
export type AskedSilence = OfficerSilence | z.infer<typeof DeemConsent>

export interface SupplementRule {
  /** The applicant's time to answer. */
  within: Period
  onSilence: z.infer<typeof Lapse>
  /** How often the step may ask; the national index counts a second request as late (DOMAIN: 2.1). */
  times: number
  /** The officer's time once the answer is in. */
  thenWithin: Period
}

/** A wait of the step itself; an officer's, the applicant's or the system's. */
export interface OwnWait {
  by?: TaskRole
  within: Period
  /** Nobody answers sooner: the days that a notice hangs out. In the unit of `within`. */
  notBefore?: Period
  supplement?: SupplementRule
  onSilence: Silence
}

/** One question to one agency, asked only when its rule is true. */
export interface QuestionRule<A> {
  /** Kebab-case, unique in the step; the agency's identifier when left out, which only one that is named has. */
  id?: string
  /** Nobody asks himself: where it finds the deciding agency, the question is not asked. */
  agency: AgencyRule<A>
  /** By the answers at filing; or by what came of earlier steps, and of the questions in `after`. */
  when: When<A>
  /** Questions of the same step that have to be over before, as far as they are wanted. */
  after?: readonly string[]
  /** Types of the papers that the agency sees while it is asked; all of the applicant's when left out. */
  shares?: readonly string[]
  within: Period
  onSilence: AskedSilence
  /** The regulation whose terms these are. */
  under?: string
  /** The regulation that would govern, and that the law of this procedure comes before. */
  insteadOf?: string
}

/** One of several procedures that are filed together: its agency does it in its own time, or refuses with reasons. */
export interface PartRule<A> {
  /** Kebab-case; no other part and no question of the route has it. */
  id: string
  /** The deciding agency when left out. */
  agency?: AgencyRule<A>
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

/** How agencies are given the tasks of a conclusion or directive: each phase has its time and its silence. */
export interface AssignmentRule {
  /** The form's list of them; its entries have the fields of `AssignedTask`. */
  tasks: string
  /** The owner takes it up, or declines with reasons. */
  uptake: { within: Period; onSilence: AskedSilence }
  /** The higher authority rules on what was declined. */
  declined: { to: string; within: Period; onSilence: z.infer<typeof Block> }
  /** The longest time that a task may be given. */
  work: { most: Period; onSilence: OfficerSilence }
  /** Whoever gave it accepts what was handed in, or returns it with so much time. */
  appraisal: { by: TaskRole; within: Period; again: Period; onSilence: OfficerSilence }
  /** Answers a request for more time, beside the way: its silence is on record. */
  moreTime: { by: TaskRole; within: Period; legalBasis: string }
}

/** The name that a question goes by. One whose agency is found has an `id`, as the check says. */
export const idOf = ({ id, agency }: Pick<QuestionRule<never>, 'id' | 'agency'>): string =>
  id ?? (agency as string)
