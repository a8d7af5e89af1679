import type { Document, Result } from './dossier'
import type { Succession } from './predecessor'
import type { Scores } from './rating'
import type { Wait } from './task'

/** An officer's answer to a task. `reason` and `text` are words about a person: kept apart from the event. */
export interface CompleteTask {
  kind: 'complete'
  task: string
  outcome: string
  reason?: string
  /** Of an opinion: for the deciding agency alone. */
  confidential?: string
  /** What the applicant must supply, one line each: for `supplement`. */
  items?: string[]
  /** New due instant's period in working days: for a direction's `extend`. */
  extendWorkingDays?: number
  documents?: Document[]
  /** By the fields that the step records, as they take it. */
  record?: Record<string, unknown>
  /** Of a part's result: for `done`. */
  data?: { number: string; issuedOn: string }
  /** Of an opinion on a draft: by article, 0 for the whole. */
  changes?: DraftChange[]
  /** To what the asked agencies said of a draft. */
  responses?: DraftResponse[]
  /** The draft as it was changed, for a second round. */
  articles?: DraftArticle[]
  /** Whom an assignment is given to instead: for a ruling's `reassign`. */
  agency?: string
}
/** What an asked agency would have otherwise. */
export interface DraftChange {
  article: number
  says: string
  why?: string
}
/** What became of a change, or of the whole opinion where none is named. */
export interface DraftResponse {
  question: string
  change?: number
  takenUp: 'yes' | 'partly' | 'no'
  why?: string
}
export interface DraftArticle {
  heading: string
  text: string
}
/** Of an agency that the procedure does not ask. `text` is the question, `reason` why it is put. */
export interface AskAgency {
  kind: 'ask-agency'
  agency: string
  text: string
  reason: string
  /** The regulation's time when left out. */
  workingDays?: number
}
/** Of a dossier that has ended, by its applicant. */
export interface RateDossier extends Scores {
  kind: 'rate'
  comment?: string
}
/** `words`: the events whose words are still there. The reason and the law are kept, so they name nobody. */
export interface EraseWords {
  kind: 'erase-words'
  words: readonly number[]
  reason: string
  legalBasis: string
}
export type Command =
  | CompleteTask
  /** Without an officer: back to all who hold its role. `insteadOf`: only while it is still that one's. */
  | { kind: 'assign'; task: string; officer?: string; insteadOf?: string }
  /** The task is named where several parts ask for something. */
  | {
      kind: 'supplement'
      task?: string
      answers?: Record<string, unknown>
      documents: Document[]
      note?: string
    }
  | { kind: 'pay'; payment: string; amountVnd: number }
  /** Money came that the dossier does not want: it ended, its fee was paid already, or the fee is another. */
  | { kind: 'refund-due'; payment: string; amountVnd: number }
  /** No mail could bring an event to the applicant. */
  | { kind: 'undelivered'; sequence: number; notice: string }
  | { kind: 'withdraw'; reason: string }
  | { kind: 'withdraw-question'; question: string; reason: string }
  /** A question that is closed, while others keep the gate open. */
  | { kind: 'ask-again'; question: string; reason: string }
  | AskAgency
  /** How far an assignment is, by whoever works on it. */
  | { kind: 'report-progress'; task: string; percent: number; text: string }
  /** Once, before an assignment is due. `until`: a day. */
  | { kind: 'ask-more-time'; task: string; until: string; reason: string }
  /** Lets whoever has it answer the question of this task, once. `link` names it, and is not the right itself. */
  | { kind: 'create-link'; task: string; link: string }
  | { kind: 'silence'; task: string }
  | { kind: 'remind'; task: string }
  /** By the applicant, also after the end. */
  | { kind: 'complain'; text: string }
  /** To the office that has the dossier, by the applicant, also after the end. */
  | { kind: 'write-message'; text: string }
  /** A later appointment, once, before the first one has come. */
  | { kind: 'extend'; workingDays: number; reason: string }
  /** The appointment was missed. */
  | { kind: 'apologise' }
  /** The term of the result ends. */
  | { kind: 'remind-term' }
  /** The calendar was changed. */
  | { kind: 'recount' }
  | { kind: 'issue'; task: string; result: Omit<Result, 'issuedAt' | 'by' | 'replaces'> }
  /** `by`: another dossier's result, which was issued. */
  | { kind: 'succeed'; as: Succession; by: string }
  | { kind: 'revoke'; reason: string; replacedBy?: string }
  | RateDossier
  | EraseWords
  | { kind: 'park'; scope: string; error: string }
  /** Without a scope: all that is parked. A scope that is named is started again also when nobody parked it. */
  | { kind: 'resume'; scope?: string; reason?: string }

export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>

/** A state machine's share of a dossier: the procedure's own, or that of one question, part or assignment. */
export type Scope = 'procedure' | (string & {})
export type { Wait }
