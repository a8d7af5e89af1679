import type { Agency } from '../../../../workflows/kernel/agency'
import { may } from '../../../../workflows/kernel/authority'
import { agenciesOf, agencyApplicant } from '../../../../workflows/kernel/person'
import { signedIn, type Visit } from '../../runtime/visit'

/** Agencies that somebody is staff of, as far as they may apply for a procedure. */
export const staffedFor = (
  visit: Visit,
  { code, applicants }: { code: string; applicants?: { agencies: readonly Agency['kind'][] } },
  agencies: readonly Agency[],
): Agency[] => {
  const { person } = signedIn(visit)
  const files = (id: string) =>
    may(person, { action: 'dossier.file', applicant: agencyApplicant(id), procedure: code, at: visit.at })
  const own = new Set(agenciesOf(person).filter(files))
  return agencies.filter(({ id, kind }) => own.has(id) && applicants?.agencies.includes(kind))
}
