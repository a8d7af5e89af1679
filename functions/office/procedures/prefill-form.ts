import { may } from '../../../workflows/kernel/authority'
import { fieldsOf, rootOf } from '../../../workflows/kernel/checks/form-fields'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Offer } from '../../../workflows/kernel/form'
import { isOfRegister } from '../../../workflows/kernel/offers'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { valueAt } from '../../../workflows/kernel/value-at'
import { type LawBook, lawAt } from '../../adapters/law-book'
import type { RegisterRecord, Registers } from '../../adapters/registers'
import { logger } from '../../runtime/logger'
import type { Caller } from '../asking'
import type { Prefill } from './schemas'

/** What the state knows about the caller already, and about nobody else. */
export const prefillForm = async (
  { code }: { code: string },
  { person, identity, at }: Caller,
  { law, registers }: { law: LawBook; registers: Registers },
): Promise<Prefill> => {
  const { procedure } = await lawAt(law, code, at)
  // What people have told once is of no use to an office.
  if (procedure.applicants) return { answers: {}, from: {} }
  if (!may(person, { action: 'dossier.file', applicant: person.id, procedure: code, at }))
    throw new Refusal('forbidden', `${person.kind} ${person.id} files no dossier`)
  try {
    return prefilled(procedure, (await registers.find(identity.subject)) ?? {})
  } catch (error) {
    logger.warn('the registers do not answer', error as Error)
    return { answers: {}, from: {}, unavailable: true }
  }
}

/** As far as a record goes: each of the form's fields that a register can fill. */
export const prefilled = (
  { prefill: mapping = {}, offers = [], form }: Procedure,
  record: RegisterRecord,
): Prefill => {
  const fields = fieldsOf(rootOf(form))
  const prefill: Prefill = { answers: {}, from: {} }
  for (const [formPath, registerPath] of Object.entries(mapping)) {
    // What the form would not take is better typed than put right.
    const value = fields.get(formPath)?.schema.safeParse(valueAt(record, registerPath))
    if (!value?.success || value.data === undefined) continue
    put(prefill.answers, formPath.split('.'), value.data)
    prefill.from[formPath] = registerPath
  }
  const known = knownBeside(offers, record)
  return Object.keys(known).length ? { ...prefill, known } : prefill
}

/** What the form offers of it for answers that are not always about this person. */
const knownBeside = (offers: readonly Pick<Offer<never>, 'fills'>[], record: RegisterRecord) =>
  Object.fromEntries(
    offers
      .flatMap(({ fills }) => Object.values(fills))
      .filter((source) => isOfRegister(source) && valueAt(record, source) !== undefined)
      .map((source) => [source, valueAt(record, source)]),
  )

const put = (into: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void => {
  if (rest.length === 0) into[name] = value
  else {
    into[name] ??= {}
    put(into[name] as Record<string, unknown>, rest, value)
  }
}
