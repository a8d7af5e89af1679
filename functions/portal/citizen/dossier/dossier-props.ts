import type { Agency } from '../../../../workflows/kernel/agency'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { OfficePaperList } from '../../../office/papers/schemas'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import type { Visit } from '../../runtime/visit'
import type { ResultWay } from './result-ways'

/** What the page of a dossier shows, for its parts. */
export interface DossierProps {
  visit: Visit
  dossier: PresentedDossier
  procedure: Procedure
  agencies: readonly Agency[]
  papers: OfficePaperList['items']
  /** What may be asked for of its result. */
  ways: readonly ResultWay[]
}
