import type { Scope } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Effect, Wake } from '../../workflows/kernel/effect'
import { effects, movesMachines, wakes } from '../../workflows/kernel/effects'
import type { DossierStore } from '../adapters/dossier-store'
import type { MachineArns } from '../adapters/machine-arns'
import type { Machines } from '../adapters/task-tokens'
import type { Happened } from '../runtime/happened'

export interface Delivery {
  dossiers: Pick<DossierStore, 'task'>
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
    await Promise.all(wakes(event).map((one) => wake(one, event.dossier, delivery)))
    return
  }
  const after = await happened.dossier()
  await Promise.all(effects(event, after).map((effect) => deliver(effect, after, delivery)))
}

const deliver = async (effect: Effect, dossier: Dossier, delivery: Delivery): Promise<void> => {
  switch (effect.effect) {
    case 'start': {
      const question = effect.scope === 'procedure' ? {} : { question: effect.scope }
      const machine = await machineOf(effect.scope, dossier, delivery)
      return delivery.machines.start(machine, effect.name, { ...effect.input, ...question })
    }
    case 'stop':
      return delivery.machines.stop(await machineOf(effect.scope, dossier, delivery), effect.name)
    default:
      return wake(effect, dossier.id, delivery)
  }
}

const wake = async (effect: Wake, dossier: string, { dossiers, machines }: Delivery): Promise<void> => {
  const token = (await dossiers.task(dossier, effect.task))?.token
  // Nobody waits on it yet: whoever comes to wait finds it as it now is.
  if (!token) return
  await (effect.effect === 'wake' ? machines.wake(token, effect.next) : machines.hurry(token))
}

const machineOf = (scope: Scope, dossier: Dossier, delivery: Delivery): Promise<string> | string =>
  scope === 'procedure'
    ? delivery.machineArns(dossier.procedure, dossier.procedureVersion)
    : delivery.consultationMachine
