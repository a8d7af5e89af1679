import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierEvent } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import type { DossierStore } from '../adapters/dossier-store'
import { eventOf } from '../adapters/event-chain'
import { type EventImage, placeOf } from './event-image'

/** A stored event as those see it who follow the feed: parsed once and its dossier read once, for all of them. */
export interface Happened {
  event: DossierEvent
  /** As it stands now, which may be later. @throws Inconsistent when the event is ahead of its HEAD */
  dossier(): Promise<Dossier>
  /** As it stood after the event, or later: whichever takes no reading. Never earlier. */
  after(): Promise<Dossier>
}

/** @throws ZodError when it is none of ours */
export const happenedOf = (image: EventImage, dossiers: Pick<DossierStore, 'load'>): Happened => {
  const event = eventOf({ text: image.event.S })
  let read: Promise<Dossier> | undefined
  const readNow = async () => {
    const dossier = await dossiers.load(event.dossier)
    if (!dossier || dossier.sequence < event.sequence)
      throw new Inconsistent(`event ${event.sequence} of dossier ${event.dossier} is ahead of its HEAD`)
    return dossier
  }
  const dossier = () => {
    // Whoever tries again reads again.
    read ??= readNow().catch((error: unknown) => {
      read = undefined
      throw error
    })
    return read
  }
  return {
    event,
    dossier,
    // A first event is all that has happened, unless it is played again after others that did not wait for it.
    after: async () => (event.filing && !placeOf(image).lane ? apply(undefined, event) : dossier()),
  }
}
