import type { Template } from '../../adapters/template'
import type { WaitingPaper } from '../../adapters/waiting-paper'
import type { PresentedTask } from '../../office/presented/presented-task'
import type { DueState } from '../../office/tasks/due-state'
import type { Fault } from '../layout/error-summary'
import type { Option } from '../layout/fields/choices'
import type { Form } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import type { DossierProps } from './dossier-page-props'
import type { DraftWork } from './drafts/draft-work'
import type { PapersWith } from './enclosing/papers-with'
import type { Names } from './names'
import type { Reading } from './reading-on-record'

/** What the page of a piece of work shows, for its parts. */
export interface TaskProps {
  visit: Visit
  task: PresentedTask
  reading: Reading
  names: Names
  due: DueState
  /** Where it is about a draft. */
  work?: DraftWork
  /** All of them, by name. */
  agencies: readonly Option[]
  /** Which papers may go with it, and those that do until now. */
  taken: PapersWith
  files: readonly WaitingPaper[]
  typed: Form
  /** Texts of the agency for this kind of work. */
  templates: readonly Template[]
  /** Shown beside it. */
  paper?: DossierProps['paper']
  notes?: DossierProps['notes']
  /** What was written before and not sent is shown again. */
  restored: boolean
  said?: string
  faults: readonly Fault[]
}
