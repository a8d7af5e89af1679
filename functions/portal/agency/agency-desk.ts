import type { AccessLog } from '../../adapters/access-log'
import type { BoardStore } from '../../adapters/board-store'
import type { DraftStore } from '../../adapters/draft-store'
import type { Notifier } from '../../adapters/notifier'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { SearchStore } from '../../adapters/search-store'
import type { TemplateStore } from '../../adapters/template-store'
import type { TextStore } from '../../adapters/text-store'
import type { Cabinet } from '../../intake/accept-documents'
import type { Desk } from '../../runtime/run-command'
import type { PortalDesk } from '../runtime/portal-app'

/** All that the officers' pages work with. */
export interface AgencyDesk extends PortalDesk, Desk {
  registry: RegistryStore
  cabinet: Cabinet
  accesses: AccessLog
  registers: Registers
  texts: TextStore
  templates: TemplateStore
  drafts: DraftStore
  board: BoardStore
  search: Pick<SearchStore, 'find'>
  notifier: Notifier
  publicUrl: string
}
