import type { AccessLog } from '../../adapters/access-log'
import type { DocumentFiles } from '../../adapters/object-store'
import type { LinkDesk } from '../../office/opinions/linked-opinion'
import type { PortalDesk } from '../runtime/portal-app'

/** All that the pages behind a link work with: one question, and the papers that it is about. */
export interface GuestDesk extends PortalDesk, LinkDesk {
  accesses: AccessLog
  files: Pick<DocumentFiles, 'address'>
}
