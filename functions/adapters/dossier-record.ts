import { isDeepStrictEqual } from 'node:util'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Altered } from '../../workflows/kernel/errors'
import type { DossierEvent, Personal } from '../../workflows/kernel/event'
import { apply } from '../../workflows/kernel/fold'
import { dossierOf, isHeadKnown, personalOf } from './dossier-items'
import { eventOf, genesis, type Sealed, verifyChain, verifyPersonal } from './event-chain'
import { type Key, keys } from './keys'
import type { Item, Table } from './table'

/**
 * A dossier with all that happened to it. `personal` lies beside the event with the same sequence; `told`: so is the
 * applicant. `readings`: as they lie beside events, for the access log.
 */
export interface DossierRecord {
  dossier: Dossier
  readings?: readonly Item[]
  events: { event: DossierEvent; personal?: Personal; told?: true }[]
}

/** A first event, as it is stored. */
export interface First {
  dossier: string
  sealed: Sealed
}

/** What is read of a dossier of which no more has happened than its first event. */
export const keysOfBegun = ({
  dossier,
  sealed: { sequence },
}: First): [head: Key, personal: Key, notice: Key] => [
  keys.head(dossier),
  keys.personal(dossier, sequence),
  keys.notice(dossier, sequence),
]

/** Undefined for a dossier that has gone on. */
export const readBegun = async (
  table: Pick<Table, 'getMany'>,
  first: First,
): Promise<DossierRecord | undefined> => {
  const items = new Map((await table.getMany(keysOfBegun(first))).map((item) => [item.sk, item]))
  const dossier = asLeftBy(first.sealed, items.get(keys.head(first.dossier).sk))
  return dossier && recordOf(dossier, [first.sealed], items)
}

/** Undefined when HEAD is not of this event. */
export const asLeftBy = (last: Sealed, head: Item | undefined): Dossier | undefined =>
  head?.sequence === last.sequence && isHeadKnown(head, last) ? dossierOf(head) : undefined

export const recordOf = (
  dossier: Dossier,
  sealed: readonly Sealed[],
  items: Map<string, Item>,
): DossierRecord => {
  verifyChain(sealed)
  const all = sealed.map(eventOf)
  const erased = new Set(
    all.flatMap(({ changes }) => changes.flatMap((made) => (made.change === 'erased' ? made.events : []))),
  )
  const events = all.map((event) => {
    const item = items.get(keys.personal(dossier.id, event.sequence).sk)
    const personal = verifyPersonal(event, personalOf(item), erased.has(event.sequence))
    const told = items.has(keys.notice(dossier.id, event.sequence).sk)
    return { event, ...(personal && { personal }), ...(told && { told }) }
  })
  verifyFold(dossier, events, sealed)
  return { dossier, events }
}

const verifyFold = (
  dossier: Dossier,
  events: readonly { event: DossierEvent }[],
  sealed: readonly Sealed[],
): void => {
  let folded: Dossier | undefined
  for (const { event } of events) folded = apply(folded, event)
  const expected = folded && { ...folded, lastHash: sealed.at(-1)?.hash ?? genesis }
  if (!isDeepStrictEqual(expected, dossier))
    throw new Altered(`HEAD of dossier ${dossier.id} is not the fold of its events`)
}
