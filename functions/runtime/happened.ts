import type { Dossier } from '../../workflows/kernel/dossier'
import { Inconsistent } from '../../workflows/kernel/errors'
import type { DossierEvent } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import type { First } from '../adapters/dossier-record'
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
  /** As it stood after the event, or later, where that takes no reading. */
  known(): Dossier | undefined
}

/** What was read for a whole batch. Undefined of a dossier that has gone on. */
export interface Foreseen {
  /** Of a first event. */
  begun?(place: First): Promise<DossierRecord | undefined>
  standing?(place: First): Promise<Dossier | undefined>
}

/**
 * `followed`: what was known before, to go on from: an event says by its hash which one it follows. `foreseen`: is
 * asked once.
 * @throws ZodError when it is none of ours
 */
export const happenedOf = (
  image: EventImage,
  dossiers: Pick<DossierStore, 'load' | 'read'>,
  followed: Followed = new Map(),
  foreseen?: () => Foreseen | undefined,
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
  const place = { dossier: event.dossier, sealed }
  let ahead = foreseen
  const takeForeseen = () => {
    const taken = ahead?.()
    ahead = undefined
    return taken
  }
  const foreseenOrRead = async () => {
    const begun = event.sequence === 1 ? await takeForeseen()?.begun?.(place) : undefined
    return begun ?? dossiers.read(event.dossier)
  }
  const foreseenOrLoaded = async () => {
    const standing = await takeForeseen()?.standing?.(place)
    return standing ?? dossiers.load(event.dossier)
  }
  // Whoever tries again reads again.
  const record = () => {
    recorded ??= foreseenOrRead()
      .then((found) => ({ events: [], ...found, dossier: refuseAhead(found?.dossier) }))
      .catch((error: unknown) => {
        recorded = undefined
        throw error
      })
    return recorded
  }
  const dossier = () => {
    read ??= (recorded?.then((found) => found.dossier) ?? foreseenOrLoaded().then(refuseAhead)).catch(
      (error: unknown) => {
        read = undefined
        throw error
      },
    )
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
    known() {
      const known = followed.get(event.dossier)
      return known && known.sequence >= event.sequence ? known : undefined
    },
    async after() {
      if (folded) return folded
      const after = await dossier()
      remember(followed, event.dossier, after, mostFollowed)
      return after
    },
  }
}
