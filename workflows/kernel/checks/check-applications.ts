import type { z } from 'zod'
import { isAsked } from '../asked'
import { valueAt } from '../value-at'
import { checkAskable, circleIn } from './check-form'
import { nearestTo } from './fault'
import { defOf, type Field, fieldsOf, isForm, rootOf } from './form-fields'
import { fault, type Inspected, type Inspection, isRecord, listAt, property } from './inspection'
import { takes } from './samples/answer-values'
import { type Asking, applicationsOf, soundOf } from './samples/applications'

const addOne = 'add an application to `examples`'

/** The form, and applications to try everything else with: the author's own, and made ones. */
export const checkForm = (inspection: Inspection, definition: Record<string, unknown>): void => {
  const { form, asksOnlyIf, mustHold } = definition
  inspection.form = inspectForm(inspection, 'form', form, (sound) => {
    const asking = {
      form: sound,
      ...(isRules(asksOnlyIf) && { asksOnlyIf: knownAlone(asksOnlyIf, fieldsOf(rootOf(sound))) }),
      ...(isConditions(mustHold) && { mustHold }),
    } as Asking
    return { asking, examples: checkExamples(inspection, definition, asking) }
  })
}

type ToTry = (form: z.ZodObject) => { asking: Asking; examples: Record<string, unknown>[] }

/** Every fault of a form, with samples of what it takes; undefined where it is none. */
export const inspectForm = (
  inspection: Inspection,
  at: string,
  form: unknown,
  toTry: ToTry = (sound) => ({ asking: { form: sound }, examples: [] }),
): Inspected | undefined => {
  if (!isForm(form)) {
    fault(inspection, at, 'must be a z.object', {
      value: form === undefined ? 'nothing' : (defOf(form).type ?? form),
    })
    return undefined
  }
  const circle = circleIn(form)
  if (circle !== undefined) {
    fault(inspection, `${at}.${circle}`, 'holds itself, and so without end', { fix: 'one group, or a list' })
    return undefined
  }
  const before = inspection.faults.length
  checkAskable(inspection, at, form)
  const isAskable = inspection.faults.length === before
  const { asking, examples } = toTry(form)
  const root = rootOf(form)
  const applications = applicationsOf(asking, { examples, generate: inspection.generate })
  const inspected = { root, fields: fieldsOf(root), applications }
  checkSamples(inspection, at, inspected, isAskable ? asking : undefined)
  return inspected
}

const checkSamples = (
  inspection: Inspection,
  at: string,
  inspected: Inspected,
  asking: Asking | undefined,
): void => {
  const { fields, applications } = inspected
  for (const [path, message] of applications.thrown)
    fault(inspection, path ? `${at}.${path}` : at, `fails on answers instead of refusing them: ${message}`, {
      fix: 'no promises in the form, and no error but by its own words',
    })
  if (!asking || applications.thrown.size > 0) return
  const orElse = at === 'form' ? addOne : 'ask for something simpler'
  for (const path of applications.unknown)
    fault(inspection, `${at}.${path}`, 'no value was found that it takes', { fix: `${orElse} that has one` })
  if (applications.unknown.length > 0) return
  if (applications.sound.length === 0) {
    const why = applications.refused.map(({ path, message }) => `${path || 'form'}: ${message}`).join(', ')
    fault(inspection, at, `no application was found that it takes (${why})`, {
      fix: `${orElse} that it takes`,
    })
    return
  }
  checkTakenAgain(inspection, at, inspected, asking)
  for (const field of fields.values()) checkOptions(inspection, at, inspected, field)
}

const isConditions = (mustHold: unknown): boolean =>
  isRecord(mustHold) && Object.values(mustHold).every((one) => typeof property(one, 'holds') === 'function')

// A rule on a field that there is not is told where rules are looked at.
const knownAlone = (rules: Record<string, unknown>, fields: ReadonlyMap<string, Field>) =>
  Object.fromEntries(Object.entries(rules).filter(([path]) => fields.has(path)))

const isRules = (asked: unknown): asked is Record<string, unknown> =>
  isRecord(asked) && Object.values(asked).every((rule) => typeof rule === 'function')

const checkExamples = (
  inspection: Inspection,
  definition: Record<string, unknown>,
  asking: Asking,
): Record<string, unknown>[] => {
  if (definition.examples === undefined) return []
  return listAt(inspection, definition, 'examples', 'examples', 'applications').flatMap((example, index) => {
    if (!isRecord(example)) {
      fault(inspection, `examples[${index}]`, 'must be an application', { value: example ?? 'nothing' })
      return []
    }
    checkLeftOver(inspection, `examples[${index}]`, example, asking)
    const { refused } = soundOf({ asking }, example)
    for (const { path, message } of refused)
      fault(inspection, `examples[${index}]${path && `.${path}`}`, `is not what the form takes: ${message}`, {
        value: valueAt(example, path),
        fix: 'mend the example, or the form',
      })
    return refused.length > 0 ? [] : [example]
  })
}

/** What intake would refuse although samples leave it out: a name that is not in the form, and what nobody asked. */
const checkLeftOver = (
  inspection: Inspection,
  pointer: string,
  example: Record<string, unknown>,
  { form, asksOnlyIf }: Asking,
): void => {
  const look = (owner: unknown, { path, kind, children }: Field, place: string): void => {
    if (Array.isArray(owner) && kind === 'list')
      owner.forEach((entry, index) => {
        look(entry, { ...({ path, children } as Field), kind: 'group' }, `${place}[${index}]`)
      })
    if (!isRecord(owner) || kind !== 'group') return
    for (const [name, inner] of Object.entries(owner)) {
      const child = children?.get(name)
      if (child) look(inner, child, `${place}.${name}`)
      else if (children) {
        const near = nearestTo(name, [...children.keys()])
        fault(inspection, `${place}.${name}`, 'is no field of the form', {
          value: inner,
          fix: near ? `did you mean "${near}"?` : 'leave it out, or add it to the form',
        })
      }
    }
  }
  look(example, rootOf(form), pointer)
  for (const path of Object.keys(asksOnlyIf ?? {})) {
    const value = valueAt(example, path)
    if (value !== undefined && isUnasked(path, { asksOnlyIf }, example))
      fault(inspection, `${pointer}.${path}`, 'answers what is not asked of this application', {
        value,
        fix: `leave it out, or mend asksOnlyIf['${path}']`,
      })
  }
}

const isUnasked = (path: string, rules: Pick<Asking, 'asksOnlyIf'>, example: unknown): boolean => {
  try {
    return !isAsked(path, rules, example)
  } catch {
    // Told where the rule is looked at.
    return false
  }
}

/** A form is looked at again with what came of it, each time that its page is shown. */
const checkTakenAgain = (
  inspection: Inspection,
  at: string,
  { fields, applications }: Inspected,
  { form: schema }: Asking,
): void => {
  for (const { answers } of applications.sound) {
    const again = schema.safeParse(JSON.parse(JSON.stringify(answers)))
    const changed = [...fields.values()].find(
      ({ kind, path }) =>
        kind === 'answer' &&
        JSON.stringify(valueAt(answers, path)) !== JSON.stringify(valueAt(again.data, path)),
    )
    if (again.success && !changed) continue
    const path = changed?.path ?? again.error?.issues[0]?.path.join('.') ?? ''
    fault(inspection, path ? `${at}.${path}` : at, 'does not take what it made of an answer', {
      value: valueAt(answers, path),
      fix: 'take the answer as it is given',
    })
    return
  }
}

/** What is offered can be chosen. */
const checkOptions = (
  inspection: Inspection,
  at: string,
  { applications }: Inspected,
  field: Field,
): void => {
  if (!field.options || field.path === '') return
  for (const option of field.options) {
    const one = takes(field.schema, option) ? option : option === 'true'
    const value = field.kind === 'list' ? [one] : one
    const found = applications.sound
      .slice(0, 8)
      .some((base) => applications.like(base, new Map([[field, value]])))
    if (!found)
      fault(inspection, `${at}.${field.path}`, 'offers what no application can have that the form takes', {
        value: option,
        fix: `take it off the list, or ${addOne} that has it`,
      })
  }
}
