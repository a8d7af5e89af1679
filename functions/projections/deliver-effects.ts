import type { Scope } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Effect, Wake } from '../../workflows/kernel/effect'
import { effects, movesMachines, wakes } from '../../workflows/kernel/effects'
import type { DossierStore } from '../adapters/dossier-store'
import type { MachineArns } from '../adapters/machine-arns'
import type { Machines } from '../adapters/task-tokens'
import type { Happened } from '../runtime/happened'

export interface Delivery {
  dossiers: Pick<DossierStore, 'tasks'>
  machines: Machines
  machineArns: MachineArns
  consultationMachine: string
}

/**
 * What a stored event means for the state machines. The stream may repeat, skip ahead or fall behind: what is done
 * depends on the event and on the dossier as it stands now, and doing it again changes nothing.
 */
export const deliverEffects = async (happened: Happened, delivery: Delivery): Promise<void> => {
  const { event } = happened
  if (!movesMachines(event)) {
    await wake(wakes(event), event.dossier, delivery)
    return
  }
  const after = await happened.dossier()
  const all = effects(event, after)
  await Promise.all([
    wake(all.filter(isWake), after.id, delivery),
    ...all.map((effect) => !isWake(effect) && move(effect, after, delivery)),
  ])
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
  dossier: string,
  { dossiers, machines }: Delivery,
): Promise<void> => {
  if (effects.length === 0) return
  const asked = effects.map(({ task }) => task)
  const tokens = new Map((await dossiers.tasks(dossier, asked)).map(({ task, token }) => [task.id, token]))
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
