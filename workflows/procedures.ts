import { birthBundle } from './birth-bundle/v1/procedure'
import { buildingPermit } from './building-permit/v1/procedure'
import { civilStatusExtract } from './civil-status-extract/v1/procedure'
import type { Procedure } from './kernel/procedure'

/** Every version that is filed or still runs. A dossier stays on the version that it started with. */
export const procedures: readonly Procedure[] = [buildingPermit, civilStatusExtract, birthBundle]
