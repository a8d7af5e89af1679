import { decodeTime } from 'ulid'
import { type Instant, millis } from '../../../../workflows/kernel/instant'
import type { Draft } from '../../../adapters/draft-store'
import type { CitizenDesk } from '../citizen-desk'

type Paper = Draft['documents'][number]

// Each answer keeps a form for thirty days more, and files are kept for a day longer than a form.
const day = 24 * 3_600_000

const isOld = ({ uploadId, keptFrom }: Paper, at: Instant): boolean =>
  millis(at) >= (keptFrom ? millis(keptFrom) : decodeTime(uploadId)) + day

/** A paper lives as long as its form: whoever comes back to the form another day keeps its papers too. What is gone is not listed. */
export const renewPapers = async (
  draft: Draft,
  at: Instant,
  { drafts, cabinet }: Pick<CitizenDesk, 'drafts' | 'cabinet'>,
): Promise<Draft> => {
  const old = draft.documents.filter((paper) => isOld(paper, at))
  if (old.length === 0 || draft.filed) return draft
  const gone = new Set<string>()
  for (const { uploadId } of old) {
    const upload = await cabinet.uploads.find(uploadId, at)
    if (upload && !upload.usedBy && (await cabinet.uploadFiles.renew(upload.key)))
      await cabinet.uploads.renew(uploadId, at)
    else gone.add(uploadId)
  }
  const renewed = new Set(old.map(({ uploadId }) => uploadId))
  return drafts.change(draft, at, (now) => ({
    ...now,
    documents: now.documents
      .filter(({ uploadId }) => !gone.has(uploadId))
      .map((paper) => (renewed.has(paper.uploadId) ? { ...paper, keptFrom: at } : paper)),
  }))
}
