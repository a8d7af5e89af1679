import type { DossierRecord } from './dossier-store'
import { answersIn } from './filed-answers'

/** The applicant's answers as they stand: what was filed, with what was supplied since. */
export const answersOf = ({ events }: DossierRecord): Record<string, unknown> =>
  Object.assign({}, ...events.map(({ personal }) => answersIn(personal)))
