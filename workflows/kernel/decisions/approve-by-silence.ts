import type { EventType } from '../event'
import { kindOf } from '../kind-of'
import type { Task } from '../task'
import * as clock from './clock'
import { closeTask, type Draft, openTask, stepOf } from './draft'
import { heedBySilence } from './objected'
import { advance, setStatus } from './route'

/** Nobody decided, or objected, in time, and by law it counts as approved: received if it was not yet, the dossier goes on. */
export const approveBySilence = (draft: Draft, task: Task): EventType => {
  closeTask(draft, task, 'deemed')
  heedBySilence(draft, task)
  if (!draft.dossier.clock.startedAt) {
    clock.start(draft)
    setStatus(draft, 2)
  }
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
