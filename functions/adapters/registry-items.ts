import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Role } from '../../workflows/kernel/agency'
import { Altered } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { asSealed } from './dossier-items'
import {
  canonical,
  genesis,
  isFoldOf,
  type Sealed,
  type SealedPersonal,
  saltedHash,
  sha256,
  verifyChain,
} from './event-chain'
import { indexKeys, partitions } from './index-keys'
import { keys, ranges } from './keys'
import { applyToEntry, type RegistryCommand, RegistryEntry, RegistryEvent } from './registry-entry'
import { json, stored, writable } from './stored'
import type { Item, Write } from './table'

/** The fold without the hash of its last event, which has the hash of this text in it. */
const State = RegistryEntry.extend({ lastHash: z.string().optional() })
const HeadItem = stored(
  z.object({ state: json(State), lastHash: z.string().optional(), sequence: z.number().int() }),
)
/** Beside the entry, and erasable. */
const Named = z.object({ name: z.string().min(1) })
const Known = z.object({ subject: z.string().min(1) })
const Reachable = z.object({ email: z.email() })
const Salted = z.object({ salt: z.string().min(1) })
const NamesItem = stored(Named.extend(Known.shape).extend(Reachable.shape).extend(Salted.shape).partial())
const Pointer = stored(z.object({ person: z.string() }))
const EventItem = stored(z.object({ event: z.string(), hash: z.string() }))

export const sealedOf = (item: Item): Sealed => {
  const { event, hash } = asSealed(item, EventItem)
  return { sequence: Number(item.sk.slice(ranges.events.from.length)), text: event, hash }
}
export const pointedOf = (item: Item): string => Pointer.read(item).person
export const nameIn = (item: Item | undefined) => Named.safeParse(item).data?.name
export const subjectIn = (item: Item | undefined) => Known.safeParse(item).data?.subject
export const emailIn = (item: Item | undefined) => Reachable.safeParse(item).data?.email

export const entryOf = (head: Item): RegistryEntry => {
  const { state, lastHash = state.lastHash ?? '' } = HeadItem.read(head)
  return { ...state, lastHash }
}
const stateOf = ({ lastHash: _hash, ...folded }: RegistryEntry): string =>
  JSON.stringify(writable(State, folded))

/** Whether the last event knew this HEAD. False of a time when events did not: then all are folded again. */
export const isKnown = (head: Item, last: Sealed): boolean => {
  if (head.lastHash === undefined) return false
  const known = isFoldOf(String(head.state), String(head.lastHash), last)
  if (known === false || head.sequence !== last.sequence)
    throw new Altered(`${head.pk} is not the HEAD that its last event knew`)
  return known === true
}

export const eventsOf = (sealed: readonly Sealed[]): RegistryEvent[] => {
  verifyChain(sealed)
  return sealed.map(({ text }) => RegistryEvent.parse(JSON.parse(text)))
}

/** Throws unless HEAD is what all of its events make. */
export const verifyEntry = (entry: RegistryEntry, sealed: readonly Sealed[]): void => {
  let folded: RegistryEntry | undefined
  for (const event of eventsOf(sealed)) folded = applyToEntry(folded, event)
  const expected = folded && { ...folded, lastHash: sealed.at(-1)?.hash }
  if (!isDeepStrictEqual(expected, entry))
    throw new Altered(`HEAD of person ${entry.id} is not the fold of its events`)
}

const bodyOf = (issuer: string, subject: string): string => canonical([issuer, subject])

/** Throws when a pointer leads from an identity to somebody else's entry. */
export const verifyIdentity = (
  { id, identity }: RegistryEntry,
  head: Item,
  { issuer, subject }: { issuer: string; subject: string },
): void => {
  if (identity === undefined) return
  const salt = Salted.safeParse(head).data?.salt
  if (!salt || saltedHash({ salt, body: bodyOf(issuer, subject) }) !== identity)
    throw new Altered(`person ${id} was registered under another identity than the one that leads to it`)
}

/** The event with the hash of whose identity it registers, and what it was salted with. */
export const withIdentity = (
  event: RegistryEvent,
  command: RegistryCommand,
): { event: RegistryEvent; salt?: string } => {
  if (event.type !== 'registered' || command.kind !== 'register') return { event }
  const apart: SealedPersonal = {
    salt: randomBytes(16).toString('hex'),
    body: bodyOf(command.issuer, command.subject),
  }
  return { event: { ...event, identity: saltedHash(apart) }, salt: apart.salt }
}

/** The event's text, chained to the one before, and the entry as it then is. */
export const sealEntry = (
  before: RegistryEntry | undefined,
  event: RegistryEvent,
): { text: string; after: RegistryEntry } => {
  const folded = applyToEntry(before, event)
  const whole = writable(RegistryEvent, { ...event, folded: sha256(stateOf(folded)) })
  const text = canonical({ ...whole, prev: before?.lastHash ?? genesis })
  return { text, after: { ...folded, lastHash: sha256(text) } }
}

export const writesOf = (
  command: RegistryCommand,
  event: RegistryEvent,
  after: RegistryEntry,
  text: string,
  salt?: string,
): Write[] => {
  const state = { state: stateOf(after), lastHash: after.lastHash, sequence: after.sequence }
  const history: Write = {
    name: 'event',
    put: {
      ...keys.personEvent(after.id, event.sequence),
      ...EventItem.written({ event: text, hash: after.lastHash }),
    },
    if: { absent: true },
  }
  if (command.kind !== 'register')
    return [
      {
        name: 'head',
        update: keys.person(after.id),
        set: { ...state, ...addressIn(command) },
        if: { attribute: 'sequence', is: after.sequence - 1 },
        ...(isSilenced(command) && { remove: ['email'] }),
      },
      history,
      ...holderWrites(event),
      ...mandateWrites(event),
      ...lookWrites(event, after),
    ]
  const { issuer, subject, name } = command
  const head = {
    ...keys.person(after.id),
    ...state,
    ...NamesItem.written({ name, subject, salt }),
    ...addressIn(command),
  }
  const identity = { ...keys.identity(issuer, subject), ...Pointer.written({ person: after.id }) }
  return [
    { name: 'head', put: head, if: { absent: true } },
    { name: 'identity', put: identity, if: { absent: true } },
    history,
  ]
}

/** Whether somebody is written to no more. */
const isSilenced = (command: RegistryCommand): boolean =>
  command.kind === 'leave' || (command.kind === 'change-address' && !command.email)

const addressIn = (command: RegistryCommand) =>
  'email' in command && command.email ? NamesItem.written({ email: command.email }) : {}

/** Who holds which role of an agency is found without a scan. A loan and an office of one's own share an item. */
const holderWrites = (event: RegistryEvent): Write[] => {
  const keyOf = ({ agency, role }: { agency: string; role: Role }) => keys.holder(agency, role, event.person)
  switch (event.type) {
    case 'appointed':
      return [{ name: 'holder', put: { ...keyOf(event.held), ...Pointer.written({ person: event.person }) } }]
    case 'dismissed':
      return [{ name: 'holder', delete: keyOf(event.held) }]
    case 'left':
      return [
        ...new Map(event.roles.map((held) => [keyOf(held).pk + keyOf(held).sk, keyOf(held)])).values(),
      ].map((key) => ({ name: 'holder', delete: key }))
    default:
      return []
  }
}

/** What somebody gave is found without a scan. */
const mandateWrites = (event: RegistryEvent): Write[] => {
  if (event.type === 'mandate-granted')
    return [{ name: 'given', put: mandateItem(event.mandate.from, event.person) }]
  return event.type === 'mandate-revoked'
    ? [{ name: 'given', delete: keys.mandate(event.from, event.person) }]
    : []
}
export const mandateItem = (from: string, to: string): Item => ({
  ...keys.mandate(from, to),
  ...Pointer.written({ person: to }),
})

/** Somebody who is not there any more, or not for a time, an agency that he has tasks of, and the item that says so. */
export interface StaffLook {
  agency: string
  person: string
  name: string
}

const lookWrites = (event: RegistryEvent, after: RegistryEntry): Write[] => {
  const looks = new Map(
    leavings(event, after).map(([agency, at]) => [
      `${at}#${event.person}#${event.sequence}#${agency}`,
      agency,
    ]),
  )
  return [...looks].map(([name, agency]) => ({
    name: 'look',
    put: { ...keys.staffLook(agency, name), ...indexKeys('byDue', partitions.staff, name) },
  }))
}

/** From when on an event has somebody act no more, in which agencies. */
const leavings = (event: RegistryEvent, { roles, away }: RegistryEntry): [agency: string, at: Instant][] => {
  const begins = away && away.from > event.at ? away.from : event.at
  switch (event.type) {
    case 'went-away':
      return roles.map(({ agency }) => [agency, begins])
    case 'dismissed':
      return [[event.held.agency, event.at]]
    case 'left':
      return event.roles.map(({ agency }) => [agency, event.at])
    case 'appointed': {
      const { agency, until } = event.held
      const isAway = away && away.until > event.at
      return [...(until ? [until] : []), ...(isAway ? [begins] : [])].map((at) => [agency, at])
    }
    default:
      return []
  }
}

export const lookOf = ({ pk, sk }: Item): StaffLook => {
  const name = sk.slice(keys.staffLook('', '').sk.length)
  const [, person = ''] = name.split('#')
  return { agency: pk.slice(partitions.agency('').length), person, name }
}
