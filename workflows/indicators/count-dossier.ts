import type { Instant } from '../kernel/instant'
import { addTo, type Counts, sumOf, sumsOf, type Told, type Turns, timeOf, toldOf, turnAt } from './counts'
import { type AssignmentFacts, applicantParty, type Facts, type OpinionFacts } from './facts'
import { indexFigures, satisfiedFrom } from './figures'
import { groupsOf } from './groups-of'
import { type LateAfter, lateAfter, receivedLateAfter } from './on-time'
import {
  answeringProfile,
  askingProfile,
  figuresAt,
  type Profile,
  profileIn,
  profileName,
  quarterAt,
} from './profile'

/** What time alone changes, without anybody doing anything: what is not answered or done by its time. */
export const turns = {
  /** A received dossier. */
  l: { 'in-time': -1 },
  /** An online filing that nobody reacted to. */
  r: { 'received-late': 1 },
} as const satisfies Turns

/** A line of one of the lists that counters are kept in. */
export interface CountedLine {
  /** `agency`, `procedure`, `officer`, or those of an agency's own dossiers alone. */
  list: string
  /** What it is about, its parts joined by `#`: see `linesOf`. */
  name: string
  counts: Counts
}

/** By procedure, field, and the agency that was asked or given something, if any: of the dossiers that an agency decides. */
export const listOf = (agency: string): string => `of#${agency}`

/** In the name of a line by procedure. */
export const procedureIn = (name: string): string => name.split('#')[0] ?? ''
export const fieldIn = (name: string): string => name.split('#')[1] ?? ''
export const answeringIn = (name: string): string => name.split('#')[2] ?? ''

/** The name of an officer's line at an agency. */
export const officerLine = (officer: string, agency: string): string => `${officer}#${agency}`

/** What an agency was asked about a dossier, and given to do. */
interface Answering {
  agency: string
  opinions: readonly OpinionFacts[]
  assignments: readonly AssignmentFacts[]
}

export const answeringOf = ({ opinions, assignments = [] }: Facts): Answering[] =>
  [...new Set([...opinions, ...assignments].map(({ agency }) => agency))].map((agency) => ({
    agency,
    opinions: opinions.filter((one) => one.agency === agency),
    assignments: assignments.filter((one) => one.agency === agency),
  }))

/** All that a dossier adds to. The same facts add the same: what they no longer say is taken away again. */
export const linesOf = (facts: Facts): CountedLine[] => {
  const { agency, procedure, field, opinions, assignments = [], work, owed } = facts
  const lead = sumOf([dossierCounts(facts), askingCounts(opinions)])
  const answering = answeringOf(facts).map((all): [string, Counts] => [all.agency, answeringCounts(all)])
  const officers = byName([
    ...work.map(({ officer, agency: of, minutes, late }): [string, Counts] => [
      officerLine(officer, of),
      { tasks: 1, ...(!late && { 'done-well': 1 }), [timeOf('time', minutes)]: 1 },
    ]),
    ...owed.map(({ officer, agency: of }): [string, Counts] => [officerLine(officer, of), { owed: 1 }]),
  ])
  const kind = `${procedure}#${field}`
  const ofAgencies = byName([[agency, lead], ...answering])
  return [
    ...linesIn('agency', ofAgencies),
    {
      list: 'procedure',
      name: kind,
      counts: sumOf([lead, indexCounts(facts), answeringCounts({ opinions, assignments })]),
    },
    { list: listOf(agency), name: `${kind}#`, counts: lead },
    ...linesIn(
      listOf(agency),
      answering.map(([of, counts]) => [`${kind}#${of}`, counts]),
    ),
    ...linesIn('officer', officers),
  ]
}

const linesIn = (list: string, counted: readonly [string, Counts][]): CountedLine[] =>
  counted.map(([name, counts]) => ({ list, name, counts }))

const byName = (counted: readonly [string, Counts][]): [string, Counts][] =>
  [...groupsOf(counted, ([name]) => name)].map(([name, all]) => [name, sumOf(all.map(([, one]) => one))])

/** What lines come to at a full quarter of an hour. */
export const toldIn = (lines: readonly CountedLine[], cut: Instant): Told => {
  const told = new Map<string, number>()
  const end = quarterAt(cut)
  for (const [name, count] of sumsOf(lines.map(({ counts }) => counts))) {
    const profile = profileIn(name)
    if (profile === undefined) addTo(told, name, count)
    else for (const [figure, each] of figuresAt(profile, end)) addTo(told, figure, each * count)
  }
  return toldOf(told, cut, turns)
}

/** It tells what steps and parties spent: many numbers, all of them at a dossier's end. */
export const isSpent = (name: string): boolean => name.startsWith('step ') || name.startsWith('party ')

const online = 2

const dossierCounts = (facts: Facts): Counts => {
  // What offices apply for among themselves is no dossier of the public.
  if (facts.internal) return { all: 1 }
  const { receivedAt, endedAt, how, channel, supplements, refunds, score, result, usedMinutes } = facts
  const isOnline = channel === online
  const isRated = score !== undefined
  return sumOf([
    marked({
      all: true,
      filed: true,
      received: receivedAt,
      ended: endedAt,
      [`ended-${how}`]: endedAt && how,
      extended: facts.extended,
      apologised: facts.apologised,
      'approved-silently': facts.approvedSilently,
      online: isOnline,
      supplemented: supplements > 0,
      'supplemented-again': supplements > 1,
      revoked: result === 'revoked',
      rated: isRated,
      satisfied: isRated && score >= satisfiedFrom,
    }),
    { requests: supplements, refunds },
    receivedAt ? turning('l', lateAfter(facts), { 'in-time': 1 }) : {},
    isOnline ? turning('r', receivedLateAfter(facts)) : {},
    receivedAt && endedAt ? { [timeOf('time', usedMinutes)]: 1 } : {},
    ...(endedAt ? spentCounts(facts) : []),
  ])
}

const indexCounts = (facts: Facts): Counts => ({
  ...marked(Object.fromEntries(Object.entries(indexFigures).map(([name, counts]) => [name, counts(facts)]))),
  ...(indexFigures.finished(facts) && facts.usedMinutes > 0 && { minutes: facts.usedMinutes }),
})

const marked = (marks: Record<string, unknown>): Counts =>
  Object.fromEntries(Object.entries(marks).flatMap(([name, is]) => (is ? [[name, 1]] : [])))

/** As it is before anybody waits too long, and what it comes to when they have. */
const turning = (turn: keyof typeof turns, after: LateAfter, before: Counts = {}): Counts => {
  if (after === 'always') return sumOf([before, turns[turn]])
  return after === 'never' ? before : { ...before, [turnAt(turn, after)]: 1 }
}

/** One time for each step, or party, that the dossier met. */
const spentCounts = ({ spent }: Facts): Counts[] => {
  const minutesBy = (name: 'step' | 'party') =>
    groupsOf(
      spent.filter(({ party }) => name === 'party' || party !== applicantParty),
      (row) => row[name],
    )
  return (['step', 'party'] as const).flatMap((name) =>
    [...minutesBy(name)].map(([of, rows]) => ({
      [timeOf(
        `${name} ${of}`,
        rows.reduce((sum, { minutes }) => sum + minutes, 0),
      )]: 1,
    })),
  )
}

const withProfile = (profile: Profile): Counts => (profile === '' ? {} : { [profileName(profile)]: 1 })

const answeringCounts = ({ opinions, assignments }: Omit<Answering, 'agency'>): Counts =>
  sumOf([
    withProfile(answeringProfile(opinions, assignments)),
    ...opinions.map(({ minutes, given }) => ({
      ...(minutes !== undefined && { [timeOf('answer', minutes)]: 1 }),
      ...(given !== undefined && { [timeOf('given', given)]: 1 }),
    })),
  ])

const askingCounts = (opinions: readonly OpinionFacts[]): Counts =>
  sumOf([
    withProfile(askingProfile(opinions)),
    ...opinions.map(({ given }) => (given === undefined ? {} : { [timeOf('asking', given)]: 1 })),
  ])
