import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierStore } from '../adapters/dossier-store'
import type { FactsStore } from '../adapters/facts-store'
import type { Happened } from '../runtime/happened'
import { changesFacts, type FactsDesk, factsOf } from './facts-of'

export interface IndicatorDesk extends FactsDesk {
  dossiers: Pick<DossierStore, 'read'>
  facts: Pick<FactsStore, 'keep'>
}

/**
 * Measures the dossier of a stored event as it stood then, or stands now. The stream may repeat, skip ahead or fall behind: facts are
 * made anew from the whole dossier each time, and older ones never replace newer ones.
 */
export const keepIndicators = async (happened: Happened, desk: IndicatorDesk): Promise<void> => {
  const { event } = happened
  if (!changesFacts(event)) return
  const after = await happened.after()
  const { dossier, events } =
    after.sequence === event.sequence
      ? { dossier: after, events: [event] }
      : await withEvents(event.dossier, desk)
  await desk.facts.keep(await factsOf(dossier, events, desk), dossier.sequence)
}

/** Where the dossier has gone on, a later event says by which calendar. */
const withEvents = async (id: string, { dossiers }: IndicatorDesk) => {
  const record = await dossiers.read(id)
  if (!record) throw new Inconsistent(`dossier ${id} is gone`)
  return { dossier: record.dossier, events: record.events.map(({ event }) => event) }
}
