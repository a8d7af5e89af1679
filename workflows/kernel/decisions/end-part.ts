import type { CompleteTask } from '../command'
import type { Dossier, Part } from '../dossier'
import { Inconsistent, Refusal } from '../errors'
import type { EventType } from '../event'
import { partsIn } from '../kind-of'
import type { Procedure } from '../procedure'
import type { Task } from '../task'
import * as clock from './clock'
import { change, closeTask, type Draft, openTask, openTasks, stepOf } from './draft'
import { moveGate, passGate } from './gate'
import { endPart, goOn, openPartTask, partOf, partRule, pausePart, resumePart } from './parts'
import { end, setStatus } from './route'

/** What the agency of a part may answer. */
export const partOutcomes = (dossier: Dossier, task: Task, procedure: Procedure): string[] => {
  const { id, supplement } = partRule(procedure, task.step, task.question ?? '')
  const asked = dossier.supplements[supplementKey(task.step, id)] ?? 0
  return ['done', ...(supplement && asked < supplement.times ? ['supplement'] : []), 'refuse']
}

export const supplementKey = (step: string, part: string): string => `${step}.${part}`

/** The agency of a part has answered; its task is closed. */
export const answerPart = (draft: Draft, task: Task, command: CompleteTask): EventType => {
  const part = partWithin(draft, task)
  switch (command.outcome) {
    case 'done': {
      const document = command.documents?.[0]?.id
      settle(draft, part, 'done', { issuedOn: resultOf(command).issuedOn, ...(document && { document }) })
      return 'part-done'
    }
    case 'supplement':
      askApplicant(draft, part, command)
      return 'supplement-requested'
    default:
      return settle(draft, part, 'refused') ? 'refused' : 'part-refused'
  }
}

/** The applicant owed something to the part alone, and stayed silent. */
export const lapsePart = (draft: Draft, task: Task): EventType => {
  closeTask(draft, task, 'lapsed')
  return settle(draft, partWithin(draft, task), 'lapsed') ? 'lapsed' : 'part-lapsed'
}

/** The applicant has answered the part's request, and its agency goes on. */
export const supplementPart = (draft: Draft, task: Task): void => {
  const part = partWithin(draft, task)
  resumePart(draft, part)
  openPartTask(draft, partRule(draft.procedure, part.step, part.id), part.round)
  keepTime(draft)
  moveGate(draft)
}

const partWithin = (draft: Draft, task: Task): Part => {
  const part = partOf(draft, task)
  if (!part) throw new Inconsistent(`task ${task.id} belongs to no part`)
  return part
}

/** Ends a part; true when the dossier ends with it, since the first part carries it. */
const settle = (
  draft: Draft,
  part: Part,
  status: 'done' | 'refused' | 'lapsed',
  more?: Pick<Part, 'issuedOn' | 'document'>,
): boolean => {
  const rules = partsIn(draft.procedure, stepOf(draft.procedure, part.step))
  endPart(draft, part, status, more)
  const ends = status !== 'done' && rules[0]?.id === part.id
  if (ends) end(draft, status, 8)
  else {
    goOn(draft, rules)
    keepTime(draft)
    passGate(draft)
  }
  return ends
}

const askApplicant = (draft: Draft, part: Part, { items }: CompleteTask): void => {
  const { supplement } = partRule(draft.procedure, part.step, part.id)
  if (!supplement) throw new Inconsistent(`part ${part.id} asks for no supplement`)
  if (!items?.length)
    throw new Refusal('invalid-input', 'a supplement request names each missing thing', [
      { pointer: '/items', message: 'items-required' },
    ])
  change(draft, { change: 'supplement', step: supplementKey(part.step, part.id) })
  pausePart(draft, part)
  openTask(draft, {
    kind: 'supplement',
    step: part.step,
    question: part.id,
    owner: 'applicant',
    until: supplement.within,
    round: part.round + 1,
  })
  keepTime(draft)
  moveGate(draft)
}

/** The dossier's clock stands only while the applicant alone is waited for: an agency at work uses its own time. */
const keepTime = (draft: Draft): void => {
  const isOpen = (which: Task['kind']) => openTasks(draft, ({ kind }) => kind === which).length > 0
  const owed = isOpen('supplement')
  if (owed && !isOpen('part')) clock.pause(draft)
  else clock.resume(draft)
  setStatus(draft, owed ? 5 : 4)
}

const resultOf = ({ data }: CompleteTask): NonNullable<CompleteTask['data']> => {
  if (!data?.number.trim())
    throw new Refusal('invalid-input', 'what is done has a result with a number and a date', [
      { pointer: '/data', message: 'result-required' },
    ])
  return data
}
