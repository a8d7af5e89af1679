import type { Dossier } from '../dossier'
import { Refusal } from '../errors'
import { applicantAgency } from '../person'

/** How people were served is for people to say: an office has other ways to another. */
export const refuseAgency = ({ applicant, number }: Pick<Dossier, 'applicant' | 'number'>): void => {
  if (applicantAgency(applicant) === undefined) return
  throw new Refusal('applicant-refused', `dossier ${number} is an agency's`)
}
