import { applicantAgency } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import { valueAt } from '../../workflows/kernel/value-at'
import { answersOf } from '../adapters/dossier-answers'
import { agencyNameOf, type PaperSource } from './paper-source'
import { vi } from './texts.vi'

type Detail = 'name' | 'address' | 'phone' | 'email'
export type Applicant = Record<Detail, string>

// Where the registers keep it. The form's field that one of them fills is where it stands.
const places: Record<Detail, readonly string[]> = {
  name: ['person.fullName', 'business.name'],
  address: ['person.address', 'business.address'],
  phone: ['person.phone', 'business.phone'],
  email: ['person.email', 'business.email'],
}

/** Who the applicant said that he is; by the registry's name when the form does not ask. */
export const applicantOf = (source: PaperSource): Applicant => {
  const { record, nameOf } = source
  const agency = applicantAgency(record.dossier.applicant)
  if (agency !== undefined)
    return { name: agencyNameOf(source, agency), address: vi.none, phone: vi.none, email: vi.none }
  const missing = isErased(source) ? vi.erased : vi.none
  const stated = (detail: Detail) => statedIn(source, detail)
  return {
    name: stated('name') ?? (isErased(source) ? vi.erased : (nameOf(record.dossier.applicant) ?? vi.none)),
    address: stated('address') ?? missing,
    phone: stated('phone') ?? missing,
    email: stated('email') ?? missing,
  }
}

export const statedIn = (
  { record, procedure: { prefill = {} } }: Pick<PaperSource, 'record' | 'procedure'>,
  detail: Detail,
): string | undefined => {
  const answers = answersOf(record)
  return Object.entries(prefill)
    .filter(([, place]) => places[detail].includes(place))
    .map(([path]) => valueAt(answers, path))
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
}

const isErased = ({ record }: PaperSource): boolean => {
  const [filed] = record.events
  return filed?.event.personal !== undefined && !filed.personal
}

/** The lines about the applicant that papers begin with. */
export const applicantFields = (source: PaperSource, heading: string): [string, string][] => {
  const { name, address, phone, email } = applicantOf(source)
  const { applicant, filedBy } = source.record.dossier
  const filer: [string, string][] =
    filedBy === applicant ? [] : [[vi.fields.filedBy, source.nameOf(filedBy) ?? filedBy]]
  return [
    [heading, name],
    ...filer,
    [vi.fields.address, address],
    [vi.fields.phone, phone],
    [vi.fields.email, email],
  ]
}

/** What he asks for. */
export const requestField = ({ texts, code }: Procedure): [string, string] => [
  vi.fields.request,
  vi.procedure(texts.vi.name, code),
]
