import type { Scope } from '../../workflows/kernel/command'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { Effect, Wake } from '../../workflows/kernel/effect'
import { effects, movesMachines, wakes } from '../../workflows/kernel/effects'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierStore } from '../adapters/dossier-store'
import { eventOf } from '../adapters/event-chain'
import type { MachineArns } from '../adapters/machine-arns'
import type { Machines } from '../adapters/task-tokens'
import type { EventImage } from '../runtime/event-image'

export interface Delivery {
  dossiers: Pick<DossierStore, 'load' | 'task'>
  machines: Machines
  machineArns: MachineArns
  consultationMachine: string
}

/**
 * What a stored event means for the state machines. The stream may repeat, skip ahead or fall behind: what is done
 * depends on the event and on the dossier as it stands now, and doing it again changes nothing.
 */
export const deliverEffects = async ({ pk, event: text }: EventImage, delivery: Delivery): Promise<void> => {
  if (!pk.S.startsWith('DOSSIER#')) return
  const event = eventOf({ text: text.S })
  if (!movesMachines(event)) {
    await Promise.all(wakes(event).map((one) => wake(one, event.dossier, delivery)))
    return
  }
  const after = await delivery.dossiers.load(event.dossier)
  if (!after || after.sequence < event.sequence)
    throw new Inconsistent(`event ${event.sequence} of dossier ${event.dossier} is ahead of its HEAD`)
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
