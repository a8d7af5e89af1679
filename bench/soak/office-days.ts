import { anOffice, applicantsOf, type Office } from '../../test/fixtures/machines'
import { Conflict, Refusal } from '../../workflows/kernel/errors'
import { type Instant, instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import { changedCalendar } from './calendar-changes'
import { checkMachines } from './check-machines'
import { type Case, makePlans, type Plan, wishes } from './plans'
import { type Random, randomOf } from './random'
import { randomAnswers } from './random-answers'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** By then every dossier is long over, whoever was silent. */
const longest = 330 * day
const begins = Date.parse('2025-01-02T00:00:00.000Z')
/** The calendar ends with 2027. */
const startDays = 730

export interface OfficeDays {
  office: Office
  cases: Case[]
  /** How late the feed may be. */
  longestDelay: number
  /** What went wrong while it ran. */
  faults: string[]
}

/** Some dossiers at one office, from the first filing until nothing is left to be done about any of them. */
export const officeDays = async (
  seed: number,
  dossiers: readonly Procedure[],
  procedures: readonly Procedure[],
): Promise<OfficeDays> => {
  const random = randomOf(seed)
  const from = instant(begins + random.below(startDays * 24) * hour)
  const office = await anOffice({ from, plainResults: true, procedures })
  const longestDelay = random.chance(20) ? 5 * hour : 20 * minute
  const order = randomOf(seed + 1)
  office.feed.delays = () => delaysOf(longestDelay, order)
  const running: OfficeDays = { office, cases: [], longestDelay, faults: [] }
  const filings = dossiers.map((procedure) => ({ procedure, at: office.clock.now() + random.below(3 * day) }))
  const changes = Array.from({ length: random.below(4) }, () => office.clock.now() + random.below(40 * day))
  const end = office.clock.now() + longest

  for (let tick = office.clock.now() + hour; tick < end; tick += hour) {
    await happensUntil(tick, running, { filings, changes, random })
    await office.advance(instant(tick))
    await office.watch()
    if (filings.length === 0 && running.cases.every(isOver)) break
  }
  await office.advance(2 * longestDelay + 3 * hour)
  await look(running, random)
  await checkEnds(running)
  return running
}

/** Each machine has ended when its dossier has; those that were replaced, when every deadline is past. */
const checkEnds = async ({ office, cases, faults }: OfficeDays): Promise<void> => {
  for (const one of cases)
    for (const fault of await checkMachines(one, one.dossier, { allDeadlines: false }))
      faults.push(`${one.handle.id}, at its end: ${fault}`)
  const deadlines = cases.flatMap(({ dossier }) => Object.values(dossier.tasks).map(({ dueAt }) => dueAt))
  const last = Date.parse(deadlines.sort().at(-1) ?? '') + hour
  if (last > office.clock.now()) await office.advance(instant(last))
}

/** Once or twice, at once or late: in whatever order that makes. */
const delaysOf = (longestDelay: number, order: Random): number[] => {
  const delay = () => (order.chance(40) ? 0 : order.below(longestDelay))
  return order.chance(25) ? [delay(), delay()] : [delay()]
}

const isOver = ({ dossier, plans }: Case): boolean =>
  dossier.ended !== undefined &&
  plans.length === 0 &&
  Object.values(dossier.tasks).every(({ status }) => status === 'done')

interface Ahead {
  filings: { procedure: Procedure; at: number }[]
  changes: number[]
  random: Random
}

/** Everything that people do until the watch comes, in its order. */
const happensUntil = async (tick: number, running: OfficeDays, ahead: Ahead): Promise<void> => {
  const { office, cases } = running
  for (;;) {
    await look(running, ahead.random)
    const soonest = [
      ...cases.flatMap((one) =>
        one.plans.map((plan) => ({ at: plan.at, run: () => acts(running, one, plan, ahead.random) })),
      ),
      ...ahead.filings.map((filing) => ({ at: filing.at, run: () => files(running, filing, ahead) })),
      ...ahead.changes.map((at) => ({ at, run: async () => changes(office, at, ahead) })),
    ].sort((a, b) => a.at - b.at)
    const next = soonest[0]
    if (!next || next.at >= tick) return
    if (next.at > office.clock.now()) await office.advance(instant(next.at))
    await next.run()
  }
}

const look = async ({ office, cases }: OfficeDays, random: Random): Promise<void> => {
  for (const one of cases) {
    const head = await office.table.get({ pk: `DOSSIER#${one.handle.id}`, sk: 'HEAD' })
    if (head?.sequence !== one.dossier.sequence) one.dossier = await one.handle.dossier()
    makePlans(one, office.clock.now(), random)
  }
}

const files = async (
  { office, cases }: OfficeDays,
  filing: Ahead['filings'][number],
  { filings, random }: Ahead,
) => {
  filings.splice(filings.indexOf(filing), 1)
  const { procedure } = filing
  const { agencies, calendar, regulations } = office.desk
  const applicant = random.pick(applicantsOf(procedure))
  const sender = { procedure, applicant, at: office.now() }
  const answers = randomAnswers({ ...sender, city: { agencies, calendar, regulations } }, random)
  const handle = await office.takes({ procedure, applicant, answers })
  const plans = wishes(office.clock.now(), random)
  cases.push({ handle, procedure, dossier: await handle.dossier(), plans, seen: new Set() })
}

const changes = (office: Office, at: number, { changes: left, random }: Ahead): void => {
  left.splice(left.indexOf(at), 1)
  office.changeCalendar(changedCalendar(office.desk.calendar, office.clock.now(), random))
}

/** Two may well say how far they are, or ask something. */
const forMany = new Set(['report-progress', 'write-message'])

/** Now and then two people do it in the same moment. */
const acts = async ({ office, faults }: OfficeDays, one: Case, plan: Plan, random: Random): Promise<void> => {
  one.plans.splice(one.plans.indexOf(plan), 1)
  const command = plan.command(await one.handle.dossier())
  if (!command) return
  const at: Instant = office.now()
  const twice = random.chance(15)
  const people = twice ? [plan.by, 'somebody-else'] : [plan.by]
  const ends = await Promise.allSettled(people.map((by) => one.handle.decide(command, by)))
  await office.settle()
  const won = ends.filter(({ status }) => status === 'fulfilled').length
  if (won > 1 && !forMany.has(command.kind))
    faults.push(`${one.handle.id}: race: ${command.kind} at ${at} was done ${won} times`)
  for (const end of ends)
    if (end.status === 'rejected' && !isLost(end.reason))
      faults.push(`${one.handle.id}: command: ${command.kind} at ${at}: ${end.reason}`)
}

// Somebody else, or a deadline in that very moment, came first.
const isLost = (error: unknown): boolean =>
  error instanceof Conflict ||
  (error instanceof Refusal &&
    (error.code === 'extension-refused' || error.errors.some(({ message }) => message === 'no-time-left')))
