import type { Agency } from '../../../workflows/kernel/agency'
import type { Calendar } from '../../../workflows/kernel/calendar'
import type { CountsStore } from '../../adapters/counts-store'
import type { LawBook } from '../../adapters/law-book'

export interface PublicDesk {
  law: LawBook
  agencies: readonly Agency[]
  calendar: Calendar
  counts: Pick<CountsStore, 'lines'>
}
