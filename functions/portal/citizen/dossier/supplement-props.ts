import type { Procedure } from '../../../../workflows/kernel/procedure'
import type { Draft } from '../../../adapters/draft-store'
import type { PresentedDossier } from '../../../office/presented/presented-dossier'
import type { FormPage } from '../../answers/form-pages'
import type { Fault } from '../../layout/error-summary'
import type { Form } from '../../runtime/read-form'
import type { Visit } from '../../runtime/visit'
import type { AskedItem } from './asked-items'

export interface SupplementProps {
  visit: Visit
  dossier: PresentedDossier
  procedure: Procedure
  draft: Draft
  task: PresentedDossier['tasks'][number]
  pages: readonly FormPage[]
  items: readonly AskedItem[]
  typed: Form
  faults: readonly Fault[]
  back: string
}
