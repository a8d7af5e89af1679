import { z } from 'zod'
import { Role } from '../../workflows/kernel/agency'
import { Refusal } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import { PersonId as Id, Person } from '../../workflows/kernel/person'
import { oneLine, personName } from '../../workflows/kernel/written'

const Held = z.object({ agency: z.string(), role: Role })
const Absence = z.object({ from: Instant, until: Instant })
/** Why. Kept on record for good: it names nobody. */
const reasoned = { reason: oneLine(500).optional() }

/** What changes who is who, and who may act for whom. Given twice, a command changes nothing more. */
export const RegistryCommand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('register'),
    person: Id,
    is: Person.shape.kind,
    name: personName(),
    issuer: z.url(),
    subject: z.string().min(1).max(255),
    /** Where an officer is told of his tasks. */
    email: z.email().max(254).optional(),
    ...reasoned,
  }),
  /** Left out: none any more. */
  z.strictObject({
    kind: z.literal('change-address'),
    person: Id,
    email: z.email().max(254).optional(),
    ...reasoned,
  }),
  z.strictObject({
    kind: z.literal('appoint'),
    person: Id,
    ...Held.shape,
    until: Instant.optional(),
    ...reasoned,
  }),
  z.strictObject({ kind: z.literal('dismiss'), person: Id, ...Held.shape, ...reasoned }),
  /** A role lent by one who holds it, for a time. */
  z.strictObject({
    kind: z.literal('delegate'),
    person: Id,
    from: Id,
    ...Held.shape,
    until: Instant,
    ...reasoned,
  }),
  /** An officer is not there for a time: his tasks go to whom he lent his role, or back to the role. */
  z.strictObject({ kind: z.literal('away'), person: Id, ...Absence.shape, ...reasoned }),
  z.strictObject({ kind: z.literal('back'), person: Id, ...reasoned }),
  /** An officer leaves for good: all of his roles end, own and lent, and he is written to no more. */
  z.strictObject({ kind: z.literal('leave'), person: Id, ...reasoned }),
  /** `from` lets the person act for them; no procedures named: in all. */
  z.strictObject({
    kind: z.literal('grant-mandate'),
    person: Id,
    from: Id,
    procedures: z.array(z.string()).default([]),
    until: Instant.optional(),
    ...reasoned,
  }),
  z.strictObject({ kind: z.literal('revoke-mandate'), person: Id, from: Id, ...reasoned }),
])
export type RegistryCommand = z.infer<typeof RegistryCommand>

const about = {
  v: z.literal(1),
  person: z.string(),
  sequence: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  reason: z.string().optional(),
  /** SHA-256 of the entry after it, as HEAD has it. */
  folded: z.string().optional(),
}
const RoleHeld = Held.extend({ until: Instant.optional(), delegatedBy: z.string().optional() })
type RoleHeld = z.infer<typeof RoleHeld>
const Mandate = Person.shape.mandates.element
/** Salted SHA-256 of issuer and subject: nobody is signed in as who he is not by a pointer that was changed. */
const identity = z.string().optional()
/** One change of an entry. Names, identities and addresses are not in it: they are erasable. */
export const RegistryEvent = z.discriminatedUnion('type', [
  z.object({ ...about, type: z.literal('registered'), is: Person.shape.kind, identity }),
  z.object({ ...about, type: z.literal('appointed'), held: RoleHeld }),
  z.object({ ...about, type: z.literal('dismissed'), held: Held }),
  z.object({ ...about, type: z.literal('address-changed') }),
  z.object({ ...about, type: z.literal('went-away'), away: Absence }),
  z.object({ ...about, type: z.literal('came-back') }),
  z.object({ ...about, type: z.literal('left'), roles: z.array(RoleHeld) }),
  z.object({ ...about, type: z.literal('mandate-granted'), mandate: Mandate }),
  z.object({ ...about, type: z.literal('mandate-revoked'), from: z.string() }),
])
export type RegistryEvent = z.infer<typeof RegistryEvent>

export const RegistryEntry = z.object({
  id: z.string(),
  kind: Person.shape.kind,
  roles: z.array(RoleHeld),
  mandates: z.array(Mandate),
  away: Absence.optional(),
  identity,
  sequence: z.number().int(),
  lastHash: z.string(),
})
export type RegistryEntry = z.infer<typeof RegistryEntry>

/** Who the person is at an instant: what has run out is no right any more. */
export const personAt = (entry: RegistryEntry, at: Instant): Person => ({
  id: entry.id,
  kind: entry.kind,
  roles: entry.roles
    .filter(inForce(at))
    // An office of one's own, and the same one lent by a colleague, are one right.
    .filter((held, index, all) => all.findIndex(same(held)) === index)
    .map(({ agency, role }) => ({ agency, role })),
  mandates: entry.mandates.filter(inForce(at)),
})

/** Whether somebody holds a role and is there to act in it. */
export const canAct = (entry: RegistryEntry, role: Same, at: Instant): boolean =>
  !isAway(entry, at) && personAt(entry, at).roles.some(same(role))

export const isAway = ({ away }: RegistryEntry, at: Instant): boolean =>
  away !== undefined && away.from <= at && at < away.until

/** The person's role, in force and lent by this colleague. */
export const borrows = (entry: RegistryEntry, role: Same, lender: string, at: Instant): boolean =>
  entry.roles.some((held) => same(role)(held) && held.delegatedBy === lender && inForce(at)(held))

/** What has an end is held until it. */
export const inForce =
  (at: Instant) =>
  ({ until }: { until?: Instant }) =>
    !until || until > at

type Same = { agency: string; role: Role }
const same = (a: Same) => (b: Same) => a.agency === b.agency && a.role === b.role
// The same role, held in the same way: a loan stands beside what its borrower holds.
const sameTenure = (a: RoleHeld) => (b: RoleHeld) => same(a)(b) && a.delegatedBy === b.delegatedBy

/** The role that a person holds without a loan: what may be lent on. */
const ownRole = (entry: RegistryEntry | undefined, role: Same): RoleHeld | undefined =>
  entry?.roles.find((held) => same(role)(held) && !held.delegatedBy)

/** Only who holds a role lends it, and for no longer than he has it. */
export const refuseUnlent = (
  lender: RegistryEntry | undefined,
  loan: Same & { person: string; from: string; until: Instant },
  at: Instant,
): void => {
  const own = ownRole(lender, loan)
  if (loan.from === loan.person)
    throw new Refusal('invalid-input', `${loan.from} lends himself nothing`, [
      { pointer: '/from', message: 'own-role' },
    ])
  if (!own || !inForce(at)(own))
    throw new Refusal('invalid-input', `${loan.from} does not hold that role`, [
      { pointer: '/from', message: 'role-not-held' },
    ])
  if (own.until && loan.until > own.until)
    throw new Refusal('invalid-input', `${loan.from} holds that role until ${own.until}`, [
      { pointer: '/until', message: `outlasts-lender: ${own.until}` },
    ])
}

/** A citizen lets another act for him. An office is no citizen's to give, and nobody needs leave of himself. */
export const refuseUngivable = (
  { from, person }: { from: string; person: string },
  giver: RegistryEntry | undefined,
): void => {
  const wrong = (message: string) =>
    new Refusal('invalid-input', `${from} gives ${person} no mandate: ${message}`, [
      { pointer: '/from', message },
    ])
  if (!giver) throw wrong('unknown-person')
  if (giver.kind !== 'citizen') throw wrong('not-a-citizen')
  if (from === person) throw wrong('own-mandate')
}

/** A loan as its lender now stands: it ends with the role that it was lent from. */
export const boundBy = (loan: RoleHeld, lender: RegistryEntry | undefined): RoleHeld | undefined => {
  const own = ownRole(lender, loan)
  if (!own) return undefined
  return own.until && (!loan.until || own.until < loan.until) ? { ...loan, until: own.until } : loan
}

/** The event that a command makes of an entry; undefined when it changes nothing. */
export const decideEntry = (
  entry: RegistryEntry | undefined,
  command: RegistryCommand,
  { at, by }: { at: Instant; by: string },
): RegistryEvent | undefined => {
  const { person, reason } = command
  const sequence = (entry?.sequence ?? 0) + 1
  const base = { v: 1 as const, person, sequence, at, by, ...(reason && { reason }) }
  if (command.kind === 'register') {
    if (command.email && command.is !== 'officer') throw notAnOfficer(command.person, '/email')
    return entry ? undefined : { ...base, type: 'registered', is: command.is }
  }
  if (!entry)
    throw new Refusal('not-found', `no person ${command.person}`, [
      { pointer: '/person', message: 'unknown-person' },
    ])
  switch (command.kind) {
    case 'appoint':
    case 'delegate': {
      if (entry.kind !== 'officer') throw notAnOfficer(entry.id, '/person')
      const { agency, role, until } = command
      const lent = command.kind === 'delegate' ? { delegatedBy: command.from } : {}
      const held = { agency, role, ...(until && { until }), ...lent }
      const now = entry.roles.find(sameTenure(held))
      return now && now.until === until ? undefined : { ...base, type: 'appointed', held }
    }
    case 'dismiss': {
      const held = { agency: command.agency, role: command.role }
      return entry.roles.some(same(held)) ? { ...base, type: 'dismissed', held } : undefined
    }
    case 'change-address':
      if (entry.kind !== 'officer') throw notAnOfficer(entry.id, '/person')
      return { ...base, type: 'address-changed' }
    case 'away': {
      if (entry.kind !== 'officer') throw notAnOfficer(entry.id, '/person')
      const { from, until } = command
      if (until <= from)
        throw new Refusal('invalid-input', `nobody is away from ${from} until ${until}`, [
          { pointer: '/until', message: `before-from: ${from}` },
        ])
      const unchanged = entry.away?.from === from && entry.away.until === until
      return unchanged ? undefined : { ...base, type: 'went-away', away: { from, until } }
    }
    case 'back':
      return entry.away && { ...base, type: 'came-back' }
    case 'leave':
      if (entry.kind !== 'officer') throw notAnOfficer(entry.id, '/person')
      return { ...base, type: 'left', roles: entry.roles }
    case 'grant-mandate': {
      if (entry.kind !== 'citizen')
        throw new Refusal('invalid-input', `${entry.id} is no citizen`, [
          { pointer: '/person', message: 'not-a-citizen' },
        ])
      const { from, procedures, until } = command
      const mandate = { from, procedures, ...(until && { until }) }
      const now = entry.mandates.find((held) => held.from === from)
      const unchanged = now && now.until === until && String(now.procedures) === String(procedures)
      return unchanged ? undefined : { ...base, type: 'mandate-granted', mandate }
    }
    case 'revoke-mandate':
      return entry.mandates.some((held) => held.from === command.from)
        ? { ...base, type: 'mandate-revoked', from: command.from }
        : undefined
  }
}

const notAnOfficer = (person: string, pointer: string): Refusal =>
  new Refusal('invalid-input', `${person} is not an officer`, [{ pointer, message: 'not-an-officer' }])

export const applyToEntry = (entry: RegistryEntry | undefined, event: RegistryEvent): RegistryEntry => {
  const after: RegistryEntry = entry
    ? { ...entry, sequence: event.sequence }
    : { id: event.person, kind: 'citizen', roles: [], mandates: [], sequence: event.sequence, lastHash: '' }
  switch (event.type) {
    case 'registered':
      return { ...after, kind: event.is, ...(event.identity && { identity: event.identity }) }
    case 'appointed':
      return { ...after, roles: [...after.roles.filter((held) => !sameTenure(event.held)(held)), event.held] }
    case 'dismissed':
      return { ...after, roles: after.roles.filter((held) => !same(event.held)(held)) }
    case 'address-changed':
      return after
    case 'went-away':
      return { ...after, away: event.away }
    case 'came-back': {
      const { away: _away, ...there } = after
      return there
    }
    case 'left': {
      const { away: _away, ...gone } = after
      return { ...gone, roles: [] }
    }
    case 'mandate-granted': {
      const others = after.mandates.filter((held) => held.from !== event.mandate.from)
      return { ...after, mandates: [...others, event.mandate] }
    }
    case 'mandate-revoked':
      return { ...after, mandates: after.mandates.filter((held) => held.from !== event.from) }
  }
}
