import type { Dossier, Part } from './dossier'
import type { NewEvent } from './event'

export const partsOf = ({ parts }: Dossier): Part[] => Object.values(parts ?? {})

/** Its agency may still do it, or what comes before it may. */
export const isUnderWay = ({ status }: Part): boolean => status === 'open' || status === 'ahead'

/**
 * Whether the event begins a round of the part, which is an execution of its own: with its first task, and again
 * with each request to the applicant. So the answer of an agency ends its machine, whatever it is.
 */
export const beginsRound = ({ at, changes }: Pick<NewEvent, 'at' | 'changes'>, part: string): boolean =>
  changes.some(
    (made) =>
      made.change === 'task' &&
      made.task.question === part &&
      made.task.status === 'open' &&
      made.task.openedAt === at &&
      (made.task.kind === 'supplement' || (made.task.kind === 'part' && made.task.round === 1)),
  )
