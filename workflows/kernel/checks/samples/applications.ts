import type { z } from 'zod'
import { askedFaults, withoutUnasked } from '../../asked'
import type { AnyForm } from '../../form'
import { valueAt } from '../../value-at'
import { sayThrown } from '../fault'
import { type Field, fieldsOf, rootOf } from '../form-fields'
import { answerValues, type Generate } from './answer-values'
import { type Chance, chanceOf } from './chance'
import { alternatives, compose, put } from './compose'

/** What applications are made for; a definition may still be wrong in any other way. */
export type Asking = AnyForm

/** The day on which samples are filed. */
export const sampleDay = '2026-11-24'

type Answers = Record<string, unknown>

/** An application as it is sent, and as rules get it. */
export interface Application {
  sent: Answers
  answers: Answers
}
/** Why an application is none, by path of the form. */
export interface Refused {
  path: string
  message: string
}

export interface Applications {
  /** Sound ones: the author's examples, then made ones. */
  sound: readonly Application[]
  /** Paths of answers that no value was found for. */
  unknown: readonly string[]
  /** What the form threw instead of saying what is wrong, by path; '' for the whole of it. */
  thrown: ReadonlyMap<string, string>
  /** What stood in the way, when no sound one was found. */
  refused: readonly Refused[]
  /** What may be tried at a field; `lengths`: of lists beside the short ones. */
  alternatives(field: Field, lengths: readonly unknown[]): readonly unknown[]
  /** A sound one like this with values at fields, and whatever else must change for them. */
  like(application: Application, changes: ReadonlyMap<Field, unknown>): Application | undefined
}

const enough = 40
const mostMends = 40
/** Of one that was sound before it was changed. */
const fewMends = 8

/** Sound applications of a form, the same each time. */
export const applicationsOf = (
  asking: Asking,
  {
    examples,
    generate,
    wanted = enough,
  }: { examples: readonly Answers[]; generate: Generate; wanted?: number },
): Applications => {
  const root = rootOf(asking.form)
  const fields = fieldsOf(root)
  const chance = chanceOf(1)
  const thrown = new Map<string, string>()
  const valuesOf = (field: Field) =>
    answerValues(field, {
      given: givenAt(examples, field),
      generate,
      failed: (message) => thrown.set(field.path, message),
    })
  const values = new Map(
    [...fields.values()]
      .filter(({ kind, children }) => kind === 'answer' || (kind === 'list' && !children))
      .map((field) => [field.path, valuesOf(field)]),
  )
  const reading: Reading = { asking, root, fields, values, chance, thrown, examples }
  const unknown = [...values].flatMap(([path, known]) => (known.length === 0 ? [path] : []))
  const given = examples.flatMap((sent) => soundOf(reading, sent).application ?? [])
  const { made, refused } = make(reading, wanted)
  return {
    sound: [...given, ...made],
    unknown,
    thrown,
    refused,
    alternatives: (field, lengths) => alternatives(field, values, chance, lengths),
    like: onceEach((application, changes) => {
      let { sent } = application
      for (const [field, value] of changes)
        sent = put(sent, root, field.path.split('.'), value, reading) as Answers
      const kept = [...changes.keys()].map(({ path }) => path)
      return mend(reading, sent, fewMends, kept).application
    }),
  }
}

/** Every rule that reads a field is tried with the same values in it, beginning from the same applications. */
const onceEach = (like: Applications['like']): Applications['like'] => {
  const known = new WeakMap<Application, Map<Field, Map<unknown, Application | undefined>>>()
  return (application, changes) => {
    const [[field, value] = [], another] = changes
    if (!field || another) return like(application, changes)
    const ofApplication = known.get(application) ?? new Map<Field, Map<unknown, Application | undefined>>()
    known.set(application, ofApplication)
    const ofField = ofApplication.get(field) ?? new Map<unknown, Application | undefined>()
    ofApplication.set(field, ofField)
    if (!ofField.has(value)) ofField.set(value, like(application, changes))
    return ofField.get(value)
  }
}

interface Reading {
  asking: Asking
  root: Field
  fields: ReadonlyMap<string, Field>
  values: ReadonlyMap<string, readonly unknown[]>
  chance: Chance
  thrown: Map<string, string>
  examples: readonly Answers[]
}
interface Tried {
  application?: Application
  refused: readonly Refused[]
}

const make = (reading: Reading, count: number): { made: Application[]; refused: readonly Refused[] } => {
  const made: Application[] = []
  let refused: readonly Refused[] = []
  for (let tried = 0; tried < 2 * count && made.length < count; tried += 1) {
    const sent = compose({ ...reading.root, optional: false }, reading.values, reading.chance) as Answers
    const end = mend(reading, sent, mostMends)
    if (end.application) made.push(end.application)
    else refused = end.refused
    // What was never near a sound one will not be.
    if (made.length === 0 && tried >= 12) break
  }
  return { made, refused }
}

/** Changes what the form finds wrong, but for what is kept, until it finds nothing. */
const mend = (reading: Reading, given: Answers, most: number, kept: readonly string[] = []): Tried => {
  let sent = given
  for (let mended = 0; ; mended += 1) {
    const tried = soundOf(reading, sent)
    if (tried.application || mended === most) return tried
    const { path } = reading.chance.pick(tried.refused)
    const field = nearest(reading, path, kept)
    if (!field) return tried
    const other = otherFor(reading, field)
    sent = put(sent, reading.root, field.path.split('.'), other, reading) as Answers
  }
}

/** What else may stand at a field; as often as not what an example has there. */
const otherFor = ({ examples, values, chance }: Reading, field: Field): unknown => {
  const example = chance.below(2) === 0 && examples.length > 0 ? chance.pick(examples) : undefined
  return valueAt(example, field.path) ?? chance.pick(alternatives(field, values, chance))
}

/** The field that a fault is about; any other when it is about none, or about what is kept. */
const nearest = ({ fields, chance }: Reading, path: string, kept: readonly string[]): Field | undefined => {
  const isKept = (field: Field) => kept.some((one) => one === field.path || one.startsWith(`${field.path}.`))
  const free = [...fields.values()].filter((field) => !isKept(field))
  // Now and then another: what is wrong with two answers is told of one.
  const named = chance.below(4) > 0 ? free.find((field) => field.path === path) : undefined
  const within = free.filter((field) => field.path.startsWith(path ? `${path}.` : ''))
  const some = within.length > 0 ? within : free
  return named ?? (some.length > 0 ? chance.pick(some) : undefined)
}

/** As intake takes it: by the form, and by what is asked. */
export const soundOf = (
  { asking, thrown }: Pick<Reading, 'asking'> & Partial<Reading>,
  given: Answers,
): Tried => {
  try {
    const sent = withoutUnasked(asking, given)
    const parsed = parse(asking, sent, thrown)
    if (!parsed.success) return { refused: parsed.error.issues.map(refusedBy) }
    const answers = parsed.data as Answers
    const faults = [...askedFaults(asking, answers), ...broken(asking, answers)]
    return faults.length > 0 ? { refused: faults } : { application: { sent, answers }, refused: [] }
  } catch (error) {
    return { refused: [{ path: '', message: sayThrown(error) }] }
  }
}

const broken = ({ mustHold = {} }: Asking, answers: Answers): Refused[] =>
  Object.entries(mustHold).flatMap(([id, { field, holds }]) =>
    holds(answers as never, sampleDay) ? [] : [{ path: field, message: `mustHold['${id}']` }],
  )

const parse = ({ form }: Asking, sent: Answers, thrown?: Map<string, string>) => {
  try {
    return form.safeParse(sent)
  } catch (error) {
    thrown?.set('', sayThrown(error))
    throw error
  }
}

const refusedBy = ({ path, message }: z.core.$ZodIssue): Refused => ({
  path: path.filter((part) => typeof part === 'string').join('.'),
  message,
})

/** What examples hold at a field, in all entries of lists. */
const givenAt = (examples: readonly Answers[], { path }: Field): unknown[] => {
  const into = (value: unknown, [name, ...rest]: string[]): unknown[] => {
    if (Array.isArray(value))
      return value.flatMap((one) => into(one, name === undefined ? [] : [name, ...rest]))
    if (name === undefined) return [value]
    return typeof value === 'object' && value !== null ? into((value as Answers)[name], rest) : []
  }
  return examples.flatMap((example) => into(example, path.split('.')))
}
