import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierEvent } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import type { DossierRecord, DossierStore } from '../adapters/dossier-store'
import { eventOf, type Sealed, sha256 } from '../adapters/event-chain'
import { type EventImage, placeOf } from './event-image'
import { remember } from './remember'

/** Dossiers as the last event that one function looked at left them. */
export type Followed = Map<string, Dossier>
const mostFollowed = 200

/** A stored event as those see it who follow the feed: parsed once and its dossier read once, for all of them. */
export interface Happened {
  event: DossierEvent
  /** The same as it is stored. */
  sealed: Sealed
  /** As it stands now, which may be later. @throws Inconsistent when the event is ahead of its HEAD */
  dossier(): Promise<Dossier>
  /** The same with all that is on record of it. @throws Inconsistent when the event is ahead of its HEAD */
  record(): Promise<DossierRecord>
  /** As it stood after the event, or later: whichever takes no reading. Never earlier. */
  after(): Promise<Dossier>
  /** As a later event left it, where one is known by now, of the same batch mostly. */
  later(): Dossier | undefined
}

/**
 * `followed`: what was known before, to go on from: an event says by its hash which one it follows. `begun`: what was
 * read of its dossier for the whole batch.
 * @throws ZodError when it is none of ours
 */
export const happenedOf = (
  image: EventImage,
  dossiers: Pick<DossierStore, 'load' | 'read'>,
  followed: Followed = new Map(),
  begun?: () => DossierRecord | undefined,
): Happened => {
  const text = image.event.S
  const event = eventOf({ text })
  const sealed = { sequence: event.sequence, text, hash: sha256(text) }
  const refuseAhead = (dossier: Dossier | undefined) => {
    if (!dossier || dossier.sequence < event.sequence)
      throw new Inconsistent(`event ${event.sequence} of dossier ${event.dossier} is ahead of its HEAD`)
    return dossier
  }
  let recorded: Promise<DossierRecord> | undefined
  let read: Promise<Dossier> | undefined
  let known = begun
  const knownOrRead = async () => {
    const take = known
    known = undefined
    return take?.() ?? dossiers.read(event.dossier)
  }
  // Whoever tries again reads again.
  const record = () => {
    recorded ??= knownOrRead()
      .then((found) => ({ events: [], ...found, dossier: refuseAhead(found?.dossier) }))
      .catch((error: unknown) => {
        recorded = undefined
        throw error
      })
    return recorded
  }
  const dossier = () => {
    read ??= (
      recorded?.then((found) => found.dossier) ?? dossiers.load(event.dossier).then(refuseAhead)
    ).catch((error: unknown) => {
      read = undefined
      throw error
    })
    return read
  }
  /** Undefined when there was something in between, or this is played again after others that did not wait for it. */
  const foldedOn = (): Dossier | undefined => {
    if (placeOf(image).lane) return undefined
    const lastHash = sealed.hash
    const before = followed.get(event.dossier)
    if (before?.lastHash === lastHash) return before
    if (!event.filing && before?.lastHash !== event.prev) return undefined
    return { ...apply(event.filing ? undefined : before, event), lastHash }
  }
  // At once, so that the next one can go on from here, whether or not somebody asks about this one.
  const folded = foldedOn()
  if (folded) remember(followed, event.dossier, folded, mostFollowed)
  return {
    event,
    sealed,
    dossier,
    record,
    later() {
      const known = followed.get(event.dossier)
      return known && known.sequence > event.sequence ? known : undefined
    },
    async after() {
      if (folded) return folded
      const after = await dossier()
      remember(followed, event.dossier, after, mostFollowed)
      return after
    },
  }
}
