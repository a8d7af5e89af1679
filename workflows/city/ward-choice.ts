import type { Language } from '../kernel/text'
import { communalUnits } from './communal-unit'

// What forms and rules of procedures need of the 168: the choice of one, and who works there beside its committee, which
// goes by the identifier that was chosen.

/** A form's list of wards, communes and the special zone, in the order of their names. */
export const wardIds: readonly string[] = communalUnits.map(({ id }) => id)

/** What each choice of a field is called: `site.ward=ward-ben-thanh` is `Phường Bến Thành`. */
export const wardNames = (field: string, language: Language): Record<string, string> =>
  Object.fromEntries(communalUnits.map(({ id, name }) => [`${field}=${id}`, name[language]]))

const police = new Map(communalUnits.map(({ id, policeId }) => [id, policeId]))

/** Of what is no ward it is no agency, which whoever looks it up tells. */
export const wardPoliceOf = (ward: string): string => police.get(ward) ?? `police-of-${ward}`

/**
 * Of its area. That the office has branches is known, not which wards are whose: until that is read somewhere, and each has
 * a code, it is the office itself.
 */
export const landRegistryOf = (ward: string): string =>
  police.has(ward) ? 'land-registry-office' : `land-registry-of-${ward}`
