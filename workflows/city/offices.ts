import type { Language } from '../kernel/text'
import { agencies } from './agencies'
import { wardPolice } from './wards'

// A draft is asked about of the city's own offices, of those of the wards, and of bodies outside; of the police as a
// whole, not of each ward's. The People's Committee is whom it goes to in the end.
const police = new Set(wardPolice.map(({ id }) => id))
const offices = agencies.filter(({ id, kind }) => kind !== 'peoples-committee' && !police.has(id))

export const officeIds: readonly string[] = offices.map(({ id }) => id)

/** What each choice of a field is called: `others.agency=tax`. */
export const officeNames = (field: string, language: Language): Record<string, string> =>
  Object.fromEntries(offices.map(({ id, name }) => [`${field}=${id}`, name[language]]))
