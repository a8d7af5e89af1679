import { z } from 'zod'
import type { Role } from '../../workflows/agencies/agency'
import { Conflict, Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { again } from './again'
import { isRefused, WriteRefused } from './errors'
import { canonical, genesis, type Sealed, sha256, verifyChain } from './event-chain'
import { keys, ranges } from './keys'
import {
  applyToEntry,
  boundBy,
  canAct,
  decideEntry,
  type RegistryCommand,
  RegistryEntry,
  RegistryEvent,
  refuseUngivable,
  refuseUnlent,
} from './registry-entry'
import { json, stored, writable } from './stored'
import type { Item, Table, Write } from './table'

const HeadItem = stored(z.object({ state: json(RegistryEntry), sequence: z.number().int() }))
/** Beside the entry, and erasable. */
const Named = z.object({ name: z.string().min(1) })
const Known = z.object({ subject: z.string().min(1) })
const Reachable = z.object({ email: z.email() })
const NamesItem = stored(Named.extend(Known.shape).extend(Reachable.shape).partial())
const Pointer = stored(z.object({ person: z.string() }))
const EventItem = stored(z.object({ event: z.string(), hash: z.string() }))
const sealedOf = (item: Item): Sealed => {
  const { event, hash } = EventItem.read(item)
  return { sequence: Number(item.sk.slice(ranges.events.from.length)), text: event, hash }
}

const tries = 5

/** Officers, roles, mandates and delegations, each person with a chained history. */
export const registryStore = (table: Table) => {
  const stored = async (person: string): Promise<RegistryEntry | undefined> => {
    const item = await table.get(keys.person(person))
    return item && HeadItem.read(item).state
  }

  // Looked up at each reading: a loan ends with its lender's role, and nobody has to think of it.
  const bounded = async (entry: RegistryEntry): Promise<RegistryEntry> => {
    const roles = await Promise.all(
      entry.roles.map(async (held) =>
        held.delegatedBy ? boundBy(held, await stored(held.delegatedBy)) : held,
      ),
    )
    return { ...entry, roles: roles.filter((held) => held !== undefined) }
  }

  const find = async (person: string): Promise<RegistryEntry | undefined> => {
    const entry = await stored(person)
    return entry && bounded(entry)
  }

  const addressOf = async (person: string): Promise<string | undefined> =>
    Reachable.safeParse(await table.get(keys.person(person))).data?.email

  const refuseUngiven = async (command: RegistryCommand, at: Instant): Promise<void> => {
    if (command.kind === 'delegate') refuseUnlent(await stored(command.from), command, at)
    if (command.kind === 'grant-mandate') refuseUngivable(command, await stored(command.from))
  }

  const attempt = async (command: RegistryCommand, context: { at: Instant; by: string }) => {
    const before = await stored(command.person)
    const event = decideEntry(before, command, context)
    const same = command.kind === 'change-address' && command.email === (await addressOf(command.person))
    if (!event || same) return before as RegistryEntry
    const text = canonical({ ...writable(RegistryEvent, event), prev: before?.lastHash ?? genesis })
    const after = { ...applyToEntry(before, event), lastHash: sha256(text) }
    await table.write(writesOf(command, event, after, text))
    return after
  }

  return {
    /** With the loans that still give a right, for as long as their lenders hold the role. */
    find,

    /** What a person is called; undefined when unknown, or erased. */
    async nameOf(person: string): Promise<string | undefined> {
      const item = await table.get(keys.person(person))
      return Named.safeParse(item).data?.name
    },

    /** As whom the identity provider knows a person; undefined when unknown, or erased. */
    async subjectOf(person: string): Promise<string | undefined> {
      return Known.safeParse(await table.get(keys.person(person))).data?.subject
    },

    /** Where an officer is written to; undefined when unknown, none was given, or erased. */
    addressOf,

    /** Who holds a role in an agency, of his own or on loan, and is there to act in it. */
    async holders(agency: string, role: Role, at: Instant): Promise<RegistryEntry[]> {
      const items = await table.range(keys.holder(agency, role, '').pk, ranges.holders(role))
      const holders = leaveOut(
        'holders',
        items,
        ({ sk }) => sk,
        (item) => find(Pointer.read(item).person),
      )
      const { items: found } = await holders
      return found.flatMap((entry) => (entry && canAct(entry, { agency, role }, at) ? [entry] : []))
    },

    async findByIdentity(issuer: string, subject: string): Promise<RegistryEntry | undefined> {
      const pointer = await table.get(keys.identity(issuer, subject))
      return pointer && find(Pointer.read(pointer).person)
    },

    /** The entry as it then stands. */
    async change(command: RegistryCommand, context: { at: Instant; by: string }): Promise<RegistryEntry> {
      await refuseUngiven(command, context.at)
      try {
        return await again({ tries, when: isOvertaken }, async () => bounded(await attempt(command, context)))
      } catch (error) {
        if (!isRefused(error)) throw error
        if (!isOvertaken(error))
          throw new Refusal('invalid-input', 'that identity belongs to somebody else', [
            { pointer: '/subject', message: 'identity-taken' },
          ])
        throw new Conflict('concurrent-change', `person ${command.person} is being changed by somebody else`)
      }
    },

    async history(person: string): Promise<RegistryEvent[]> {
      const sealed = (await table.range(keys.person(person).pk, ranges.events)).map(sealedOf)
      verifyChain(sealed)
      return sealed.map(({ text }) => RegistryEvent.parse(JSON.parse(text)))
    },
  }
}
/** Somebody else changed the entry first. An identity that is another's stays so. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof WriteRefused && !error.names.includes('identity')

export type RegistryStore = ReturnType<typeof registryStore>

const writesOf = (
  command: RegistryCommand,
  event: RegistryEvent,
  after: RegistryEntry,
  text: string,
): Write[] => {
  const state = HeadItem.written({ state: after, sequence: after.sequence })
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
        ...(command.kind === 'change-address' && !command.email && { remove: ['email'] }),
      },
      history,
      ...holderWrites(event),
    ]
  const { issuer, subject, name } = command
  const head = {
    ...keys.person(after.id),
    ...state,
    ...NamesItem.written({ name, subject }),
    ...addressIn(command),
  }
  const identity = { ...keys.identity(issuer, subject), ...Pointer.written({ person: after.id }) }
  return [
    { name: 'head', put: head, if: { absent: true } },
    { name: 'identity', put: identity, if: { absent: true } },
    history,
  ]
}

const addressIn = (command: RegistryCommand) =>
  'email' in command && command.email ? NamesItem.written({ email: command.email }) : {}

/** Who holds which role of an agency is found without a scan. A loan and an office of one's own share an item. */
const holderWrites = (event: RegistryEvent): Write[] => {
  if (event.type !== 'appointed' && event.type !== 'dismissed') return []
  const key = keys.holder(event.held.agency, event.held.role, event.person)
  return event.type === 'appointed'
    ? [{ name: 'holder', put: { ...key, ...Pointer.written({ person: event.person }) } }]
    : [{ name: 'holder', delete: key }]
}
