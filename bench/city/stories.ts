import type { Command } from '../../workflows/kernel/command'
import { Conflict } from '../../workflows/kernel/errors'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import type { Task } from '../../workflows/kernel/task'
import { answerTo } from '../soak/plans'
import type { Random } from '../soak/random'
import type { Case, CityOffice } from './office'

/** How it goes on: as far as to a number of answers, or to its end in one of these ways. */
export type Story = number | 'ends' | 'withdrawn' | 'late' | 'lapses'

const minute = 60_000
const day = 86_400_000

/** In a hundred. Whoever withdraws costs two events only, and so most do: but where there are few, all have work to do. */
export const someStory = (random: Random, amongFew: boolean): Story => {
  const drawn = random.below(100)
  if (drawn < 6) return 'late'
  if (drawn < 12) return 'lapses'
  return drawn < 34 || amongFew ? 'ends' : 'withdrawn'
}

const openTasks = ({ dossier }: Case): Task[] =>
  Object.values(dossier.tasks).filter(({ status }) => status === 'open')

const longest = 100

/** Plays a dossier from its filing on. Whatever would not be over by `until` is withdrawn by then. */
export const play = async (
  office: CityOffice,
  one: Case,
  story: Story,
  { random, until }: { random: Random; until: Instant },
): Promise<void> => {
  const end = millis(until)
  let at = millis(one.dossier.filedAt)
  const later = (least: number, most: number) => {
    at += (least + random.below(most - least)) * minute
    return instant(at)
  }
  const withdraw = () => {
    at = Math.min(at + 60 * minute, end)
    return office.act(one, { kind: 'withdraw', reason: 'Không còn nhu cầu' }, instant(at), one.applicant)
  }
  const stays = (by: Task) => {
    at = Math.max(at, millis(by.dueAt))
    return office.act(one, { kind: 'silence', task: by.id }, instant(at), 'system')
  }
  if (story === 'withdrawn') return withdraw()
  for (let acts = 0; !one.dossier.ended && acts < longest; acts += 1) {
    if (acts === story) return
    const task = nextOf(openTasks(one), random)
    if (!task || (at > end - 3 * day && typeof story !== 'number')) return withdraw()
    const isFirst = acts === 0
    if (story === 'lapses' && isFirst && task.kind === 'check') {
      await office.act(one, askForMore(task), later(20, 120), officerOf(task))
      const [supplement] = openTasks(one)
      if (!supplement || millis(supplement.dueAt) > end) return withdraw()
      await stays(supplement)
      continue
    }
    if (story === 'late' && isFirst && millis(task.dueAt) < end - 5 * day) {
      await stays(task)
      continue
    }
    await answer(office, one, task, later(15, 150))
  }
  if (!one.dossier.ended) await withdraw()
}

/** A step's own work before what stands beside it, which may be over by the time that it is done. */
const nextOf = (open: readonly Task[], random: Random): Task | undefined =>
  random.pick(open.filter(({ owner, kind }) => owner !== 'system' && !besides.has(kind))) ??
  open.find(({ owner, kind }) => owner !== 'system' || kind === 'issue')
const besides = new Set<Task['kind']>(['direction', 'account'])

const askForMore = ({ id }: Task): Command => ({
  kind: 'complete',
  task: id,
  outcome: 'supplement',
  reason: 'Thiếu giấy tờ',
  items: ['Bản sao giấy tờ'],
})

const officerOf = ({ owner }: Task): string =>
  typeof owner === 'object' ? `${owner.agency}-${owner.role}` : 'system'

const answer = async (office: CityOffice, one: Case, task: Task, at: Instant): Promise<void> => {
  const { dossier, procedure, applicant } = one
  const by = task.owner === 'applicant' ? applicant : officerOf(task)
  if (task.kind === 'issue') {
    const { dossiers, agencies } = office.desk
    const lead = agencies.find(({ id }) => id === dossier.agency)
    const number = await dossiers.giveResultNumber(lead?.code ?? '', at.slice(0, 4))
    const about = { key: `dossiers/${dossier.id}/results/result.pdf`, sha256: '0'.repeat(64), size: 1 }
    const result = { id: `r${dossier.id.toLowerCase()}`, number, ...about }
    return office.act(one, { kind: 'issue', task: task.id, result }, at, 'system')
  }
  // The first of its outcomes: on with the dossier.
  const command = answerTo(dossier, task.id, procedure, 0)
  if (!command) throw new Conflict('concurrent-change', `no answer to ${task.kind} ${task.id}`)
  await office.act(one, command, at, by)
}
