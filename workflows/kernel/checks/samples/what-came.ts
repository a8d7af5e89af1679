import type { Part } from '../../dossier'
import type { CameOfQuestion } from '../../known'
import { openFields } from '../../record'
import { show } from '../fault'
import { type Field, fieldsOf } from '../form-fields'
import { type Inspected, isText, property } from '../inspection'
import { type Chance, chanceOf } from './chance'
import { type Seen, watchAnswers } from './watch-answers'

/** What may have come of the steps that a rule reads, one case after another; the same each time. */
export type Case = (step: unknown) => unknown

/** Names that a rule asked for, and that are none: of a question or part of a step, or of a step that it does not name. */
export interface Misses {
  inner: Map<string, { step: string; known: string[] }>
  steps: Set<string>
  records: Recorded[]
}

/** What a rule did with the record of a step: `readable` are the paths that it may read, of all that are recorded. */
export interface Recorded {
  step: string
  seen: Seen
  readable: string[]
  all: string[]
}

interface Records {
  /** Samples of what a step records, if it does. */
  recordsOf: (step: unknown) => Inspected | undefined
  /** Whether the rule may read words. */
  words: boolean
}

const answered = (answer: CameOfQuestion['answer'], round = 1): CameOfQuestion => ({
  end: 'answered',
  answer,
  late: false,
  round,
})
const opinions: readonly CameOfQuestion[] = [
  answered('agree'),
  answered('object'),
  answered('agree-with-conditions'),
  answered('not-concerned'),
  { end: 'deemed', late: false, round: 1 },
  { end: 'not-asked', late: false, round: 0 },
  { end: 'deemed', answer: 'object', late: true, round: 1 },
  answered('object', 2),
]
const statuses: readonly Part['status'][] = ['done', 'refused', 'lapsed', 'left-out']
const passings = [
  { state: 'passed', supplements: 0, silences: 0, late: false },
  { state: 'passed', supplements: 1, silences: 1, late: true },
  { state: 'left-out', supplements: 0, silences: 0, late: false },
] as const

/** What of a case can be this or that. */
interface Choice {
  of: string
  options: readonly unknown[]
}

const mostMixed = 40

const choicesOf = (steps: readonly unknown[], { recordsOf }: Records): Choice[] =>
  steps.flatMap((step) => {
    const id = String(property(step, 'id'))
    return [
      { of: id, options: passings },
      ...recordOptions(recordsOf(step)).map((options) => ({ of: `${id}/record`, options })),
      ...namesIn(step, 'ask').map((name) => ({ of: `${id}/ask/${name}`, options: opinions })),
      ...namesIn(step, 'parts').map((name) => ({
        of: `${id}/parts/${name}`,
        options: statuses.map((status) => ({ status })),
      })),
    ]
  })

const fewSamples = 8
const fewOfOneField = 12

/** Some records, and others in which one field after the other is another. */
const recordOptions = (recorded: Inspected | undefined): unknown[][] => {
  const [base, ...others] = recorded?.applications.sound.slice(0, fewSamples) ?? []
  if (!recorded || !base) return []
  const { fields, applications } = recorded
  const varied = [...fields.values()].flatMap((field) =>
    applications
      .alternatives(field, [])
      .slice(0, fewOfOneField)
      .flatMap((value) => applications.like(base, new Map([[field, value]])) ?? []),
  )
  return [[base, ...others, ...varied].map(({ answers }) => answers)]
}

const namesIn = (step: unknown, list: 'ask' | 'parts'): string[] => {
  const rules = property(step, list)
  // What has no name is a fault of its own.
  return (Array.isArray(rules) ? rules : [])
    .map((rule) => property(rule, 'id') ?? property(rule, 'agency'))
    .filter(isText)
}

/** All alike, each alone unlike the others, then mixed by chance. */
export const casesOf = (steps: readonly unknown[], misses: Misses, records: Records): Case[] => {
  const choices = choicesOf(steps, records)
  const watched = watchRecords(steps, misses, records)
  const chance: Chance = chanceOf(choices.length)
  const widest = Math.max(...choices.map(({ options }) => options.length))
  const alike = Array.from(
    { length: widest },
    (_, index) => new Map(choices.map(({ of, options }) => [of, options[index % options.length]])),
  )
  const first = alike[0] ?? new Map<string, unknown>()
  const alone = choices.flatMap(({ of, options }) =>
    options.slice(1).map((option) => new Map([...first, [of, option]])),
  )
  const mixed = Array.from(
    { length: mostMixed },
    () => new Map(choices.map(({ of, options }) => [of, chance.pick(options)])),
  )
  return [...alike, ...alone, ...mixed].map((chosen) => caseOf(steps, chosen, misses, watched))
}

/** A record that a rule may read, and only what it may read of it. */
type WatchRecord = (step: unknown, record: unknown) => unknown

const watchRecords = (
  steps: readonly unknown[],
  misses: Misses,
  { recordsOf, words }: Records,
): WatchRecord => {
  const readableIn = new Map<unknown, { root: Field; seen: Seen }>()
  for (const step of steps) {
    const recorded = recordsOf(step)
    if (!recorded) continue
    const { root, fields } = recorded
    const open = words ? root.children : new Map(openFields(root).map((field) => [field.path, field]))
    const known = { ...root, ...(open && { children: open }) }
    const seen: Seen = { read: new Set(), missing: new Set(), changed: false }
    readableIn.set(step, { root: known, seen })
    misses.records.push({
      step: String(property(step, 'id')),
      seen,
      readable: [...fieldsOf(known).keys()],
      all: [...fields.keys()],
    })
  }
  return (step, record) => {
    const known = readableIn.get(step)
    if (!known || record === undefined) return undefined
    const readable = Object.entries(record as object).filter(([name]) => known.root.children?.has(name))
    return watchAnswers(Object.fromEntries(readable), known.root, known.seen)
  }
}

const caseOf = (
  steps: readonly unknown[],
  chosen: ReadonlyMap<string, unknown>,
  misses: Misses,
  watched: WatchRecord,
): Case => {
  const came = new Map(
    steps.map((step): [unknown, unknown] => {
      const id = String(property(step, 'id'))
      const inner = (list: 'ask' | 'parts') => {
        const names = namesIn(step, list)
        const record = Object.fromEntries(names.map((name) => [name, chosen.get(`${id}/${list}/${name}`)]))
        return told(record, id, names, misses)
      }
      const passing = chosen.get(id) as (typeof passings)[number]
      const made = passing.state === 'passed' ? watched(step, chosen.get(`${id}/record`)) : undefined
      return [
        id,
        {
          ...passing,
          ...(made !== undefined && { record: made }),
          opinions: inner('ask'),
          parts: inner('parts'),
        },
      ]
    }),
  )
  return (step) => {
    const id = property(step, 'id')
    if (!came.has(id)) misses.steps.add(isText(id) ? id : show(id))
    return came.get(id) ?? passings[0]
  }
}

/** Says what is asked for and is not there. */
const told = (record: Record<string, unknown>, step: string, known: string[], misses: Misses): unknown =>
  new Proxy(record, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name)
      misses.inner.set(name, { step, known })
      return opinions[0]
    },
  })
