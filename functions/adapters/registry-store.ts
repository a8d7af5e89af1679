import type { Role } from '../../workflows/kernel/agency'
import { Altered, Conflict, Refusal } from '../../workflows/kernel/errors'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { leaveOut } from '../runtime/leave-out'
import { remember } from '../runtime/remember'
import { again } from './again'
import { dueBefore, type Placed } from './due-list'
import { isRefused, WriteRefused } from './errors'
import { torn } from './event-chain'
import { partitions } from './index-keys'
import { keys, ranges } from './keys'
import {
  boundBy,
  canAct,
  decideEntry,
  type RegistryCommand,
  type RegistryEntry,
  RegistryEvent,
  refuseUngivable,
  refuseUnlent,
} from './registry-entry'
import {
  emailIn,
  entryOf,
  eventsOf,
  isKnown,
  lookOf,
  mandateItem,
  nameIn,
  pointedOf,
  type StaffLook,
  sealEntry,
  sealedOf,
  subjectIn,
  verifyEntry,
  verifyIdentity,
  withIdentity,
  writesOf,
} from './registry-items'
import type { Item, Table } from './table'

export interface GivenMandate {
  to: string
  procedures: string[]
  until?: Instant | undefined
}

const tries = 5
const mostPointers = 10_000

/** Officers, roles, mandates and delegations, each person with a chained history. */
export const registryStore = (table: Table) => {
  // Where one leads is written once; the entry says whether it is there rightly.
  const pointers = new Map<string, string>()
  const eventsFor = async (person: string) =>
    (await table.range(keys.person(person).pk, ranges.events)).map(sealedOf)

  /** The entry as its last event knew it, which lies beside HEAD: one query. Rights are built on nothing else. */
  const read = (person: string): Promise<{ head: Item; entry: RegistryEntry } | undefined> =>
    again(torn, async () => {
      const { pk, sk } = keys.person(person)
      const [head, last] = await table.newest(pk, ranges.headAndEvents, 2)
      if (!head) return undefined
      if (head.sk !== sk || !last)
        throw new Altered(`person ${person} has events and no HEAD, or the other way round`)
      const known = isKnown(head, sealedOf(last))
      const entry = entryOf(head)
      if (!known) verifyEntry(entry, await eventsFor(person))
      return { head, entry }
    })
  const stored = async (person: string) => (await read(person))?.entry

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
    emailIn(await table.get(keys.person(person)))

  const staffOf = async (agency: string): Promise<string[]> => {
    const items = await table.range(keys.holder(agency, '', '').pk, ranges.allHolders)
    return [...new Set(items.map(pointedOf))]
  }

  const refuseUngiven = async (command: RegistryCommand, at: Instant): Promise<void> => {
    if (command.kind === 'delegate') refuseUnlent(await stored(command.from), command, at)
    if (command.kind === 'grant-mandate') refuseUngivable(command, await stored(command.from))
  }

  /** An address is no part of the entry: whether it is that already, only it can tell. */
  const isSo = async (entry: RegistryEntry | undefined, command: RegistryCommand): Promise<boolean> => {
    if (command.kind === 'change-address') return command.email === (await addressOf(command.person))
    if (command.kind !== 'leave' || !entry || entry.roles.length > 0 || entry.away) return false
    return (await addressOf(command.person)) === undefined
  }

  const attempt = async (command: RegistryCommand, context: { at: Instant; by: string }) => {
    const before = await stored(command.person)
    const decided = decideEntry(before, command, context)
    if (!decided || (await isSo(before, command))) return before as RegistryEntry
    const { event, salt } = withIdentity(decided, command)
    const { text, after } = sealEntry(before, event)
    await table.write(writesOf(command, event, after, text, salt))
    return after
  }

  return {
    /** With the loans that still give a right, for as long as their lenders hold the role. */
    find,

    /** What a person is called; undefined when unknown, or erased. */
    async nameOf(person: string): Promise<string | undefined> {
      return nameIn(await table.get(keys.person(person)))
    },

    /** Of some at once, those who are known. */
    async namesOf(people: readonly string[]): Promise<Map<string, string>> {
      const personAt = new Map(people.map((person) => [keys.person(person).pk, person]))
      const items = await table.getMany([...personAt.values()].map(keys.person))
      return new Map(
        items.flatMap((item): [string, string][] => {
          const [person, name] = [personAt.get(item.pk), nameIn(item)]
          return person !== undefined && name !== undefined ? [[person, name]] : []
        }),
      )
    },

    /** Entries of all who were given a role in an agency, read at once, to be shown: no right is built on them. */
    async entriesIn(agency: string): Promise<RegistryEntry[]> {
      const items = await table.getMany((await staffOf(agency)).map(keys.person))
      return (await leaveOut('staff', items, ({ pk }) => pk, entryOf)).items
    },

    /** As whom the identity provider knows a person; undefined when unknown, or erased. */
    async subjectOf(person: string): Promise<string | undefined> {
      return subjectIn(await table.get(keys.person(person)))
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
        (item) => find(pointedOf(item)),
      )
      const { items: found } = await holders
      return found.flatMap((entry) => (entry && canAct(entry, { agency, role }, at) ? [entry] : []))
    },

    /** Who was given a role in an agency and not dismissed, whether he still holds it or not. */
    staffOf,

    /** Who was lent a role in an agency by somebody, whether he may still act in it or not. */
    async borrowers(agency: string, lender: string): Promise<string[]> {
      const entries = await leaveOut('borrowers', await staffOf(agency), String, stored)
      return entries.items.flatMap((entry) =>
        entry?.roles.some((held) => held.agency === agency && held.delegatedBy === lender) ? [entry.id] : [],
      )
    },

    /** Whom somebody lets act for him, and in what; also what is not in force any more. */
    async mandatesFrom(from: string): Promise<{ items: GivenMandate[]; leftOut: number }> {
      const people = (await table.range(keys.mandate(from, '').pk, ranges.mandates)).map(pointedOf)
      const { items, leftOut } = await leaveOut('mandates', people, String, stored)
      const given = (entry: RegistryEntry) => entry.mandates.filter((mandate) => mandate.from === from)
      return {
        items: items.flatMap((entry) =>
          entry ? given(entry).map(({ from: _from, ...terms }) => ({ to: entry.id, ...terms })) : [],
        ),
        leftOut,
      }
    },

    /** So that those are found who gave a person mandates when that was not kept yet. */
    async relistMandates(person: string): Promise<void> {
      const entry = await stored(person)
      await table.writeEach((entry?.mandates ?? []).map(({ from }) => ({ put: mandateItem(from, person) })))
    },

    async findByIdentity(issuer: string, subject: string): Promise<RegistryEntry | undefined> {
      const key = keys.identity(issuer, subject)
      const item = pointers.has(key.pk) ? undefined : await table.get(key)
      const person = pointers.get(key.pk) ?? (item && pointedOf(item))
      const found = person === undefined ? undefined : await read(person)
      if (person === undefined || !found) return undefined
      verifyIdentity(found.entry, found.head, { issuer, subject })
      remember(pointers, key.pk, person, mostPointers)
      return bounded(found.entry)
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

    /** Agencies that somebody has left by then, for a time or for good, the longest ago first. */
    async *toLookAt(at: Instant, from?: string): AsyncGenerator<Placed<StaffLook>> {
      for await (const { item, page } of dueBefore(table, [partitions.staff], instant(millis(at) + 1), from))
        yield { ...lookOf(item), page }
    },

    /** None of its tasks is with whoever left. */
    async removeLook({ agency, name }: StaffLook): Promise<void> {
      await table.write([{ name: 'look', delete: keys.staffLook(agency, name) }])
    },

    /** The last changes, the newest first. */
    async recent(person: string, most: number): Promise<RegistryEvent[]> {
      const items = await table.newest(keys.person(person).pk, ranges.events, most)
      return items.map((item) => RegistryEvent.parse(JSON.parse(sealedOf(item).text)))
    },

    async history(person: string): Promise<RegistryEvent[]> {
      return eventsOf(await eventsFor(person))
    },
  }
}
/** Somebody else changed the entry first. An identity that is another's stays so. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof WriteRefused && !error.names.includes('identity')

export type RegistryStore = ReturnType<typeof registryStore>
