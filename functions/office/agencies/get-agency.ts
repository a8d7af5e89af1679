import type { Agency } from '../../../workflows/kernel/agency'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { Refusal } from '../../../workflows/kernel/errors'
import type { LawBook } from '../../adapters/law-book'
import type { Asking } from '../asking'
import { agencyNamed } from '../presented/present-procedure'
import type { PresentedAgency } from './schemas'

interface AgencyDesk {
  agencies: readonly Agency[]
  calendar: Calendar
  law: Pick<LawBook, 'catalogue'>
}

const mostProcedures = 100

/** An agency, where it is, and what it decides: what of it is not known is left out. */
export const getAgency = async (
  { agency: id }: { agency: string },
  { language, at }: Pick<Asking, 'at' | 'language'>,
  { agencies, calendar, law }: AgencyDesk,
): Promise<PresentedAgency> => {
  const agency = agencies.find((one) => one.id === id)
  if (!agency) throw new Refusal('not-found', `no agency ${id}`)
  const { name, kind, code, codeIs, nationalCode, formerly, parent, address } = agency
  const decided = [...(await law.catalogue(at)).values()].filter(
    ({ decidedBy, applicants }) => decidedBy === id && !applicants,
  )
  return {
    agency: id,
    name: name[language],
    kind,
    ...(codeIs === 'published' && { code }),
    ...(nationalCode && { nationalCode }),
    ...(formerly && { formerly }),
    ...(parent && { parent: agencyNamed(parent, { agencies, language }) }),
    ...(address && { address: { ...address, from: address.from[language] } }),
    officeHours: calendar.officeHours,
    procedures: decided.slice(0, mostProcedures).map((one) => ({ code: one.code, name: one.name[language] })),
    procedureCount: decided.length,
  }
}
