import type { Dossier } from '../dossier'
import type { Task, TaskKind } from '../task'

// Papers that officers enclose with their answers. To whom an answer is told, its papers are given; to nobody else.

const toApplicant = new Set<TaskKind>([
  'check',
  'review',
  'opinion',
  'part',
  'decision',
  'co-signature',
  'complaint',
  'message',
  'refund',
  'delivery',
])

/** Whether who applied reads what goes with such an answer: what offices send each other is theirs alone. */
export const tellsApplicant = (kind: TaskKind): boolean => toApplicant.has(kind)

/** What offices sent each other. */
export const amongOffices = ({ tasks, questions }: Pick<Dossier, 'tasks' | 'questions'>): Set<string> =>
  new Set(
    [
      ...Object.values(tasks).filter(({ kind }) => !tellsApplicant(kind)),
      // A clarification of earlier releases left them with the question alone.
      ...Object.values(questions),
    ].flatMap(({ enclosed }) => enclosed ?? []),
  )

const toAgency = new Set<TaskKind>(['direction', 'account', 'ruling', 'appraisal'])

/** What who directs, rules or appraises sent to the agencies that have these scopes, or these steps. */
export const sentAbout = (
  { tasks }: Pick<Dossier, 'tasks'>,
  isTheirs: (task: Pick<Task, 'step' | 'question'>) => boolean,
): string[] =>
  Object.values(tasks)
    .filter((task) => toAgency.has(task.kind) && isTheirs(task))
    .flatMap(({ enclosed }) => enclosed ?? [])
