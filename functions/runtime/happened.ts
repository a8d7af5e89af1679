import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierEvent } from '../../workflows/kernel/event'
import type { DossierStore } from '../adapters/dossier-store'
import { eventOf } from '../adapters/event-chain'
import type { EventImage } from './event-image'

/** A stored event as those see it who follow the feed: parsed once and its dossier read once, for all of them. */
export interface Happened {
  event: DossierEvent
  /** As it stands now, which may be later. @throws Inconsistent when the event is ahead of its HEAD */
  dossier(): Promise<Dossier>
}

/** @throws ZodError when it is none of ours */
export const happenedOf = ({ event: text }: EventImage, dossiers: Pick<DossierStore, 'load'>): Happened => {
  const event = eventOf({ text: text.S })
  let read: Promise<Dossier> | undefined
  const readNow = async () => {
    const dossier = await dossiers.load(event.dossier)
    if (!dossier || dossier.sequence < event.sequence)
      throw new Inconsistent(`event ${event.sequence} of dossier ${event.dossier} is ahead of its HEAD`)
    return dossier
  }
  return {
    event,
    dossier() {
      // Whoever tries again reads again.
      read ??= readNow().catch((error: unknown) => {
        read = undefined
        throw error
      })
      return read
    },
  }
}
