import type { DueDate } from '../../workflows/kernel/due-date'
import type { Instant } from '../../workflows/kernel/instant'
import type { NoticeKind } from '../../workflows/kernel/notice'
import type { OfficerTexts } from './officer-texts'

/** What a notice says. `address` is where people reach the platform. */
export interface NoticeTexts {
  /** Ends the subject, after the dossier's number. */
  subjects: Record<NoticeKind, string>
  dossier: (number: string) => string
  procedure: (name: string) => string
  /** Of procedures that were filed together, the one that the notice is about. */
  part: (name: string) => string
  says: Record<NoticeKind, string>
  /** Heads the reason of an extension. */
  lateness: string
  appointment: (due: DueDate) => string
  /** The clock stands still until the applicant has done what is asked. */
  clockPauses: string
  pay: (amountVnd: number, by: DueDate) => string
  refund: (amountVnd: number) => string
  supply: (by: DueDate) => string
  /** Heads the list of what is missing. */
  items: string
  otherwiseLapses: string
  otherwisePartLapses: string
  verify: (address: string) => string
  fetch: (address: string) => string
  reasons: (address: string) => string
  act: (address: string) => string
  noReply: string
  /** To a body outside of the system, with its link to answer. */
  link: { subject: string; lead: string; until: (at: Instant) => string }
  officers: OfficerTexts
}
