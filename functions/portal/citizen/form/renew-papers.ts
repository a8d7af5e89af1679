import type { Instant } from '../../../../workflows/kernel/instant'
import type { Draft } from '../../../adapters/draft-store'
import { renewFiles } from '../../uploads/renew-files'
import type { CitizenDesk } from '../citizen-desk'

/** A paper lives as long as its form: whoever comes back to the form another day keeps its papers too. */
export const renewPapers = async (
  draft: Draft,
  at: Instant,
  { drafts, cabinet }: Pick<CitizenDesk, 'drafts' | 'cabinet'>,
): Promise<Draft> => {
  const renewed = draft.filed ? undefined : await renewFiles(draft.documents, at, cabinet)
  if (!renewed) return draft
  return drafts.change(draft, at, (now) => ({ ...now, documents: renewed(now.documents) }))
}
