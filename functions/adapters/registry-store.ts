import { z } from 'zod'
import type { Role } from '../../workflows/agencies/agency'
import { Conflict, Refusal } from '../../workflows/kernel/errors'
import type { Instant } from '../../workflows/kernel/instant'
import { WriteRefused } from './errors'
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
import type { Item, Table, Write } from './table'

const Head = z.object({ state: z.string(), name: z.string() })
const Named = z.object({ name: z.string().min(1) })
const Reachable = z.object({ email: z.email() })
const Holder = z.object({ person: z.string() })
const Pointer = z.object({ person: z.string() })
const EventItem = z.object({ sk: z.string(), event: z.string(), hash: z.string() })
const sealedOf = (item: Item): Sealed => {
  const { sk, event, hash } = EventItem.parse(item)
  return { sequence: Number(sk.slice(ranges.events.from.length)), text: event, hash }
}

const tries = 5

/** Officers, roles, mandates and delegations, each person with a chained history. */
export const registryStore = (table: Table) => {
  const stored = async (person: string): Promise<RegistryEntry | undefined> => {
    const item = await table.get(keys.person(person))
    return item && RegistryEntry.parse(JSON.parse(Head.parse(item).state))
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
    const text = canonical({ ...event, prev: before?.lastHash ?? genesis })
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

    /** Where an officer is written to; undefined when unknown, none was given, or erased. */
    addressOf,

    /** Who holds a role in an agency, of his own or on loan, and is there to act in it. */
    async holders(agency: string, role: Role, at: Instant): Promise<RegistryEntry[]> {
      const items = await table.range(keys.holder(agency, role, '').pk, ranges.holders(role))
      const found = await Promise.all(items.map((item) => find(Holder.parse(item).person)))
      return found.flatMap((entry) => (entry && canAct(entry, { agency, role }, at) ? [entry] : []))
    },

    async findByIdentity(issuer: string, subject: string): Promise<RegistryEntry | undefined> {
      const pointer = await table.get(keys.identity(issuer, subject))
      return pointer && find(Pointer.parse(pointer).person)
    },

    /** The entry as it then stands. */
    async change(command: RegistryCommand, context: { at: Instant; by: string }): Promise<RegistryEntry> {
      await refuseUngiven(command, context.at)
      for (let tried = 1; tried <= tries; tried += 1) {
        try {
          return await bounded(await attempt(command, context))
        } catch (error) {
          if (!(error instanceof WriteRefused)) throw error
          if (error.names.includes('identity'))
            throw new Refusal('invalid-input', 'that identity belongs to somebody else', [
              { pointer: '/subject', message: 'identity-taken' },
            ])
        }
      }
      throw new Conflict('concurrent-change', `person ${command.person} is being changed by somebody else`)
    },

    async history(person: string): Promise<RegistryEvent[]> {
      const sealed = (await table.range(keys.person(person).pk, ranges.events)).map(sealedOf)
      verifyChain(sealed)
      return sealed.map(({ text }) => RegistryEvent.parse(JSON.parse(text)))
    },
  }
}
export type RegistryStore = ReturnType<typeof registryStore>

const writesOf = (
  command: RegistryCommand,
  event: RegistryEvent,
  after: RegistryEntry,
  text: string,
): Write[] => {
  const state = JSON.stringify(after)
  const history: Write = {
    name: 'event',
    put: { ...keys.personEvent(after.id, event.sequence), event: text, hash: after.lastHash },
    if: { absent: true },
  }
  if (command.kind !== 'register')
    return [
      {
        name: 'head',
        update: keys.person(after.id),
        set: { state, sequence: after.sequence, ...addressIn(command) },
        if: { attribute: 'sequence', is: after.sequence - 1 },
        ...(command.kind === 'change-address' && !command.email && { remove: ['email'] }),
      },
      history,
      ...holderWrites(event),
    ]
  const { issuer, subject, name } = command
  const head = { ...keys.person(after.id), state, sequence: after.sequence, name, ...addressIn(command) }
  const identity = { ...keys.identity(issuer, subject), person: after.id }
  return [
    { name: 'head', put: head, if: { absent: true } },
    { name: 'identity', put: identity, if: { absent: true } },
    history,
  ]
}

const addressIn = (command: RegistryCommand): Record<string, string> =>
  'email' in command && command.email ? { email: command.email } : {}

/** Who holds which role of an agency is found without a scan. A loan and an office of one's own share an item. */
const holderWrites = (event: RegistryEvent): Write[] => {
  if (event.type !== 'appointed' && event.type !== 'dismissed') return []
  const key = keys.holder(event.held.agency, event.held.role, event.person)
  return event.type === 'appointed'
    ? [{ name: 'holder', put: { ...key, person: event.person } }]
    : [{ name: 'holder', delete: key }]
}
