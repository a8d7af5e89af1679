import { city } from '../../workflows/city/city'
import type { Agency } from '../../workflows/kernel/agency'
import type { Language } from '../../workflows/kernel/text'

type Agencies = readonly Agency[]

/** A city has hundreds, and a page names hundreds: each list is put in order once. */
const known = new WeakMap<Agencies, ReadonlyMap<string, Agency>>()
const byId = (agencies: Agencies): ReadonlyMap<string, Agency> => {
  const found = known.get(agencies) ?? new Map(agencies.map((agency) => [agency.id, agency]))
  known.set(agencies, found)
  return found
}

/** What agencies are called, and what those were that are none any more; what never was one, by its identifier. */
export const agencyNames =
  (agencies: Agencies, language: Language, former = city.formerAgencies) =>
  (id: string): string =>
    (byId(agencies).get(id) ?? former?.find((one) => one.id === id))?.name[language] ?? id
