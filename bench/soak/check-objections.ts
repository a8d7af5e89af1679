import type { DossierRecord } from '../../functions/adapters/dossier-store'
import type { Dossier, Question } from '../../workflows/kernel/dossier'
import type { Objections } from '../../workflows/kernel/objections'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { TaskKind } from '../../workflows/kernel/task'
import { objectionsIn, objectionsOf } from '../../workflows/kernel/unheeded'

type How = NonNullable<Question['heeded']>['how']

/** By which task an objection is answered, and how that ends. */
const answers: Record<How, Partial<Record<TaskKind, readonly string[]>>> = {
  reasoned: {
    check: ['proceed'],
    review: ['proceed'],
    compile: ['compile'],
    decision: ['approve'],
  },
  applicant: { supplement: ['supplemented', 'lapsed', 'withdrawn'] },
  ruled: { ruling: ['proceed', 'refuse'] },
  // Who decides was silent, and by law that approves.
  'let-pass': { decision: ['deemed'], check: ['deemed'], review: ['deemed'] },
}

/** No objection is passed over: each has what its step says that it means, in the words of whoever answers it. */
export const checkObjections = (record: DossierRecord, { route }: Procedure): string[] => {
  const { dossier } = record
  return route.flatMap((step) => {
    const rule = objectionsOf(step)
    if (!rule) return []
    return [...passedOver(dossier, step.id, rule), ...answeredWrongly(record, step.id, rule)]
  })
}

const passedOver = ({ ended, questions }: Dossier, step: string, rule: Objections): string[] => {
  const left = objectionsIn({ questions }, step)
  if (left.length === 0) return []
  const named = left.map(({ id }) => id).join(', ')
  if (ended?.how === 'issued') return [`objection: ${named}, and it was issued`]
  // Who objected late, or to what was decided on then, may do so to no end.
  const inTime = left.filter(({ late }) => !late)
  return rule.kind === 'refuse' && inTime.length > 0 && ended && !refusing.has(ended.how)
    ? [`objection: ${named}, and it was ${ended.how}, not refused`]
    : []
}
const refusing = new Set(['refused', 'withdrawn'])

const answeredWrongly = ({ dossier, events }: DossierRecord, step: string, rule: Objections): string[] =>
  Object.values(dossier.questions).flatMap(({ id, step: asking, heeded }) => {
    if (asking !== step || !heeded) return []
    const task = dossier.tasks[heeded.task ?? '']
    const ends = task && answers[heeded.how][task.kind]
    if (!task || !ends) return [`objection: ${id} is ${heeded.how} by ${task?.kind ?? 'nothing'}`]
    if (task.status === 'done' && !ends.includes(task.outcome ?? ''))
      return [`objection: ${id} is ${heeded.how}, and ${task.kind} ended as ${task.outcome}`]
    if (heeded.how === 'let-pass') return []
    if (heeded.how !== 'reasoned' && heeded.how !== fitting[rule.kind])
      return [`objection: ${id} is ${heeded.how}, where it means ${rule.kind}`]
    if (heeded.how === 'applicant') return []
    const said = events.find(({ event }) => event.task === task.id && event.outcome === task.outcome)
    return said?.personal?.reason ? [] : [`objection: ${id} is ${heeded.how} without a word`]
  })
const fitting: Partial<Record<Objections['kind'], How>> = { applicant: 'applicant', report: 'ruled' }
