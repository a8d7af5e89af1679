import type { OfficeDossier } from '../../test/fixtures/office-dossier'
import type { Command, CompleteTask } from '../../workflows/kernel/command'
import { mayAnswerLate, outcomesOf } from '../../workflows/kernel/decide'
import { stepOf } from '../../workflows/kernel/decisions/draft'
import { saidOf } from '../../workflows/kernel/decisions/draft-opinion'
import { taskRule } from '../../workflows/kernel/decisions/task-rule'
import { mostUnanswered } from '../../workflows/kernel/decisions/write-message'
import type { Dossier } from '../../workflows/kernel/dossier'
import { instant, millis } from '../../workflows/kernel/instant'
import { kindOf } from '../../workflows/kernel/kind-of'
import { applicantAgency } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import { recordsIn } from '../../workflows/kernel/record'
import type { CompileStep } from '../../workflows/kernel/steps/compile'
import type { Task } from '../../workflows/kernel/task'
import type { Random } from './random'
import { sampleRecord } from './random-answers'

const minute = 60_000
const day = 1_440 * minute

/** What somebody means to do about a dossier, and when. */
export interface Plan {
  at: number
  /** What is then possible of it; nothing when somebody came first. */
  command: (dossier: Dossier) => Command | undefined
  by: string
}

/** A dossier of the soak: where it stands, and what the people around it have in mind. */
export interface Case {
  handle: OfficeDossier
  procedure: Procedure
  dossier: Dossier
  plans: Plan[]
  /** Waits that somebody has made up his mind about, by all that would change it. */
  seen: Set<string>
}

/** What happens to a dossier from outside its tasks, decided when it is filed. */
export const wishes = (now: number, random: Random): Plan[] => {
  const within = (days: number) => now + random.below(days * day)
  const plans: Plan[] = []
  if (random.chance(7))
    plans.push({ at: within(30), by: 'lan', command: ({ ended }) => (ended ? undefined : withdraw) })
  for (const percent of [20, 5])
    if (random.chance(percent))
      plans.push({ at: within(40), by: 'lan', command: (one) => (mayComplain(one) ? complain : undefined) })
  if (random.chance(20))
    plans.push({ at: within(30), by: 'lan', command: (one) => (mayWrite(one) ? write : undefined) })
  if (random.chance(10)) plans.push({ at: within(40), by: 'system', command: () => paidTwice })
  if (random.chance(10)) plans.push({ at: within(40), by: 'system', command: (one) => bounced(one) })
  for (const percent of [60, 40])
    if (random.chance(percent))
      plans.push({ at: within(30), by: 'officer-1', command: (one) => progress(one) })
  if (random.chance(50)) {
    const at = within(20)
    plans.push({ at, by: 'officer-1', command: (one) => moreTime(one, at) })
  }
  if (random.chance(15)) {
    const workingDays = 1 + random.below(5)
    const extend: Command = { kind: 'extend', workingDays, reason: 'because' }
    const at = within(6)
    plans.push({ at, by: 'signer', command: (one) => (mayExtend(one, at) ? extend : undefined) })
  }
  return plans
}
/** Work on what a conclusion gave, where there is any. */
const workIn = ({ tasks }: Dossier): Task | undefined =>
  Object.values(tasks).find(({ kind, status }) => kind === 'assignment' && status === 'open')
const progress = (dossier: Dossier): Command | undefined => {
  const task = workIn(dossier)
  return task && { kind: 'report-progress', task: task.id, percent: 50, text: 'half of it' }
}
const moreTime = (dossier: Dossier, at: number): Command | undefined => {
  const task = workIn(dossier)
  if (!task || task.silences > 0 || millis(task.dueAt) <= at) return undefined
  const until = instant(millis(task.dueAt) + 4 * day).slice(0, 10)
  return { kind: 'ask-more-time', task: task.id, until, reason: 'because' }
}
const withdraw: Command = { kind: 'withdraw', reason: 'sold' }
const paidTwice: Command = { kind: 'refund-due', payment: 'P-again', amountVnd: 1 }
const bounced = ({ sequence }: Dossier): Command => ({ kind: 'undelivered', sequence, notice: 'received' })
const complain: Command = { kind: 'complain', text: 'slow' }
const write: Command = { kind: 'write-message', text: 'when is it done?' }
const mayWrite = ({ applicant, tasks }: Dossier): boolean =>
  !applicantAgency(applicant) &&
  Object.values(tasks).filter(({ kind, status }) => kind === 'message' && status === 'open').length <
    mostUnanswered
const mayComplain = ({ applicant, tasks }: Dossier): boolean =>
  !applicantAgency(applicant) &&
  !Object.values(tasks).some(({ kind, status }) => kind === 'complaint' && status === 'open')
const mayExtend = ({ clock, ended }: Dossier, at: number): boolean =>
  !ended && !clock.extension && clock.startedAt !== undefined && at <= millis(clock.promisedFor ?? '')

/** Makes up people's minds about whatever they have not seen yet. */
export const makePlans = (one: Case, now: number, random: Random): void => {
  for (const task of Object.values(one.dossier.tasks)) {
    const key = `${task.id} ${task.status} ${task.silences} ${task.dueAt}`
    if (one.seen.has(key)) continue
    if (task.status === 'open') {
      one.seen.add(key)
      if (task.owner !== 'system' && !staysSilent(task, random))
        one.plans.push(answer(one, task, now, random))
    } else if (mayAnswerLate(one.dossier, task, one.procedure)) {
      one.seen.add(key)
      if (random.chance(60)) one.plans.push(answer(one, task, now, random))
    }
  }
}

/** The longer he is silent, the likelier he wakes. An applicant's first silence is his last. */
const staysSilent = ({ silences, owner }: Task, random: Random): boolean =>
  random.chance(owner === 'applicant' ? 10 : ([22, 45, 30][silences] ?? 0))

/** At any time until the deadline, or in its last moment; when it is over, some time later. Never before he may. */
const answer = ({ procedure }: Case, task: Task, asked: number, random: Random): Plan => {
  const now = Math.max(asked, task.notBefore ? millis(task.notBefore.at) : asked)
  const left = millis(task.dueAt) - now
  const lastMoment = millis(task.dueAt) + random.below(3) - 1
  const at = left > 0 ? now + random.below(left) : now + random.below(2 * day)
  const by = task.owner === 'applicant' ? 'lan' : `officer-${1 + random.below(5)}`
  const luck = random.next()
  return {
    at: left > 0 && random.chance(6) ? lastMoment : at,
    by,
    command: (dossier) => answerTo(dossier, task.id, procedure, luck),
  }
}

/** One of the answers that a task can have now, by luck from 0 to below 1: the first goes on with the dossier. */
export const answerTo = (
  dossier: Dossier,
  id: string,
  procedure: Procedure,
  luck: number,
): Command | undefined => {
  const task = dossier.tasks[id] as Task
  if (task.status === 'done' && !mayAnswerLate(dossier, task, procedure)) return undefined
  if (task.kind === 'payment') return { kind: 'pay', payment: `P-${id}`, amountVnd: dossier.plan.feeVnd }
  if (task.kind === 'supplement') return { kind: 'supplement', task: id, documents: [] }
  const outcomes = outcomesOf(dossier, task, procedure)
  const outcome = likely(outcomes, luck)
  if (!outcome) return undefined
  const data = { number: '1/2026', issuedOn: task.openedAt.slice(0, 10) }
  const more = task.kind === 'part' && outcome === 'done' ? { data } : { items: ['one'] }
  const agency = outcome === 'reassign' && otherOwner(dossier, task)
  const ofDraft = wordsOnDraft(dossier, task, procedure, outcome)
  const records = taskRule(procedure, task).recordsWith === outcome && recordsIn(procedure, task.step)
  const record = records && { record: sampleRecord(records, luck) }
  const said = { ...more, ...ofDraft, ...record, ...(agency && { agency }) }
  return { kind: 'complete', task: id, outcome, reason: 'because', ...said }
}

const articles = [{ heading: 'Article 1', text: 'as it was changed' }]

/** What is said of a draft, where one is asked about; and what is answered to that. */
const wordsOnDraft = (
  dossier: Dossier,
  { kind, step }: Task,
  procedure: Procedure,
  outcome: string,
): Partial<CompleteTask> => {
  const here = stepOf(procedure, step)
  if (outcome === 'agree-with-conditions' && kindOf(procedure, here).asksOn)
    return { changes: [{ article: 1, says: 'otherwise' }] }
  if (kind !== 'compile') return {}
  const said = saidOf(dossier, (here as CompileStep).of)
  const responses = said.map((one) => ({ ...one, takenUp: 'partly' as const, why: 'because' }))
  return { responses, ...(outcome === 'again' && { articles }) }
}

const otherOwner = ({ assignments }: Dossier, { question = '' }: Task): string =>
  assignments?.[question]?.owner === 'department-health' ? 'department-finance' : 'department-health'

/** Most dossiers go on: a refusal, which ends one, is seldom. */
const likely = (outcomes: readonly string[], luck: number): string | undefined => {
  const drawn = outcomes.flatMap((outcome) => Array<string>(outcome === 'refuse' ? 1 : 8).fill(outcome))
  return drawn[Math.floor(luck * drawn.length)]
}
