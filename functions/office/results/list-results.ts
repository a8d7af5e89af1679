import type { Agency } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { statusOf } from '../../../workflows/kernel/result-life'
import { valueAt } from '../../../workflows/kernel/value-at'
import { answersOf } from '../../adapters/dossier-answers'
import type { DossierRecord, DossierStore } from '../../adapters/dossier-store'
import { type LawBook, lawAt, lawsOf } from '../../adapters/law-book'
import { localTime } from '../../issuance/local-time'
import { leaveOut } from '../../runtime/leave-out'
import { agencyNames } from '../../wording/agency-names'
import type { Asking } from '../asking'
import { leavesOut } from '../page'
import type { RegisteredResult, RegisterQuery, ResultRegister } from './schemas'

interface RegisterDesk {
  dossiers: Pick<DossierStore, 'registeredResults' | 'findResult' | 'read'>
  law: LawBook
  agencies: readonly Agency[]
}

/** The public register of a procedure's results, newest first, or the one of a number. Of another there is nothing to see. */
export const listResults = async (
  { code, number, limit, cursor }: RegisterQuery & { code: string },
  { at, language }: Pick<Asking, 'at' | 'language'>,
  { dossiers, law, agencies }: RegisterDesk,
): Promise<ResultRegister> => {
  // Whoever makes codes up has no law looked for.
  if (!(await law.catalogue(at)).has(code)) throw new Refusal('unknown-procedure', `no procedure ${code}`)
  const { procedure } = await lawAt(law, code, at)
  const open = procedure.register?.public
  if (!open) throw new Refusal('not-found', `${code} has no public register`)
  const named = number === undefined ? undefined : await dossiers.findResult(number)
  const page =
    number === undefined ? await dossiers.registeredResults(code, limit, cursor) : { items: [named] }
  const lawFor = lawsOf(law)
  const rowOf = async (id: string | undefined): Promise<RegisteredResult[]> => {
    const record = id === undefined ? undefined : await dossiers.read(id)
    if (!record || record.dossier.procedure !== code) return []
    const row = registered(record, (await lawFor(record.dossier)).procedure)
    return row && (number === undefined || row.number === number) ? [row] : []
  }
  const today = localTime(at).isoDate
  const registered = (record: DossierRecord, under: Procedure): RegisteredResult | undefined => {
    const { result, agency } = record.dossier
    // What a version kept to the office is not opened by a later one.
    const shows = under.register?.public?.shows
    if (!result?.registered || !shows) return undefined
    const answers = answersOf(record)
    const { fields } = under.texts[language]
    return {
      number: result.registered,
      agency: agencyNames(agencies, language)(result.by ?? agency),
      issuedOn: localTime(result.issuedAt).isoDate,
      status: statusOf(result, today),
      ...(result.validUntil && { validUntil: result.validUntil }),
      shown: shows.flatMap((path) => {
        const value = valueAt(answers, path)
        return value === undefined
          ? []
          : [{ name: fields[path] ?? path, value: fields[`${path}=${value}`] ?? String(value) }]
      }),
    }
  }
  const { items, leftOut } = await leaveOut('a register of results', page.items, (id) => id ?? '', rowOf)
  return {
    name: procedure.texts[language].name,
    legalBasis: open.legalBasis,
    items: items.flat(),
    ...('cursor' in page && page.cursor && { next: page.cursor }),
    ...leavesOut(leftOut),
  }
}
