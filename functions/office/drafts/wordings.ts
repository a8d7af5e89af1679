import { z } from 'zod'
import { draftField } from '../../../workflows/kernel/decisions/draft-opinion'
import type { DossierRecord } from '../../adapters/dossier-store'
import { DraftArticle } from './schemas'

// As it was taken then, whatever is asked of one that is written today.
const Stored = z.object({
  answers: z.object({ [draftField]: z.array(z.looseObject(DraftArticle.shape)) }),
})

/** The wording of each round, the first one first; of a draft that was erased, none. */
export const wordingsOf = ({ events }: DossierRecord): DraftArticle[][] =>
  events.flatMap(({ personal }) => {
    const stored = Stored.safeParse(personal).data?.answers[draftField]
    return stored ? [stored.map(({ heading, text }) => ({ heading, text }))] : []
  })
