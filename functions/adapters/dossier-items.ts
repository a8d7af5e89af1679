import { z } from 'zod'
import { dueMoves } from '../../workflows/kernel/decisions/promise'
import { Dossier, type Result } from '../../workflows/kernel/dossier'
import { appointmentOf, dueDateOf } from '../../workflows/kernel/due-date'
import { Altered } from '../../workflows/kernel/errors'
import type { NewEvent } from '../../workflows/kernel/event'
import { frozen } from '../../workflows/kernel/frozen'
import { applicantAgency } from '../../workflows/kernel/person'
import { remember } from '../runtime/remember'
import { DossierSummary } from './dossier-summary'
import { isFoldOf, type Sealed, type SealedPersonal } from './event-chain'
import { indexAttributes, indexKeys, partitions, shardOf } from './index-keys'
import { keys, ranges } from './keys'
import { packed, unpacked } from './packed'
import { json, stored, writable } from './stored'
import type { Item, Write } from './table'

const summaryOf = (dossier: Dossier): DossierSummary => ({
  number: dossier.number,
  procedure: dossier.procedure,
  status: dossier.status,
  filedAt: dossier.filedAt,
  ...appointmentOf(dossier.clock),
  ...(dueMoves(dossier) && { dueMoves: true }),
  ...(dossier.ended ? { ended: dossier.ended.how } : turnOf(dossier)),
})

const turnOf = ({ tasks }: Dossier): Pick<DossierSummary, 'turn'> => {
  const [next] = Object.values(tasks)
    .filter(({ status, owner }) => status === 'open' && owner === 'applicant')
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  return next ? { turn: { kind: next.kind, ...dueDateOf(next) } } : {}
}

/** The items that an event writes, beside those of its tasks: itself, its words, and the dossier's new fold. */
export const writesOf = (
  event: NewEvent,
  { after, state }: { after: Dossier; state: string },
  sealed: Sealed,
  personal: SealedPersonal | undefined,
): Write[] => [
  headWrite(event, after, state),
  eventWrite(event, sealed),
  ...(personal
    ? [
        {
          name: 'personal',
          put: { ...keys.personal(after.id, sealed.sequence), ...PersonalItem.written(personal) },
        },
      ]
    : []),
  ...partsOf(event, after),
]

const eventWrite = (event: NewEvent, { sequence, text, hash }: Sealed): Write => ({
  name: 'event',
  put: { ...keys.event(event.dossier, sequence), ...EventItem.written({ event: text, hash }) },
  if: { absent: true },
})

/** Says of a HEAD that those who read its dossier put that beside its events, and not into the log alone. */
export const besideEvents = 1

const headWrite = (event: NewEvent, after: Dossier, state: string): Write => {
  const set = {
    state: closed(state),
    lastHash: after.lastHash,
    sequence: after.sequence,
    log: besideEvents,
    ...SummaryItem.written({ summary: summaryOf(after) }),
    ...registerKeys(after),
  }
  if (event.sequence > 1) {
    const listed = parkedKeys(after) ?? promisedKeys(after) ?? remindedKeys(after)
    return {
      name: 'head',
      update: keys.head(after.id),
      set: { ...set, ...listed },
      ...(!listed && { remove: indexAttributes('byDue') }),
      if: { attribute: 'sequence', is: event.sequence - 1 },
    }
  }
  const listed = indexKeys(
    'byApplicant',
    partitions.applicant(after.applicant),
    `${after.filedAt}#${after.id}`,
  )
  const put = { ...keys.head(after.id), ...set, number: after.number, ...listed, ...promisedKeys(after) }
  return { name: 'head', put, if: { absent: true } }
}

/** From reception on. The index carries none of what changes later, so it is written once. */
const registerKeys = ({ id, agency, clock: { startedAt } }: Dossier) =>
  startedAt ? indexKeys('byAgency', partitions.register(agency), `${startedAt}#${id}`) : {}

/** What is parked is listed until an operator has it started again; what has ended needs nobody. */
const parkedKeys = ({ id, parked, ended }: Dossier) => {
  const since = Object.values(parked).map(({ at }) => at)
  if (ended || since.length === 0) return undefined
  return indexKeys('byDue', partitions.parked(id), `${since.sort()[0]}#${id}`)
}

/** The watch looks at a dossier itself when its appointment has come, to apologise for missing it. */
const promisedKeys = ({ id, applicant, clock, ended }: Dossier) =>
  applicantAgency(applicant) !== undefined ||
  ended ||
  !clock.runningSince ||
  !clock.promisedFor ||
  clock.apology
    ? undefined
    : indexKeys('byDue', partitions.due(shardOf(id)), `${clock.promisedFor}#${id}`)

const namesOf = ({ id, number, registered }: Result): string[] => [
  id,
  number,
  ...(registered ? [registered] : []),
]

/** And when the holder of its result is to be reminded that this ends, which one that is over does not. */
const remindedKeys = ({ id, result }: Dossier) => {
  const [remindAt] = result?.remindAt ?? []
  return !remindAt || result?.revokedAt || result?.replacedBy
    ? undefined
    : indexKeys('byDue', partitions.due(shardOf(id)), `${remindAt}#${id}`)
}

/** Its procedure's register lists it, if it is in one. */
const registeredKeys = ({ id, procedure }: Dossier, { issuedAt }: Result) =>
  indexKeys('byAgency', partitions.results(procedure), `${issuedAt}#${id}`)

const partsOf = (event: NewEvent, after: Dossier): Write[] => {
  const writes: Write[] = []
  for (const change of event.changes) {
    if (change.change === 'erased')
      for (const erased of change.events)
        writes.push({ name: 'erased', delete: keys.personal(after.id, erased) })
    if (change.change === 'result')
      // Found by what its code holds, and by the numbers that are printed on it.
      for (const name of namesOf(change.result))
        writes.push({
          name: 'result',
          put: {
            ...keys.result(name),
            ...Pointer.written({ dossier: after.id }),
            ...(name === change.result.registered && registeredKeys(after, change.result)),
          },
        })
  }
  return writes
}

/** The fold without the hash of its last event, which has the hash of this text in it. */
const State = Dossier.extend({ lastHash: z.string().optional() })
type State = z.infer<typeof State>
const HeadItem = stored(z.object({ state: json(State) }))
const LastHash = stored(z.object({ lastHash: z.string().optional() }))

/** What lies in a HEAD, taken apart by the first who asks for it. */
interface Opened {
  text: string
  /** It passed the schema when it was written here. */
  written?: true
  folded?: State
}
// By content: of ten who read a HEAD nine have met it, or have written it.
const opened = new Map<string, Opened>()
const mostOpened = 50

const open = (state: string): Opened => {
  const known = opened.get(state) ?? { text: unpacked(state) }
  remember(opened, state, known, mostOpened)
  return known
}
const closed = (text: string): string => {
  const state = packed(text)
  remember(opened, state, { text, written: true }, mostOpened)
  return state
}

/** The text of a stored HEAD that its last event knows by its hash. */
export const stateIn = ({ state }: Item): string => open(String(state)).text

/** Whether the last event knew this HEAD. False of a time when events did not: then all are folded again. */
export const isHeadKnown = (head: Item, last: Sealed): boolean => {
  if (head.lastHash === undefined) return false
  const known = isFoldOf(stateIn(head), String(head.lastHash), last)
  if (known === false || head.sequence !== last.sequence)
    throw new Altered(`${head.pk} is not the HEAD that its last event knew`)
  return known === true
}

export const stateOf = ({ lastHash: _hash, ...folded }: Dossier): string =>
  JSON.stringify(writable(State, folded))

export const dossierOf = (item: Item): Dossier => {
  const known = open(String(item.state))
  known.folded ??= frozen(
    known.written ? (JSON.parse(known.text) as State) : HeadItem.read({ ...item, state: known.text }).state,
  )
  const { lastHash = known.folded.lastHash ?? '' } = LastHash.read(item)
  return { ...known.folded, lastHash }
}

const SummaryItem = stored(z.object({ summary: json(DossierSummary) }))
export const summaryIn = (item: Item): DossierSummary => SummaryItem.read(item).summary

const Pointer = stored(z.object({ dossier: z.string() }))
export const pointedOf = (item: Item | undefined): string | undefined => item && Pointer.read(item).dossier
/** Where a number leads. */
export const pointerTo = (dossier: string) => Pointer.written({ dossier })

const EventItem = stored(z.object({ event: z.string(), hash: z.string() }))
const eventPrefix = ranges.events.from
export const sealedOf = (item: Item): Sealed => {
  const { event, hash } = asSealed(item, EventItem)
  return { sequence: Number(item.sk.slice(eventPrefix.length)), text: event, hash }
}

const PersonalItem = stored(z.object({ salt: z.string(), body: z.string() }))
export const personalOf = (item: Item | undefined): SealedPersonal | undefined =>
  item && asSealed(item, PersonalItem)

/** What is hashed has had this shape since it was written, or it was altered. */
export const asSealed = <T>(item: Item, { read }: { read(item: Item): T }): T => {
  try {
    return read(item)
  } catch (error) {
    if (error instanceof z.core.$ZodError) throw new Altered(`${item.pk} ${item.sk} has lost what was in it`)
    throw error
  }
}
