import type { Agency } from '../../../workflows/kernel/agency'
import type { Calendar } from '../../../workflows/kernel/calendar'
import type { CountsStore } from '../../adapters/counts-store'
import type { LawBook } from '../../adapters/law-book'
import type { UsefulnessStore } from '../../adapters/usefulness-store'
import type { WaitingWork } from '../../adapters/waiting-work'
import type { Braking } from '../../runtime/braking'

export interface PublicDesk {
  law: LawBook
  agencies: readonly Agency[]
  calendar: Calendar
  waiting: WaitingWork
  usefulness: UsefulnessStore
  braking: Pick<Braking, 'brake'>
  counts: Pick<CountsStore, 'lines'>
}
