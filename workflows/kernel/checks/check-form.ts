import { AnswerFormat } from '../answers'
import { type Def, defOf } from './form-fields'
import { fault, type Inspection } from './inspection'

/** What a page can ask with one field, and what it sends is what the form takes. */
const askable = new Set(['string', 'number', 'boolean', 'enum', 'literal'])
/** Texts that machines write to each other. */
const machines = new Set([
  ...['datetime', 'duration', 'uuid', 'guid', 'nanoid', 'cuid', 'cuid2', 'ulid', 'xid', 'ksuid'],
  ...['jwt', 'base64', 'base64url', 'json_string'],
])
const fixes: Record<string, string> = {
  union: 'one z.enum, or a field for each case with `asksOnlyIf`',
  date: 'z.iso.date()',
  bigint: 'z.int(), or z.string().regex(/^\\d+$/)',
  record: 'z.array(z.object({ … }))',
  map: 'z.array(z.object({ … }))',
  set: 'z.array(z.object({ … })), or a z.boolean() for each',
  tuple: 'a field for each',
  any: 'say what it is: text(), z.int(), z.boolean()',
  unknown: 'say what it is: text(), z.int(), z.boolean()',
  transform: 'take the answer as it is given, and make of it what is needed in a rule',
  lazy: 'write out what is asked',
}
const otherwise = 'text(), z.int(), z.boolean(), z.enum([…]), z.iso.date(), a group or a list of these'

/** Whether an entry of a list is looked at, which one page asks for with all that it holds. */
type Within = 'form' | 'entry'

/** Where a group stands within itself, by its path; undefined when none does. */
export const circleIn = (schema: unknown, path = '', around: readonly unknown[] = []): string | undefined => {
  const def = defOf(schema)
  if (around.includes(schema)) return path
  const within = [...around, schema]
  const inner = def.innerType ?? def.element ?? def.out
  if (inner) return circleIn(inner, path, within)
  for (const [name, field] of Object.entries(def.shape ?? {})) {
    const found = circleIn(field, path ? `${path}.${name}` : name, within)
    if (found !== undefined) return found
  }
  return undefined
}

/** A field that no page can ask would be a box that takes no answer. */
export const checkAskable = (inspection: Inspection, pointer: string, form: unknown): void => {
  checkGroup(inspection, pointer, form, 'form')
}

const checkGroup = (inspection: Inspection, pointer: string, group: unknown, within: Within): void => {
  const { shape = {}, catchall } = defOf(group) as Def & { catchall?: unknown }
  const fields = Object.entries(shape)
  if (fields.length === 0) fault(inspection, pointer, 'asks nothing', { fix: 'give it a field' })
  if (catchall && defOf(catchall).type !== 'never')
    fault(inspection, pointer, 'takes fields that no page asks for', { fix: 'z.object({ … })' })
  for (const [name, field] of fields) {
    checkName(inspection, `${pointer}.${name}`, name)
    checkField(inspection, `${pointer}.${name}`, field, within)
  }
}

const fieldName = /^[A-Za-z][A-Za-z0-9_-]*$/

const checkName = (inspection: Inspection, pointer: string, name: string): void => {
  if (fieldName.test(name) && !(name in Object.prototype)) return
  fault(inspection, pointer, 'no name for a field: letters, figures, _ and -, and none that objects have', {
    value: name,
    fix: 'rename it',
  })
}

const checkField = (inspection: Inspection, pointer: string, schema: unknown, within: Within): void => {
  const def = defOf(schema)
  const inner = def.innerType
  switch (def.type) {
    case 'optional':
      checkField(
        inspection,
        pointer,
        defOf(inner).type === 'nullable' ? defOf(inner).innerType : inner,
        within,
      )
      return
    case 'readonly':
    case 'nonoptional':
      checkField(inspection, pointer, inner, within)
      return
    case 'nullable':
      fault(inspection, pointer, 'is asked as if it may be left out, and then takes null alone', {
        value: 'nullable',
        fix: 'optional()',
      })
      return
    case 'default':
    case 'prefault':
      fault(inspection, pointer, 'puts in an answer that nobody gave', {
        value: def.type,
        fix: 'ask for it, or optional() and a rule that knows what nothing means',
      })
      return
    case 'catch':
      fault(inspection, pointer, 'takes what is wrong for something else, without a word', {
        value: 'catch',
        fix: 'leave it out: who answers is told what is wrong',
      })
      return
    case 'object':
      if (within === 'entry')
        fault(inspection, pointer, 'a group in the entry of a list, which one page asks for', {
          fix: 'put its fields into the entry',
        })
      checkGroup(inspection, pointer, schema, within)
      return
    case 'array':
      checkList(inspection, pointer, def, within)
      return
    default:
      checkAnswer(inspection, pointer, schema)
  }
}

const checkList = (inspection: Inspection, pointer: string, { element }: Def, within: Within): void => {
  if (within === 'entry') {
    fault(inspection, pointer, 'a list in the entry of a list, which one page asks for', {
      fix: 'make it a list of the form, or one text',
    })
    return
  }
  const { type } = defOf(element)
  if (type === 'array')
    fault(inspection, pointer, 'a list in a list, which no page can ask', { fix: 'one list' })
  else if (type === 'object') checkGroup(inspection, pointer, element, 'entry')
  else checkField(inspection, pointer, element, 'entry')
}

const checkAnswer = (inspection: Inspection, pointer: string, schema: unknown): void => {
  const format = (schema as { meta?: () => { format?: unknown } | undefined }).meta?.()?.format
  // What pages know how to ask by its name, they may take in a shape of its own.
  if (AnswerFormat.safeParse(format).success) return
  const { type = 'nothing', entries, values } = defOf(schema)
  if (type === 'pipe') {
    checkPipe(inspection, pointer, schema)
    return
  }
  const { format: written, coerce } = defOf(schema) as Def & { format?: string; coerce?: boolean }
  if (type === 'string' && machines.has(written ?? '')) {
    fault(inspection, pointer, 'no page can ask for this: nobody types it', {
      value: written,
      fix: 'z.iso.date(), or text() with a pattern of what people write',
    })
    return
  }
  if (!askable.has(type)) {
    fault(inspection, pointer, 'no page can ask for this', { value: type, fix: fixes[type] ?? otherwise })
    return
  }
  if (coerce) {
    fault(inspection, pointer, 'takes what is no answer for one: nothing becomes 0, and any word yes', {
      value: `coerce.${type}`,
      fix: `z.${type}()`,
    })
    return
  }
  const given = type === 'enum' ? Object.values(entries ?? {}) : type === 'literal' ? (values ?? []) : []
  const wrong = given.find((value) =>
    typeof value === 'string' ? value.trim() === '' || value.trim() !== value : typeof value !== 'boolean',
  )
  if (wrong !== undefined || (given.length === 0 && (type === 'enum' || type === 'literal')))
    fault(inspection, pointer, 'must be a list of words: a page sends words', {
      value: wrong ?? 'nothing',
      fix: "z.enum(['…', '…'])",
    })
}

/** Checks after checks are fine; anything made of an answer would not be taken when the form is looked at again. */
const checkPipe = (inspection: Inspection, pointer: string, schema: unknown): void => {
  const { in: before, out: after } = defOf(schema) as Def & { in?: unknown }
  for (const part of [before, after]) {
    const { type } = defOf(part)
    if (type === 'transform') {
      fault(inspection, pointer, 'no page can ask for this: what it makes of an answer is another answer', {
        value: 'transform',
        fix: fixes.transform,
      })
      return
    }
    checkAnswer(inspection, pointer, part)
  }
}
