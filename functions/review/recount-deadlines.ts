import { z } from 'zod'
import { instant } from '../../workflows/kernel/instant'
import type { Bookmarks } from '../adapters/bookmarks'
import type { CalendarMarks } from '../adapters/calendar-marks'
import { hashOf } from '../adapters/law-hashes'
import type { Desk } from '../runtime/run-command'
import { attempt, sweep, type TimeLeft } from './sweep'
import type { Tick } from './watch-deadlines'

export const Recounted = z.object({
  moved: z.number().int(),
  failed: z.number().int(),
  unfinished: z.number().int(),
})
export type Recounted = z.infer<typeof Recounted>

// Sorts after every instant.
const everything = '9999'

/**
 * Counts the deadlines of all open dossiers again when the calendar is another than the last time. A shard is marked
 * only when none of its dossiers failed: until then each sweep tries again, and those that have moved move no more.
 */
export const recountDeadlines = async (
  { time }: z.infer<typeof Tick>,
  desk: Desk & { marks: CalendarMarks; bookmarks: Bookmarks },
  timeLeft: TimeLeft = () => Number.POSITIVE_INFINITY,
): Promise<Recounted> => {
  const at = instant(Date.parse(time))
  const calendar = hashOf(desk.calendar)
  const recounted: Recounted = { moved: 0, failed: 0, unfinished: 0 }
  const recountShard = async (mark: string | undefined, shard: number) => {
    if (mark === calendar) return
    const swept = { failed: 0, unfinished: 0 }
    const seen = new Set<string>()
    const recount = async ({ dossier }: { dossier: string }) => {
      if (seen.has(dossier)) return
      seen.add(dossier)
      if (await attempt(desk, dossier, { kind: 'recount' }, at)) recounted.moved += 1
    }
    const list = (from?: string) => desk.dossiers.toLookAt(everything, shard, from)
    const { bookmarks } = desk
    const done = await sweep(`recount ${shard} ${calendar}`, list, recount, { swept, timeLeft, bookmarks })
    recounted.failed += swept.failed
    recounted.unfinished += swept.unfinished
    if (done) await desk.marks.set(shard, calendar)
  }
  await Promise.all((await desk.marks.all()).map(recountShard))
  return recounted
}
