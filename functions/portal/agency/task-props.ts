import type { PresentedTask } from '../../office/presented/presented-task'
import type { Fault } from '../layout/error-summary'
import type { Option } from '../layout/fields/choices'
import type { Form } from '../runtime/read-form'
import type { Visit } from '../runtime/visit'
import type { ArrivedFile } from '../uploads/look-at-arrived'
import type { DraftWork } from './drafts/draft-work'
import type { DueState } from './due-state'
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
  /** Files that go with it. */
  files: readonly ArrivedFile[]
  typed: Form
  /** What was written before and not sent is shown again. */
  restored: boolean
  said?: string
  faults: readonly Fault[]
}
