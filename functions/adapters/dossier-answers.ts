import { z } from 'zod'
import type { DossierRecord } from './dossier-store'

const WithAnswers = z.object({ answers: z.record(z.string(), z.unknown()) })

/** The applicant's answers as they stand: what was filed, with what was supplied since. */
export const answersOf = ({ events }: DossierRecord): Record<string, unknown> =>
  Object.assign({}, ...events.map(({ personal }) => WithAnswers.safeParse(personal).data?.answers))
