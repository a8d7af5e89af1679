import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierStore } from '../adapters/dossier-store'
import type { FactsStore, MeasuredFacts } from '../adapters/facts-store'
import type { Happened } from '../runtime/happened'
import { changesFacts, type FactsDesk, factsOf } from './facts-of'

export interface IndicatorDesk extends FactsDesk {
  dossiers: Pick<DossierStore, 'read'>
  facts: Pick<FactsStore, 'keep'>
}

/**
 * Measures the dossiers of stored events as they stood then, or stand now: each once, and what they change of the counters is
 * written together. The stream may repeat, skip ahead or fall behind: facts are made anew from the whole dossier each time, and
 * older ones never replace newer ones.
 */
export const keepIndicators = async (all: readonly Happened[], desk: IndicatorDesk): Promise<void> => {
  const last = new Map<string, Happened>()
  for (const happened of all) {
    const { event } = happened
    const known = last.get(event.dossier)
    if (changesFacts(event) && !(known && known.event.sequence > event.sequence))
      last.set(event.dossier, happened)
  }
  if (last.size === 0) return
  await desk.facts.keep(await Promise.all([...last.values()].map((happened) => measured(happened, desk))))
}

const measured = async (happened: Happened, desk: IndicatorDesk): Promise<MeasuredFacts> => {
  const { event } = happened
  const after = await happened.after()
  const { dossier, events } =
    after.sequence === event.sequence
      ? { dossier: after, events: [event] }
      : await withEvents(event.dossier, desk)
  return { facts: await factsOf(dossier, events, desk), sequence: dossier.sequence }
}

/** Where the dossier has gone on, a later event says by which calendar. */
const withEvents = async (id: string, { dossiers }: IndicatorDesk) => {
  const record = await dossiers.read(id)
  if (!record) throw new Inconsistent(`dossier ${id} is gone`)
  return { dossier: record.dossier, events: record.events.map(({ event }) => event) }
}
