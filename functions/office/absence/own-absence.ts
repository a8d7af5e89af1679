import type { Role } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { inForce, type RegistryEntry } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import { type Loan, loansIn, ownRoles } from '../operating/officers'

type Who = Pick<Caller, 'person' | 'at'>

/** A role that the caller holds himself, and which colleagues hold it too: only they stand in for him without anybody's leave. */
export interface LendableRole {
  agency: string
  role: Role
  until?: Instant
  colleagues: string[]
}

export interface OwnAbsence {
  away?: { from: Instant; until: Instant }
  roles: LendableRole[]
  /** What he lent for this absence. */
  loans: Loan[]
  /** For whom he stands in himself. */
  standsInFor: RegistryEntry['roles']
}

export const readOwnAbsence = async (
  { person, at }: Who,
  registry: Pick<RegistryStore, 'find' | 'holders' | 'borrowers'>,
): Promise<OwnAbsence> => {
  if (!may(person, { action: 'absence.record', officer: person.id }))
    throw new Refusal('forbidden', `${person.kind} ${person.id} has nobody to tell that he is away`)
  const entry = await registry.find(person.id)
  if (!entry) throw new Refusal('not-found', `no officer ${person.id}`)
  const away = entry.away && entry.away.until > at ? entry.away : undefined
  const holdsOf = async ({ agency, role, until }: RegistryEntry['roles'][number]): Promise<LendableRole> => {
    const holders = await registry.holders(agency, role, at)
    const isOwn = (other: RegistryEntry) =>
      ownRoles(other)
        .filter(inForce(at))
        .some((held) => held.agency === agency && held.role === role)
    const colleagues = holders.filter((other) => other.id !== person.id && isOwn(other)).map(({ id }) => id)
    return { agency, role, ...(until && { until }), colleagues }
  }
  const held = ownRoles(entry).filter(inForce(at))
  const [roles, lent] = await Promise.all([
    Promise.all(held.map(holdsOf)),
    Promise.all(
      [...new Set(held.map(({ agency }) => agency))].map((agency) =>
        loansIn(agency, person.id, { at }, registry),
      ),
    ),
  ])
  return {
    ...(away && { away }),
    roles,
    loans: away ? lent.flat().filter((loan) => isFor(loan, away.until, roles)) : [],
    standsInFor: entry.roles.filter(inForce(at)).filter(({ delegatedBy }) => delegatedBy),
  }
}

/** Nobody lends for longer than he has it. */
const endOf = ({ until: held }: Pick<LendableRole, 'until'>, until: Instant): Instant =>
  held && held < until ? held : until

const isOf =
  ({ agency, role }: Pick<LendableRole, 'agency' | 'role'>) =>
  (other: Pick<LendableRole, 'agency' | 'role'>): boolean =>
    other.agency === agency && other.role === role

const isFor = (loan: Loan, until: Instant, roles: readonly LendableRole[]): boolean =>
  roles.some((held) => isOf(held)(loan) && loan.until === endOf(held, until))

interface Recorded {
  from: Instant
  until: Instant
  /** Who gets his tasks of a role; where nobody does, they go back to all who hold it. */
  deputies: readonly { agency: string; role: Role; person: string }[]
}

/**
 * The caller is away for some time. The loans come first: his tasks find their deputy. Each is a change of its own; what
 * failed between them is made up for by the same once more.
 */
export const recordOwnAbsence = async (
  { from, until, deputies }: Recorded,
  who: Who,
  { registry }: { registry: RegistryStore },
): Promise<void> => {
  const { roles, loans } = await readOwnAbsence(who, registry)
  const lent = deputies.map((deputy) => {
    const held = roles.find(isOf(deputy))
    if (!held?.colleagues.includes(deputy.person))
      throw new Refusal('invalid-input', `${deputy.person} does not hold ${deputy.role} there`, [
        { pointer: '/deputies', message: 'unknown-person' },
      ])
    return { ...deputy, until: endOf(held, until) }
  })
  const isKept = (loan: Loan) => lent.some((one) => isOf(one)(loan) && one.person === loan.to)
  const ended = loans.filter((loan) => !isKept(loan)).map(({ to, ...loan }) => ({ ...loan, person: to }))
  await lend(lent, who, registry)
  await lend(
    ended.map((loan) => ({ ...loan, until: who.at })),
    who,
    registry,
  )
  await registry.change({ kind: 'away', person: who.person.id, from, until }, by(who))
}

/** He is back, and what he lent for it ends. */
export const endOwnAbsence = async (who: Who, { registry }: { registry: RegistryStore }): Promise<void> => {
  const { loans } = await readOwnAbsence(who, registry)
  await lend(
    loans.map(({ to, ...loan }) => ({ ...loan, person: to, until: who.at })),
    who,
    registry,
  )
  await registry.change({ kind: 'back', person: who.person.id }, by(who))
}

const by = ({ person, at }: Who) => ({ at, by: person.id })

const lend = async (
  loans: readonly { agency: string; role: Role; person: string; until: Instant }[],
  who: Who,
  registry: RegistryStore,
): Promise<void> => {
  for (const loan of loans) await registry.change({ kind: 'delegate', from: who.person.id, ...loan }, by(who))
}
