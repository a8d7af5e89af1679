import type { AccessLog } from '../../adapters/access-log'
import type { DraftStore } from '../../adapters/draft-store'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Desk } from '../../runtime/run-command'
import type { PortalDesk } from '../runtime/portal-app'

/** All that the counter's pages work with. */
export interface CounterDesk extends PortalDesk, Pick<Desk, 'law' | 'agencies' | 'dossiers'> {
  registry: Pick<RegistryStore, 'find' | 'findByIdentity' | 'change'>
  drafts: Pick<DraftStore, 'find' | 'of' | 'create'>
  registers: Registers
  /** Of what the registers know about a person. */
  lookups: Pick<AccessLog, 'record'>
  /** Who vouches for citizens. */
  issuer: string
}
