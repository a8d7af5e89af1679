import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { inForce } from '../../adapters/registry-entry'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import { changeRegistry } from './change-registry'
import { type Loan, ownRoles } from './officers'

type Desk = Parameters<typeof changeRegistry>[2] & { registry: RegistryStore }

interface Absence {
  officer: string
  from: Instant
  until: Instant
  /** By agency: who gets his tasks there. Where nobody does, they go back to the role. */
  deputies: ReadonlyMap<string, string>
  reason: string
  /** Loans to whoever stood in before. */
  ending?: readonly Loan[]
}

/**
 * An officer is away, and lends what he holds until he is back. The loans come first: his tasks find their deputy.
 * Each is a change of its own; what failed between them is made up for by the same once more.
 */
export const recordAbsence = async (
  { officer, from, until, deputies, reason, ending = [] }: Absence,
  caller: Caller,
  desk: Desk,
): Promise<void> => {
  const entry = await desk.registry.find(officer)
  if (!entry) throw new Refusal('not-found', `no officer ${officer}`)
  for (const held of ownRoles(entry).filter(inForce(caller.at))) {
    const person = deputies.get(held.agency)
    if (person === undefined) continue
    const { agency, role } = held
    // Nobody lends for longer than he has it.
    const ends = held.until && held.until < until ? held.until : until
    const loan = { person, from: officer, agency, role, until: ends }
    await changeRegistry({ kind: 'delegate', ...loan, reason }, caller, desk)
  }
  await endLoans({ officer, loans: ending, reason }, caller, desk)
  await changeRegistry({ kind: 'away', person: officer, from, until, reason }, caller, desk)
}

/** He is back, and what of his loans is named ends before it: sent once more, it goes on. */
export const endAbsence = async (
  back: { officer: string; loans: readonly Loan[]; reason: string },
  caller: Caller,
  desk: Desk,
): Promise<void> => {
  await endLoans(back, caller, desk)
  await changeRegistry({ kind: 'back', person: back.officer, reason: back.reason }, caller, desk)
}

/** Lent until now: a dismissal would take what the borrower holds himself with it. */
const endLoans = async (
  { officer, loans, reason }: { officer: string; loans: readonly Loan[]; reason: string },
  caller: Caller,
  desk: Desk,
): Promise<void> => {
  for (const { to, agency, role } of loans)
    await changeRegistry(
      { kind: 'delegate', person: to, from: officer, agency, role, until: caller.at, reason },
      caller,
      desk,
    )
}
