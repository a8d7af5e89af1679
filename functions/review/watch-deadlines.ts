import { z } from 'zod'
import { scopeOf } from '../../workflows/kernel/current-wait'
import { instant, millis } from '../../workflows/kernel/instant'
import { standsBeside, type Task } from '../../workflows/kernel/task'
import type { Aside, AsideStore } from '../adapters/aside-store'
import type { Digest } from '../adapters/digest-store'
import { dueShards } from '../adapters/index-keys'
import { lastIn, type SeldomList } from '../adapters/last-arrivals'
import type { StaffLook } from '../adapters/registry-items'
import { missedAt } from '../adapters/task-items'
import { type DigestDesk, sendDigest } from '../projections/send-digest'
import { logger } from '../runtime/logger'
import { applyIfDue } from './apply-silence'
import { keepWaited, type WaitedDesk } from './keep-waited'
import { type AbsenceDesk, type Assigned, assignedTasks, listedBefore, reassignTask } from './reassign-task'
import { attempt, shareOf, sweep, type TimeLeft } from './sweep'
import { sendWeekly, type WeeklyDesk } from './weekly'

/** An EventBridge schedule's event: `time` has no milliseconds. */
export const Tick = z.object({ time: z.iso.datetime() })
export const Watched = z.object({
  /** Silences that no machine had applied. */
  overdue: z.number().int(),
  reminded: z.number().int(),
  /** Dossiers that have just become late. */
  apologised: z.number().int(),
  /** Scopes of dossiers that were parked for a day. */
  resumed: z.number().int(),
  /** Tasks of officers who are away or lost the role. */
  reassigned: z.number().int(),
  /** Work about events that had failed, and is tried again. */
  playedAgain: z.number().int(),
  /** Officers who got their list of the day. */
  listed: z.number().int(),
  /** Mails with the week's list of what conclusions gave to do. */
  weekly: z.number().int(),
  failed: z.number().int(),
  unfinished: z.number().int(),
})
export type Watched = z.infer<typeof Watched>

/** Operators have an alarm on it. */
export const lostMachineMessage = 'a machine is lost and started again'

// What broke it may have been repaired, by somebody who does not know the dossier.
const parkedFor = 86_400_000
// What the feed fails at may be a day old, and what was parked is waited with for a day.
const seldomFor = parkedFor + 3 * 3_600_000
/** The hour of the day, in UTC, in which what is over is tidied, and all is looked through: one in the night. */
const nightly = '18'
const shards = Array.from({ length: dueShards }, (_, shard) => shard)
/** The mark that each agency's tasks are listed by who has them, and counted. */
const everywhere = 'tasks are counted'
/** What every watch goes through. */
const lists = [
  ...shards.map((shard) => `shard ${shard}`),
  ...['parked', lastIn('parked'), 'digests', 'weekly', 'aside', lastIn('aside')],
  ...[everywhere, 'staff', 'owed', 'weeks'],
]
// For a day, hourly; after that it is for somebody who knows why.
const mostPlays = 24

/**
 * Reminds of the tasks whose time is running out or has run out, and applies silence to those that are long overdue
 * and whose machines did nothing about it. A machine that nobody parked is lost, with its start or its end: another
 * one goes on in its place. Two of them would do no harm, since only the table decides. What has been parked for a
 * day is tried again, once a day, and what the feed failed at, hourly for a day. Last, the tasks of officers who are not
 * there go to others: a role may run out and an absence begin without anybody commanding it, so this too is the clock's.
 * The registry's commands say when whose tasks are to be looked through, and leave it to the watch. In between, officers
 * get their lists of the day, and once a week those of what conclusions gave to do.
 */
export const watchDeadlines = async (
  { time }: z.infer<typeof Tick>,
  desk: AbsenceDesk & DigestDesk & WeeklyDesk & WaitedDesk & { asides: AsideStore },
  timeLeft: TimeLeft = () => Number.POSITIVE_INFINITY,
): Promise<Watched> => {
  const at = instant(Date.parse(time))
  const watched: Watched = {
    overdue: 0,
    reminded: 0,
    apologised: 0,
    resumed: 0,
    reassigned: 0,
    playedAgain: 0,
    listed: 0,
    weekly: 0,
    failed: 0,
    unfinished: 0,
  }
  const bookmarks = await desk.bookmarks.together(lists)
  /** Each list has its share of what is left, so that none takes all of it. */
  const within = (part: number) => ({ swept: watched, timeLeft: shareOf(timeLeft, part), bookmarks })
  const isNight = at.slice(11, 13) === nightly
  const lately = instant(millis(at) - seldomFor)
  /** Whether a list that is empty as long as nothing fails may hold something. */
  const mayHold = async (list: SeldomList): Promise<boolean> =>
    isNight ||
    (await bookmarks.of(list)) !== undefined ||
    ((await bookmarks.of(lastIn(list)))?.page ?? '') >= lately.slice(0, 13)
  const actOnDue = async ({ dossier, task: id }: { dossier: string; task?: string }) => {
    if (!id) return actOnDossier(dossier)
    const task = (await desk.dossiers.load(dossier))?.tasks[id]
    // The list may be a moment behind.
    if (task?.status !== 'open') return
    if (task.remindAt && task.remindAt <= at) await remind(dossier, id)
    if (missedAt(task) <= at) await actOnOverdue(dossier, id)
  }
  const actOnDossier = async (id: string) => {
    const now = await desk.dossiers.load(id)
    if (!now?.ended) return apologise(id)
    if (await attempt(desk, id, { kind: 'remind-term' }, at)) watched.reminded += 1
  }
  const apologise = async (dossier: string) => {
    if (await attempt(desk, dossier, { kind: 'apologise' }, at)) watched.apologised += 1
  }
  const remind = async (dossier: string, task: string) => {
    if (await attempt(desk, dossier, { kind: 'remind', task }, at)) watched.reminded += 1
  }
  const actOnOverdue = async (dossier: string, task: string) => {
    const { dossier: now, applied } = await applyIfDue({ dossier, task, at }, desk)
    if (!applied) return
    watched.overdue += 1
    const silent = now.tasks[task] as Task
    const scope = scopeOf(silent)
    if (now.ended || now.parked[scope] || standsBeside(silent)) return
    logger.error(lostMachineMessage, { dossier, scope })
    await attempt(desk, dossier, { kind: 'resume', scope }, at)
  }
  const actOnParked = async ({ dossier: id }: { dossier: string }) => {
    for (const [scope, { at: since }] of Object.entries((await desk.dossiers.load(id))?.parked ?? {})) {
      if (millis(at) - millis(since) < parkedFor) continue
      logger.info('what was parked is started again', { dossier: id, scope })
      if (await attempt(desk, id, { kind: 'resume', scope }, at)) watched.resumed += 1
    }
  }
  const playAgain = async (aside: Aside) => {
    if (aside.attempts <= mostPlays && (await desk.asides.play(aside, at))) watched.playedAgain += 1
  }
  const inTime = instant(millis(at) + 1)
  const mostWork = within(0.6)
  await Promise.all(
    shards.map((shard) =>
      sweep(`shard ${shard}`, (from) => desk.dossiers.toLookAt(inTime, shard, from), actOnDue, mostWork),
    ),
  )
  const before = instant(millis(at) - parkedFor)
  if (await mayHold('parked'))
    await sweep('parked', (from) => desk.dossiers.parkedBefore(before, from), actOnParked, within(0.3))
  const sendList = async (digest: Digest) => {
    await sendDigest(digest, desk)
    watched.listed += 1
  }
  await sweep('digests', (from) => desk.digests.due(at, from), sendList, within(0.4))
  watched.weekly = await sendWeekly(at, { ...desk, bookmarks }, within(0.3).timeLeft)
  if (await mayHold('aside')) await sweep('aside', (from) => desk.asides.all(from), playAgain, within(0.3))
  const reassign = async (assigned: Assigned) => {
    if (await reassignTask(assigned, desk, at)) watched.reassigned += 1
  }
  const seen = new Set<string>()
  /** True when none is left with him. */
  const reassignAllOf = async (agency: string, person: string): Promise<boolean> => {
    const what = `absent ${agency} ${person}`
    if (seen.has(what)) return true
    const list = (from: string | undefined) => assignedTasks(desk, { agency, person }, from)
    const done = await sweep(what, list, reassign, within(1))
    if (done) seen.add(what)
    return done
  }
  const actOnLeaving = async (look: StaffLook) => {
    // Whom he had lent his role holds it no longer than he does.
    const people = [look.person, ...(await desk.registry.borrowers(look.agency, look.person))]
    let all = true
    for (const person of people) all = (await reassignAllOf(look.agency, person)) && all
    if (all) await desk.registry.removeLook(look)
  }
  const listAnew = async ({ dossier: id }: { dossier: string }) => {
    const dossier = await desk.dossiers.load(id)
    if (!dossier) return
    await desk.dossiers.relist(dossier)
    // Of a time when nobody's leaving was kept.
    for (const { id: task, status, assignee, owner } of Object.values(dossier.tasks))
      if (status === 'open' && assignee && typeof owner === 'object')
        await reassign({ id: task, assignee, owner })
  }
  if (!(await bookmarks.of(everywhere))) {
    let all = true
    for (const { id } of desk.agencies) {
      const list = (from: string | undefined) => listedBefore(desk, id, from)
      all = (await sweep(`listed before ${id}`, list, listAnew, within(1))) && all
    }
    if (all) await bookmarks.set(everywhere, { page: '', failed: 0 })
  }
  await sweep('staff', (from) => desk.registry.toLookAt(at, from), actOnLeaving, within(1))
  const { owed, weeks } = desk.dossiers
  await sweep('owed', (from) => owed.all(from), owed.settle, within(1))
  // Nobody waits for it.
  if (isNight) await keepWaited(at, desk)
  if (isNight)
    await sweep(
      'weeks',
      (from) => weeks.all(at, from),
      (week) => weeks.tidy(week, at),
      within(1),
    )
  return watched
}
