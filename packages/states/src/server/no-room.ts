import { isCommitFailure } from '../store/open-environment'

/** No space left, over the quota, and larger than a file may be. */
const codes = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Whether a write failed because the disk took no more of it. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof Error && (codes.has((error as { code?: unknown }).code) || isCommitFailure(error))
