import type { EventType } from '../event'
import { kindOf } from '../kind-of'
import type { Task } from '../task'
import { closeTask, type Draft, openTask, stepOf } from './draft'
import { heedBySilence } from './objected'
import { advance } from './route'

/** Nobody decided in time, and by law what was applied for counts as approved: the dossier goes on. */
export const approveBySilence = (draft: Draft, task: Task): EventType => {
  closeTask(draft, task, 'deemed')
  heedBySilence(draft, task)
  advance(draft)
  tellAbove(draft, task)
  return 'approval-deemed'
}

/** What follows for the silent agency the higher authority says, beside the way: the applicant waits for none of it. */
const tellAbove = (draft: Draft, { id: about, step: id, silences }: Task): void => {
  const step = stepOf(draft.procedure, id)
  const silence = kindOf(draft.procedure, step).wait?.(step).onSilence
  if (silence?.kind !== 'deem-approved') return
  openTask(draft, {
    kind: 'account',
    step: id,
    about,
    owner: { agency: silence.to, role: 'oversight' },
    until: silence.within,
    round: silences + 1,
  })
}
