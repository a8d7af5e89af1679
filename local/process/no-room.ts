/** No space left, over the quota, and larger than a file may be. */
const codes = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** As LMDB numbers them; it says "Input/output error" (5) where a page was written in part. */
const numbers = new Set<unknown>([5, 27, 28, 122])

/** Whether a write failed because the disk took no more of it. */
export const isNoRoom = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  // LMDB tells of a group of writes that failed as a whole.
  return codes.has(code) || numbers.has(code) || 'commitError' in error
}
