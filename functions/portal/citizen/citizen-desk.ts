import type { AccessLog } from '../../adapters/access-log'
import type { CalendarAddresses } from '../../adapters/calendar-addresses'
import type { CountsStore } from '../../adapters/counts-store'
import type { DraftStore } from '../../adapters/draft-store'
import type { Notifier } from '../../adapters/notifier'
import type { PaymentGateway } from '../../adapters/payment-gateway'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { ResponseStore } from '../../adapters/response-store'
import type { TellingStore } from '../../adapters/telling-store'
import type { UsefulnessStore } from '../../adapters/usefulness-store'
import type { WaitingWork } from '../../adapters/waiting-work'
import type { FilingDesk } from '../../office/filing/file-dossier'
import type { timesTaken } from '../../office/procedures/time-taken'
import type { AssetFiles } from '../runtime/assets'
import type { PortalDesk } from '../runtime/portal-app'
import type { SignInDesk } from '../runtime/sign-in'

/** What is told of procedures. */
export interface FindingDesk extends Pick<CitizenDesk, 'law' | 'agencies'> {
  taken: ReturnType<typeof timesTaken>
}

/** All that the citizens' pages work with. */
export interface CitizenDesk extends PortalDesk, SignInDesk, FilingDesk {
  registry: RegistryStore
  drafts: DraftStore
  calendars: CalendarAddresses
  tellings: TellingStore
  notifier: Notifier
  /** Of the mail-to-message gateway; empty: there is none. */
  messageDomain: string
  /** What reports are made of. */
  counts: Pick<CountsStore, 'lines'>
  registers: Registers
  gateway: PaymentGateway
  responses: ResponseStore
  accesses: AccessLog
  /** Of what the registers know about a person. */
  lookups: AccessLog
  waiting: WaitingWork
  usefulness: UsefulnessStore
  publicUrl: string
  files: AssetFiles
}
