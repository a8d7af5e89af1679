import { valueAt } from '../../value-at'
import { sayThrown } from '../fault'
import type { Field } from '../form-fields'
import { takes } from './answer-values'
import type { Application, Applications } from './applications'
import { chanceOf } from './chance'
import { literalsOf } from './literals'
import { type Seen, watchAnswers } from './watch-answers'

/** Runs something, and notes what of the clock and of chance is looked at meanwhile: `new Date()`, `Math.random()`. */
export type Watched = <T>(run: (used: Set<string>) => T) => T

/** Runs something, and throws when it does not come to an end. */
export type Ended = <T>(run: () => T) => T

/** What a rule made of an application. */
export interface Run {
  application: Application
  /** Fields that it read of this one. */
  read: readonly string[]
  returned?: unknown
  thrown?: string
}
export interface Findings {
  runs: Run[]
  /** Paths that the rule reads and the form lacks. */
  missing: Set<string>
  /** What it looked at beside the application. */
  used: Set<string>
  changes: boolean
  /** An application for which it did not say the same twice. */
  wavers?: Application
}

interface Exploring {
  /** Whatever the form takes, it says the same: nothing else is sought. */
  isSettled: boolean
  /** The code whose literals are tried. */
  source: unknown
}

const mostRounds = 4
const mostOfOneField = 130
const mixed = 60
/** While nothing but one answer came of a rule. */
const mostMixed = 800
const mostClimbed = 3_000

/** Runs a rule on sound applications, then on others with other values in whatever it reads. */
export const exploreRule = (
  rule: (answers: never) => unknown,
  form: { root: Field; fields: ReadonlyMap<string, Field>; applications: Applications },
  watched: Watched,
  how: Exploring,
): Findings => watched((used) => explore(rule, form, used, how))

const explore = (
  rule: (answers: never) => unknown,
  form: { root: Field; fields: ReadonlyMap<string, Field>; applications: Applications },
  used: Set<string>,
  { isSettled, source }: Exploring,
): Findings => {
  const { root, fields, applications } = form
  const findings: Findings = { runs: [], missing: new Set(), used: new Set(), changes: false }
  const read = new Set<string>()
  const ask = (application: Application): Omit<Run, 'application'> => {
    const seen: Seen = { read: new Set(), missing: findings.missing, changed: false }
    const answers = watchAnswers(application.answers, root, seen)
    let run: Omit<Run, 'application' | 'read'>
    used.clear()
    try {
      run = { returned: settled(rule(answers as never)) }
    } catch (error) {
      run = { thrown: sayThrown(error) }
    }
    for (const one of used) findings.used.add(one)
    for (const path of seen.read) read.add(path)
    findings.changes ||= seen.changed
    return { ...run, read: [...seen.read] }
  }
  const run = (application: Application | undefined) => {
    if (application) findings.runs.push({ application, ...ask(application) })
  }

  for (const application of applications.sound) {
    run(application)
    const { returned } = findings.runs.at(-1) as Run
    if (written(ask(application).returned) !== written(returned)) findings.wavers ??= application
  }
  const known = literalsOf(source)
  const tried = new Set<string>()
  for (let round = 0; round < mostRounds; round += 1) {
    const paths = [...read].filter((path) => !tried.has(path))
    if (paths.length === 0) break
    for (const path of paths) {
      tried.add(path)
      const field = fields.get(path) as Field
      const bases = applications.sound.slice(0, 2)
      for (const value of valuesFor(field, applications, known))
        for (const base of bases) run(applications.like(base, new Map([[field, value]])))
    }
  }
  const isDull = (): boolean => !isSettled && new Set(findings.runs.map(({ returned }) => returned)).size < 2
  mix(
    [...read].map((path) => fields.get(path) as Field),
    { applications, known, run, isDull },
  )
  if (isDull()) climb([...read], { form, known, run, findings, isDull })
  return findings
}

/**
 * What hides behind several conditions: `a && b && c` looks at b only when a is true. Whatever makes a rule look at
 * more is kept, and the next is sought from there.
 */
const climb = (
  paths: readonly string[],
  {
    form: { fields, applications },
    known,
    run,
    findings,
    isDull,
  }: {
    form: { fields: ReadonlyMap<string, Field>; applications: Applications }
    known: readonly unknown[]
    run: (application: Application | undefined) => void
    findings: Findings
    isDull: () => boolean
  },
): void => {
  let base = findings.runs.reduce<Run | undefined>(
    (best, one) => (best && best.read.length >= one.read.length ? best : one),
    undefined,
  )
  const left = new Set(paths)
  for (let count = findings.runs.length, better = true; base && better && isDull(); ) {
    better = false
    for (const path of left) {
      const field = fields.get(path) as Field
      const from: Run = base
      for (const value of [...literalsFor(field, known), ...valuesFor(field, applications, known)]) {
        if (count > mostClimbed) return
        run(applications.like(from.application, new Map([[field, value]])))
        const last = findings.runs.at(-1) as Run
        count += 1
        if (last.read.length > from.read.length) {
          base = last
          better = true
          break
        }
      }
      if (better || !isDull()) break
    }
  }
}

const literalsFor = (field: Field, known: readonly unknown[]): unknown[] =>
  field.kind === 'answer' ? known.filter((value) => takes(field.whole, value)) : []

const valuesFor = (field: Field, applications: Applications, known: readonly unknown[]): unknown[] => [
  ...new Set([
    ...applications.alternatives(field, known).slice(0, mostOfOneField),
    ...literalsFor(field, known),
  ]),
]

/** Several of the fields that are read at once: what hides behind two conditions. */
const mix = (
  fields: readonly Field[],
  {
    applications,
    known,
    run,
    isDull,
  }: {
    applications: Applications
    known: readonly unknown[]
    run: (application: Application | undefined) => void
    isDull: () => boolean
  },
): void => {
  const { sound } = applications
  if (sound.length === 0 || fields.length < 2) return
  const chance = chanceOf(fields.length)
  const own = new Map(fields.map((field) => [field, literalsFor(field, known)]))
  const values = new Map(fields.map((field) => [field, valuesFor(field, applications, known)]))
  // What the rule compares with, as often as all the rest.
  const valueFor = (field: Field): unknown => {
    const literals = own.get(field) ?? []
    return chance.pick((literals.length > 0 && chance.below(2) === 0 ? literals : values.get(field)) ?? [])
  }
  for (let count = 0; count < mixed || (count < mostMixed && isDull()); count += 1) {
    const changes = fields.flatMap((field): [Field, unknown][] =>
      chance.below(3) === 0 ? [] : [[field, valueFor(field)]],
    )
    run(applications.like(chance.pick(sound), new Map(changes)))
  }
}

// A promise that nobody waits for would end the process when it fails.
const settled = (returned: unknown): unknown => {
  if (returned instanceof Promise) returned.catch(() => undefined)
  return returned
}

const written = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return typeof value
  }
}

/** `storeys = 13, site.ward = "x"`: what a rule saw of an application, to tell it by. */
export const seenOf = ({ application, read }: Run, fields: ReadonlyMap<string, Field>): string => {
  const told = read.filter(
    (path) => fields.get(path)?.kind === 'answer' || valueAt(application.answers, path) === undefined,
  )
  return told
    .slice(0, 4)
    .map((path) => `${path} = ${written(valueAt(application.answers, path)).slice(0, 40)}`)
    .join(', ')
}
