import { decodeTime } from 'ulid'
import { type Instant, millis } from '../../../workflows/kernel/instant'
import type { WaitingPaper } from '../../adapters/waiting-paper'
import type { Cabinet } from '../../intake/accept-documents'

// Each change keeps what was written for thirty days more, and files are kept for a day longer than that.
const day = 24 * 3_600_000

const isOld = ({ uploadId, keptFrom }: WaitingPaper, at: Instant): boolean =>
  millis(at) >= (keptFrom ? millis(keptFrom) : decodeTime(uploadId)) + day

/** Keeps files as long as what they go with. How the list is then, without those that are gone; undefined where it stays. */
export const renewFiles = async (
  files: readonly WaitingPaper[],
  at: Instant,
  { uploads, uploadFiles }: Pick<Cabinet, 'uploads' | 'uploadFiles'>,
): Promise<((now: readonly WaitingPaper[]) => WaitingPaper[]) | undefined> => {
  const old = files.filter((paper) => isOld(paper, at))
  if (old.length === 0) return undefined
  const gone = new Set<string>()
  for (const { uploadId } of old) {
    const upload = await uploads.find(uploadId, at)
    if (upload && !upload.usedBy && (await uploadFiles.renew(upload.key))) await uploads.renew(uploadId, at)
    else gone.add(uploadId)
  }
  const renewed = new Set(old.map(({ uploadId }) => uploadId))
  return (now) =>
    now
      .filter(({ uploadId }) => !gone.has(uploadId))
      .map((paper) => (renewed.has(paper.uploadId) ? { ...paper, keptFrom: at } : paper))
}
