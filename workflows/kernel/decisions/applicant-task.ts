import type { Dossier } from '../dossier'
import { Conflict, Refusal } from '../errors'
import type { TaskKind } from '../task'

/** The applicant's open task of a kind, named where there are several, or the reason why there is none. */
export const applicantTask = (dossier: Dossier, kind: TaskKind, id?: string) => {
  const tasks = Object.values(dossier.tasks).filter((task) => task.kind === kind)
  const [open, ...others] = tasks.filter(
    (task) => task.status === 'open' && (id === undefined || task.id === id),
  )
  if (others.length > 0)
    throw new Refusal('invalid-input', `dossier ${dossier.number} waits for more than one ${kind}`, [
      { pointer: '/task', message: 'task-required' },
    ])
  if (open) return open
  throw new Conflict('task-done', `dossier ${dossier.number} waits for no ${kind}`)
}
