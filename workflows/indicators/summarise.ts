import type { Instant } from '../kernel/instant'
import { distributionOf } from './distribution'
import { applicantParty, type Facts, type OpinionFacts, type OwedFacts, type WorkFacts } from './facts'
import { isOnTime, isReceivedLate } from './on-time'
import { belongs, type ReportPeriod } from './report-period'
import { shareOf } from './share'
import type { By, OfficerSummary, OpinionSummary, Summary } from './summary'

const online = 2
/** The city's aim: 95 % of people are satisfied. */
const targetPercent = 95
const satisfiedFrom = 4

/** The dossiers of a period in all, and by group in the order of their names. */
export const summarise = (
  facts: readonly Facts[],
  period: ReportPeriod,
  by: By,
): { total: Summary; groups: (Summary & { of: string })[] } => {
  const own = facts.filter((one) => belongs(one, period))
  const opinions = own.flatMap((one) => one.opinions)
  const grouped = groupsOf(own, (one) => one[by])
  // An agency that is only asked decides no dossier, and yet has a line.
  const asked = by === 'agency' ? groupsOf(opinions, (one) => one.agency) : new Map<string, OpinionFacts[]>()
  const names = [...new Set([...grouped.keys(), ...asked.keys()])].sort()
  return {
    total: summaryOf(own, opinions, period),
    groups: names.map((of) => {
      const group = grouped.get(of) ?? []
      const put = by === 'agency' ? (asked.get(of) ?? []) : group.flatMap((one) => one.opinions)
      return { of, ...summaryOf(group, put, period) }
    }),
  }
}

/** What officers answered in the dossiers of a period, or should have, by officer and agency. */
export const summariseOfficers = (facts: readonly Facts[], period: ReportPeriod): OfficerSummary[] => {
  const own = facts.filter((one) => belongs(one, period))
  const name = ({ officer, agency }: OwedFacts | WorkFacts) => `${officer} ${agency}`
  const done = groupsOf(
    own.flatMap((one) => one.work),
    name,
  )
  const overdue = groupsOf(
    own.flatMap((one) => one.owed),
    name,
  )
  return [...new Set([...done.keys(), ...overdue.keys()])].sort().map((key) => {
    const tasks = done.get(key) ?? []
    const owed = overdue.get(key) ?? []
    const { officer, agency } = (tasks[0] ?? owed[0]) as OwedFacts
    return {
      officer,
      agency,
      tasks: tasks.length,
      overdue: owed.length,
      onTime: shareOf(tasks.filter(({ late }) => !late).length, tasks.length + owed.length),
      time: distributionOf(tasks.map(({ minutes }) => minutes)),
    }
  })
}

const summaryOf = (
  facts: readonly Facts[],
  opinions: readonly OpinionFacts[],
  { cut }: ReportPeriod,
): Summary => {
  const received = facts.filter(({ receivedAt }) => receivedAt !== undefined)
  const ended = facts.filter(({ endedAt }) => endedAt !== undefined)
  const onlineOnes = facts.filter(({ channel }) => channel === online)
  const rated = facts.filter(({ score }) => score !== undefined)
  const howMany = (of: readonly Facts[], which: (one: Facts) => unknown) => of.filter(which).length
  const endedBy = (how: Facts['how']) => howMany(ended, (one) => one.how === how)
  return {
    dossiers: {
      filed: facts.length,
      received: received.length,
      ended: ended.length,
      open: facts.length - ended.length,
    },
    endings: {
      issued: endedBy('issued'),
      refused: endedBy('refused'),
      lapsed: endedBy('lapsed'),
      withdrawn: endedBy('withdrawn'),
    },
    onTime: shareOf(
      howMany(received, (one) => isOnTime(one, cut)),
      howMany(received, (one) => isOnTime(one, cut) !== undefined),
    ),
    extended: howMany(facts, (one) => one.extended),
    apologised: howMany(facts, (one) => one.apologised),
    receivedLate: shareOf(
      howMany(onlineOnes, (one) => isReceivedLate(one, cut)),
      onlineOnes.length,
    ),
    time: distributionOf(ended.flatMap((one) => (one.receivedAt ? [one.usedMinutes] : []))),
    steps: timesBy(ended, 'step').map(([step, times]) => ({ step, ...distributionOf(times) })),
    parties: timesBy(ended, 'party').map(([party, times]) => ({ party, ...distributionOf(times) })),
    opinions: opinionSummary(opinions, cut),
    supplements: {
      dossiers: howMany(facts, (one) => one.supplements > 0),
      repeated: howMany(facts, (one) => one.supplements > 1),
      requests: sum(facts.map((one) => one.supplements)),
    },
    refunds: sum(facts.map((one) => one.refunds)),
    revoked: howMany(facts, (one) => one.result === 'revoked'),
    satisfied: {
      ...shareOf(
        howMany(rated, ({ score = 0 }) => score >= satisfiedFrom),
        rated.length,
      ),
      targetPercent,
    },
  }
}

/** One time for each dossier and step, or party, that it met. */
const timesBy = (facts: readonly Facts[], name: 'step' | 'party'): [string, number[]][] => {
  const times = new Map<string, number[]>()
  for (const { spent } of facts) {
    const own = new Map<string, number>()
    for (const row of spent)
      if (name === 'party' || row.party !== applicantParty)
        own.set(row[name], (own.get(row[name]) ?? 0) + row.minutes)
    for (const [of, minutes] of own) {
      const known = times.get(of)
      if (known) known.push(minutes)
      else times.set(of, [minutes])
    }
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Whether the agency answered, or had no more time to at that instant: what it did then counts. */
const isToJudge = ({ end, silent, dueAt }: OpinionFacts, at: Instant): boolean => {
  if (end === 'open') return silent === true || (dueAt !== undefined && dueAt < at)
  return end !== 'withdrawn' || silent === true
}

const opinionSummary = (opinions: readonly OpinionFacts[], at: Instant): OpinionSummary => {
  const toJudge = opinions.filter((one) => isToJudge(one, at))
  const endedBy = (end: OpinionFacts['end']) => opinions.filter((one) => one.end === end).length
  return {
    asked: opinions.length,
    onTime: endedBy('on-time'),
    late: endedBy('late'),
    deemed: endedBy('deemed'),
    without: endedBy('without'),
    withdrawn: endedBy('withdrawn'),
    open: endedBy('open'),
    overdue: toJudge.filter(({ end }) => end === 'open').length,
    answeredOnTime: shareOf(endedBy('on-time'), toJudge.length),
    silent: opinions.filter(({ silent }) => silent).length,
    escalated: opinions.filter(({ escalated }) => escalated).length,
    notConcerned: opinions.filter(({ notConcerned }) => notConcerned).length,
    time: distributionOf(opinions.flatMap(({ minutes }) => minutes ?? [])),
  }
}

const groupsOf = <T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
