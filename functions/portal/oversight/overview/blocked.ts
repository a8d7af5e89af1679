import type { Instant } from '../../../../workflows/kernel/instant'
import type { Task } from '../../../../workflows/kernel/task'

/** Something that an agency lets lie. */
export interface Blocked {
  task: string
  agency: string
  kind: Task['kind']
  dossier: string
  since: Instant
  forMinutes: number
}
