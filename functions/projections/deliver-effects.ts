import type { Scope } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Effect, Wake } from '../../workflows/kernel/effect'
import { effects, movesMachines, wakes } from '../../workflows/kernel/effects'
import type { DossierStore } from '../adapters/dossier-store'
import type { MachineArns } from '../adapters/machine-arns'
import type { StoredTask } from '../adapters/task-items'
import type { Machines } from '../adapters/task-tokens'
import type { Happened } from '../runtime/happened'

export interface Delivery {
  dossiers: Pick<DossierStore, 'loadWithTasks' | 'tasks'>
  machines: Machines
  machineArns: MachineArns
  consultationMachine: string
}

/**
 * What a stored event means for the state machines. The stream may repeat, skip ahead or fall behind: what is done
 * depends on the event and on the dossier as it stands now, and doing it again changes nothing.
 */
export const deliverEffects = async ({ event, sealed }: Happened, delivery: Delivery): Promise<void> => {
  const woken = wakes(event)
  const asked = woken.map(({ task }) => task)
  if (!movesMachines(event)) {
    if (woken.length > 0) await wake(woken, await delivery.dossiers.tasks(event.dossier, asked), delivery)
    return
  }
  const { dossier: after, tasks } = await delivery.dossiers.loadWithTasks(event.dossier, asked, sealed)
  await Promise.all(effects(event, after).map((effect) => !isWake(effect) && move(effect, after, delivery)))
  // Later: what is stopped is not to come to its own end before.
  await wake(woken, tasks, delivery)
}

const isWake = (effect: Effect): effect is Wake => effect.effect === 'wake' || effect.effect === 'hurry'

const move = async (effect: Exclude<Effect, Wake>, dossier: Dossier, delivery: Delivery): Promise<void> => {
  switch (effect.effect) {
    case 'start': {
      const question = effect.scope === 'procedure' ? {} : { question: effect.scope }
      const machine = await machineOf(effect.scope, dossier, delivery)
      return delivery.machines.start(machine, effect.name, { ...effect.input, ...question })
    }
    case 'stop':
      return delivery.machines.stop(await machineOf(effect.scope, dossier, delivery), effect.name)
  }
}

const wake = async (
  effects: readonly Wake[],
  tasks: readonly StoredTask[],
  { machines }: Pick<Delivery, 'machines'>,
): Promise<void> => {
  const tokens = new Map(tasks.map(({ task, token }) => [task.id, token]))
  await Promise.all(
    effects.map(async (effect) => {
      const token = tokens.get(effect.task)
      // Nobody waits on it yet: whoever comes to wait finds it as it now is.
      if (!token) return
      await (effect.effect === 'wake' ? machines.wake(token, effect.next) : machines.hurry(token))
    }),
  )
}

const machineOf = (scope: Scope, dossier: Dossier, delivery: Delivery): Promise<string> | string =>
  scope === 'procedure'
    ? delivery.machineArns(dossier.procedure, dossier.procedureVersion)
    : delivery.consultationMachine
