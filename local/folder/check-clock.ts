import { readBook } from '@motcua/states/folder/folder-book'
import { folderFault } from '@motcua/states/folder/folder-fault'

/** A machine's clock is set right now and then. */
const tolerance = 86_400_000

/**
 * A clock behind what was written under it would give dates that are past, and let deadlines run again.
 * @throws FolderFault
 */
export const checkClock = (
  dataDir: string,
  { now, reached = now + tolerance }: { now: number; reached?: number },
  writtenAt: number,
): void => {
  const latest = Math.max(writtenAt, readBook(dataDir).at)
  if (latest <= Math.max(now, reached)) return
  const iso = (at: number) => new Date(at).toISOString()
  throw folderFault(
    dataDir,
    'clock',
    `says ${iso(now)}, but data were written here at ${iso(latest)}: set the clock right, or start with the kind of --clock that wrote them`,
  )
}
