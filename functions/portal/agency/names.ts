import { namesOf } from '../../office/names-of'
import { agencyNames } from '../../wording/agency-names'
import type { Visit } from '../runtime/visit'
import type { AgencyDesk } from './agency-desk'

/** What agencies, procedures and people are called in the reader's language, and which are outside of the system. */
export const namesFor = async (
  { language, at }: Pick<Visit, 'language' | 'at'>,
  people: readonly (string | undefined)[],
  { agencies, law, registry }: Pick<AgencyDesk, 'agencies' | 'law' | 'registry'>,
) => {
  const person = await namesOf(
    registry,
    people.flatMap((id) => (id && id !== 'system' ? [id] : [])),
  )
  const catalogue = await law.catalogue(at)
  const find = (id: string) => agencies.find((agency) => agency.id === id)
  return {
    isOutside: (id: string) => find(id)?.kind === 'outside-body',
    agency: agencyNames(agencies, language),
    procedure: (code: string) => catalogue.get(code)?.name[language] ?? code,
    person: (id: string) => person(id) ?? id,
  }
}
export type Names = Awaited<ReturnType<typeof namesFor>>
