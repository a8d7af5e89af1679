import type { Agency } from '../../../workflows/kernel/agency'
import type { AccessLog } from '../../adapters/access-log'
import type { BoardStore } from '../../adapters/board-store'
import type { CountsStore } from '../../adapters/counts-store'
import type { FactsStore } from '../../adapters/facts-store'
import type { FigureLists } from '../../adapters/figure-lists'
import type { RegistryStore } from '../../adapters/registry-store'
import type { RemindedStore } from '../../adapters/reminded-store'
import type { UsefulnessStore } from '../../adapters/usefulness-store'
import type { WaitedStore } from '../../adapters/waited-store'
import type { OperatorDesk } from '../operator/operator-routes'
import type { PortalDesk } from '../runtime/portal-app'

/** All that the pages of the People's Committee's office work with, and the public figures. */
export interface OversightDesk extends PortalDesk, OperatorDesk {
  agencies: readonly Agency[]
  registry: RegistryStore
  issuer: string
  counts: CountsStore
  facts: FactsStore
  behind: FigureLists
  board: BoardStore
  accesses: AccessLog
  usefulness: UsefulnessStore
  waited: Pick<WaitedStore, 'weekBefore'>
  reminded: Pick<RemindedStore, 'newest'>
}
