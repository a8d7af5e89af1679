import type { DueDate } from '../../workflows/kernel/due-date'
import type { Silence } from '../../workflows/kernel/silence'
import type { TaskKind } from '../../workflows/kernel/task'

export const saidAsIs = ['opened', 'assigned', 'linked', 'deemed', 'silent', 'due', 'overdue'] as const

/** By what a notice says; `share` when a part of the time is over. */
export type Sayings = Record<(typeof saidAsIs)[number], string> & {
  share: (share: string) => string
}

/** What officers are told of a task. */
export interface OfficerTexts {
  subjects: Sayings & { unmanned: string }
  agency: (name: string) => string
  step: (name: string) => string
  task: (kind: string) => string
  question: (asked: string) => string
  kinds: Record<TaskKind, string>
  says: Sayings
  /** Nobody in the agency could do it. */
  unmanned: string
  due: (due: DueDate) => string
  /** What no answer means; `to` is the authority that it is reported to. */
  silence: Record<Silence['kind'], (to: string) => string>
  /** What no answer to a clarification means. */
  unclear: string
  legalBasis: (law: string) => string
  act: (address: string) => string
  /** One mail a day about several tasks. */
  digest: {
    subject: (count: number) => string
    lead: string
    more: (count: number) => string
    inbox: (address: string) => string
  }
}
