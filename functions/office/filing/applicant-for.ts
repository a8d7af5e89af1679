import type { Agency } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { agencyApplicant, applicantAgency, type Person } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { RegistryStore } from '../../adapters/registry-store'
import type { Caller } from '../asking'
import type { Filing } from './schemas'

type Sent = Pick<Filing, 'onBehalfOf' | 'atCounter' | 'forAgency'>
interface ApplicantDesk {
  agencies: readonly Agency[]
  registry: Pick<RegistryStore, 'find'>
}

/** Whose dossier it will be: the caller's, that of somebody whom he stands in for, or of the agency that he is staff of. */
export const applicantFor = async (
  sent: Sent,
  procedure: Procedure,
  { person, at }: Pick<Caller, 'person' | 'at'>,
  desk: ApplicantDesk,
): Promise<string> => {
  const { onBehalfOf, atCounter, forAgency } = sent
  if (forAgency !== undefined && (onBehalfOf !== undefined || atCounter !== undefined))
    throw new Refusal('invalid-input', 'for an agency and for somebody', [
      { pointer: '/forAgency', message: 'either-or' },
    ])
  refuseUnfit(procedure, forAgency, desk.agencies)
  if (forAgency !== undefined) return asStaff(person, forAgency, procedure, at)
  const applicant = onBehalfOf ?? person.id
  if (atCounter) await refuseAtCounter(person, applicant, atCounter, desk)
  else refuseStranger(person, applicant, procedure, at)
  return applicant
}

/** An internal procedure is for agencies of its kinds; any other for people. */
const refuseUnfit = (
  { code, applicants }: Procedure,
  forAgency: string | undefined,
  agencies: readonly Agency[],
): void => {
  if ((forAgency === undefined) !== (applicants === undefined))
    throw new Refusal(
      'applicant-refused',
      applicants ? `${code} is for agencies` : `${code} is not for agencies`,
    )
  if (forAgency === undefined) return
  const kind = agencies.find(({ id }) => id === forAgency)?.kind
  if (!kind)
    throw new Refusal('invalid-input', `no agency ${forAgency}`, [
      { pointer: '/forAgency', message: 'unknown-agency' },
    ])
  if (!applicants?.agencies.includes(kind))
    throw new Refusal('applicant-refused', `${code} is not for a ${kind}`)
}

const asStaff = (person: Person, agency: string, { code }: Procedure, at: Instant): string => {
  const applicant = agencyApplicant(agency)
  if (may(person, { action: 'dossier.file', applicant, procedure: code, at })) return applicant
  throw new Refusal('forbidden', `${person.id} is not on the staff of ${agency}`, [
    { pointer: '/forAgency', message: 'not-staff' },
  ])
}

const refuseStranger = (person: Person, applicant: string, { code }: Procedure, at: Instant): void => {
  // Who acts for an agency says so: nobody slips in as one whom a mandate covers.
  const isAgency = applicantAgency(applicant) !== undefined
  if (!isAgency && may(person, { action: 'dossier.file', applicant, procedure: code, at })) return
  if (applicant === person.id) throw new Refusal('forbidden', `${person.kind} ${person.id} files no dossier`)
  throw new Refusal('mandate-missing', `${person.id} has no mandate of ${applicant}`, [
    { pointer: '/onBehalfOf', message: 'mandate-missing' },
  ])
}

const refuseAtCounter = async (
  person: Person,
  applicant: string,
  agency: string,
  { registry }: ApplicantDesk,
): Promise<void> => {
  if (!may(person, { action: 'dossier.file-at-counter', agency }))
    throw new Refusal('forbidden', `${person.id} receives nobody at the counter of ${agency}`)
  if ((await registry.find(applicant))?.kind !== 'citizen')
    throw new Refusal('invalid-input', `no citizen ${applicant}`, [
      { pointer: '/onBehalfOf', message: 'unknown-person' },
    ])
}
