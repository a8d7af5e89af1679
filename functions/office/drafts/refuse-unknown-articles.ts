import { Refusal } from '../../../workflows/kernel/errors'
import type { DossierRecord } from '../../adapters/dossier-store'
import type { DraftChange } from './schemas'
import { wordingsOf } from './wordings'

/** A change is of an article that the draft has, as it stands; where there is no wording, nothing is known of any. */
export const refuseUnknownArticles = (changes: readonly DraftChange[], record: DossierRecord): void => {
  const last = wordingsOf(record).at(-1)?.length
  if (!last) return
  const errors = changes.flatMap(({ article }, index) =>
    article > last ? [{ pointer: `/changes/${index}/article`, message: `too-big: ${last}` }] : [],
  )
  if (errors.length > 0)
    throw new Refusal('invalid-input', `the draft of ${record.dossier.id} has ${last} articles`, errors)
}
