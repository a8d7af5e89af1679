import { may } from '../../../workflows/kernel/authority'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { Refusal, Unavailable } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import type { LawBook } from '../../adapters/law-book'
import type { Registers } from '../../adapters/registers'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import { ensureCitizen } from '../ensure-citizen'
import { registeredPerson } from '../registered-person'
import { dayAfter, startOf } from '../tasks/due-state'
import { listMandates } from './list-mandates'
import type { NewMandate, OwnMandates } from './schemas'

export interface MandateDesk {
  registry: RegistryStore
  registers: Registers
  law: Pick<LawBook, 'catalogue'>
  calendar: Calendar
}

/** The caller lets a citizen act for him. What he gave the same one before is replaced: sent twice it changes nothing more. */
export const giveMandate = async (
  { procedures, lastDay, ...named }: NewMandate,
  caller: Caller,
  desk: MandateDesk,
): Promise<OwnMandates> => {
  const { person, at } = caller
  if (!may(person, { action: 'mandate.give', from: person.id }))
    throw new Refusal('forbidden', `${person.kind} ${person.id} gives no mandates`)
  const until = startOf(dayAfter(lastDay), desk.calendar)
  await refuseTerms(procedures, until, at, desk)
  const to = await personNamed(named, caller, desk)
  const command = { kind: 'grant-mandate', person: to, from: person.id, procedures, until } as const
  try {
    await desk.registry.change(command, { at, by: person.id })
  } catch (error) {
    // An officer: what he is does not concern whoever knows his number.
    throw error instanceof Refusal ? nobody() : error
  }
  return listMandates(caller, desk)
}

const wrong = (pointer: string, message: string) =>
  new Refusal('invalid-input', 'no such mandate can be given', [{ pointer, message }])
const nobody = () => wrong('/identityNumber', 'nobody-named')

/** A mandate for what nobody offers to people, or for no time, would look like one, and never be. */
const refuseTerms = async (
  procedures: readonly string[],
  until: Instant,
  at: Instant,
  { law }: Pick<MandateDesk, 'law'>,
): Promise<void> => {
  if (until <= at) throw wrong('/lastDay', 'day-over')
  const catalogue = procedures.length > 0 ? await law.catalogue(at) : undefined
  const unknown = procedures.findIndex((code) => {
    const known = catalogue?.get(code)
    return !known || known.applicants
  })
  if (unknown >= 0) throw wrong(`/procedures/${unknown}`, 'unknown-procedure')
}

/** Told no more of than that name and number belong together. */
const personNamed = async (
  { name, identityNumber }: Pick<NewMandate, 'name' | 'identityNumber'>,
  { identity: { issuer, subject }, at }: Caller,
  { registers, registry }: MandateDesk,
): Promise<string> => {
  const known = await registeredPerson(identityNumber, registers)
  if (known === 'unavailable') throw new Unavailable('registers-unavailable', 'the registers do not answer')
  if (known === 'unknown' || plain(known.name) !== plain(name)) throw nobody()
  if (known.subject === subject) throw wrong('/identityNumber', 'own-mandate')
  return ensureCitizen({ issuer, subject: known.subject }, { name: known.name, at }, registry)
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
