import { distributionOf } from './distribution'
import {
  type AssignmentFacts,
  applicantParty,
  type Facts,
  type OpinionFacts,
  type OwedFacts,
  type WorkFacts,
} from './facts'
import { askingFigures, assignmentFigures, counter, opinionFigures, satisfiedFrom } from './figures'
import { groupsOf } from './groups-of'
import { isOnTime, isReceivedLate } from './on-time'
import { belongs, type ReportPeriod } from './report-period'
import { shareOf } from './share'
import { askingSummary, assignmentSummary, opinionSummary } from './summarise-offices'
import type { By, OfficerSummary, Summary } from './summary'

const online = 2
/** The city's aim: 95 % of people are satisfied. */
export const targetPercent = 95

/** The dossiers of a period in all, and by group in the order of their names. */
export const summarise = (
  facts: readonly Facts[],
  period: ReportPeriod,
  by: By,
): { total: Summary; groups: (Summary & { of: string })[] } => {
  const own = facts.filter((one) => belongs(one, period))
  const grouped = groupsOf(own, (one) => one[by])
  if (by !== 'agency') {
    const groups = [...grouped].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      total: summaryOf(allOf(own), period),
      groups: groups.map(([of, group]) => ({ of, ...summaryOf(allOf(group), period) })),
    }
  }
  const { opinions, assignments, ...all } = allOf(own)
  const asked = groupsOf(opinions, (one) => one.agency)
  const given = groupsOf(assignments, (one) => one.agency)
  // An agency that is only asked, or given something to do, decides no dossier, and yet has a line.
  const names = [...new Set([...grouped.keys(), ...asked.keys(), ...given.keys()])].sort()
  return {
    total: summaryOf({ ...all, opinions, assignments }, period),
    groups: names.map((of) => {
      const group = allOf(grouped.get(of) ?? [])
      const answering = { opinions: asked.get(of) ?? [], assignments: given.get(of) ?? [] }
      return { of, ...summaryOf({ ...group, ...answering }, period) }
    }),
  }
}

/** What a line is about: dossiers, what their agencies asked, and what was asked and given to do. */
interface Line {
  facts: readonly Facts[]
  asking: readonly OpinionFacts[]
  opinions: readonly OpinionFacts[]
  assignments: readonly AssignmentFacts[]
}

const allOf = (facts: readonly Facts[]): Line => {
  const opinions = facts.flatMap((one) => one.opinions)
  const assignments = facts.flatMap((one) => one.assignments ?? [])
  return { facts, asking: opinions, opinions, assignments }
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

const summaryOf = ({ facts: all, asking, opinions, assignments }: Line, { cut }: ReportPeriod): Summary => {
  // What offices apply for among themselves is no dossier of the public.
  const facts = all.filter(({ internal }) => !internal)
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
    approvedSilently: howMany(facts, (one) => one.approvedSilently),
    receivedLate: shareOf(
      howMany(onlineOnes, (one) => isReceivedLate(one, cut)),
      onlineOnes.length,
    ),
    time: distributionOf(ended.flatMap((one) => (one.receivedAt ? [one.usedMinutes] : []))),
    steps: timesBy(ended, 'step').map(([step, times]) => ({ step, ...distributionOf(times) })),
    parties: timesBy(ended, 'party').map(([party, times]) => ({ party, ...distributionOf(times) })),
    opinions: opinionSummary(counter(opinionFigures, opinions, cut), {
      time: distributionOf(opinions.flatMap(({ minutes }) => minutes ?? [])),
      timeGiven: timeGiven(opinions),
    }),
    asking: askingSummary(counter(askingFigures, asking, cut), timeGiven(asking)),
    assignments: assignmentSummary(counter(assignmentFigures, assignments, cut)),
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

const timeGiven = (opinions: readonly OpinionFacts[]) =>
  distributionOf(opinions.flatMap(({ given }) => given ?? []))

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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
