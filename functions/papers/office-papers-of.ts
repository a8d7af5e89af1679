import type { DossierEvent } from '../../workflows/kernel/event'
import type { Instant } from '../../workflows/kernel/instant'
import { noticeOf } from '../../workflows/kernel/notice'
import { applicantAgency } from '../../workflows/kernel/person'
import type { DossierRecord } from '../adapters/dossier-store'
import type { PaperKind } from './paper-kinds'
import { paperKinds } from './paper-kinds'

/** A paper that the office writes about a dossier. It is kept nowhere: its event says all that is in it. */
export interface OfficePaper {
  /** `02-7`: the form's number, or what it is where it follows none, and the sequence of the event that it is about. */
  id: string
  kind: Exclude<PaperKind, 'register' | 'directive-week' | 'declaration'>
  sequence: number
  at: Instant
}

/**
 * The papers that exist by now, oldest first. The control sheet is there at any time, and always the last. The other
 * set forms are for people: of what an agency applies for there is the table of opinions, as each compilation left it.
 */
export const officePapersOf = ({ dossier, events }: DossierRecord): OfficePaper[] => {
  const forPeople = applicantAgency(dossier.applicant) === undefined
  const written = events.flatMap(({ event }) => {
    const kind = forPeople ? kindOf(event) : kindAmongOffices(event)
    return kind ? [paperOf(kind, event)] : []
  })
  const last = events.at(-1)
  return last ? [...written, { ...paperOf('control-sheet', last.event), id: '06' }] : written
}

const paperOf = (kind: OfficePaper['kind'], { sequence, at }: DossierEvent): OfficePaper => ({
  id: `${paperKinds[kind].form ?? kind}-${sequence}`,
  kind,
  sequence,
  at,
})

const kindAmongOffices = ({ type }: DossierEvent): OfficePaper['kind'] | undefined =>
  type === 'compiled' || type === 'second-round-asked' ? 'opinions-table' : undefined

const kindOf = (event: DossierEvent): OfficePaper['kind'] | undefined => {
  switch (event.type) {
    case 'received':
      return 'receipt'
    case 'filed':
      // A route that begins without a check receives what is filed.
      return event.changes.some((one) => one.change === 'clock' && one.clock.startedAt)
        ? 'receipt'
        : undefined
    case 'extended':
    case 'apologised':
      return 'apology'
    case 'approval-deemed':
      return 'silent-approval'
    case 'supplement-requested':
      return 'supplement-request'
    case 'refused':
      return event.changes.some((one) => one.change === 'status' && one.status === 3)
        ? 'refusal-to-receive'
        : 'refusal'
    case 'lapsed':
    case 'withdrawn':
      return 'stop-notice'
    default:
      // What agencies object to is asked of the applicant by the event that closes the last question.
      return noticeOf(event) === 'supplement-requested' ? 'supplement-request' : undefined
  }
}
