import { z } from 'zod'
import { type Field, rootOf } from '../../../workflows/kernel/checks/form-fields'
import type { Procedure } from '../../../workflows/kernel/procedure'

/** How an answer is asked for. */
export type AskedAs =
  | 'line'
  | 'paragraph'
  | 'email'
  | 'phone'
  | 'identity-number'
  | 'address'
  | 'number'
  | 'count'
  | 'vnd'
  | 'date'
  | 'birth-date'
  | 'yes-no'
  | 'choice'

/** One field that takes an answer. */
export interface Asked {
  path: string
  as: AskedAs
  optional: boolean
  options: readonly string[]
  schema: z.ZodType
  longest?: number
}

/**
 * One page of a form, in its order. `answer`: one question, or those of one group. `checks`: those of several statements
 * that are true. `wanted`: whether an optional group is filled in at all. `list`: any number of groups of answers.
 */
export interface FormPage {
  /** Path of the form: the question's own, or the first one's. */
  id: string
  /** Path of what it is called after: the question, or the group whose questions share it. */
  called: string
  kind: 'answer' | 'checks' | 'wanted' | 'list'
  /** Top-level field of the form. */
  section: string
  asked: readonly Asked[]
  /** Optional groups that it is part of. */
  within: readonly string[]
  /** Of a list: without an entry it is no answer. */
  filled?: boolean
}

/** A list of choices: they are ticked, all at once. */
export const isTicked = ({ id, kind, asked: [only, ...others] }: FormPage): boolean =>
  kind === 'list' && others.length === 0 && only?.path === id && only.as === 'choice'

const JsonLeaf = z.looseObject({
  type: z.unknown().optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})

const formats: Record<string, AskedAs> = {
  date: 'date',
  'birth-date': 'birth-date',
  email: 'email',
  phone: 'phone',
  address: 'address',
  paragraph: 'paragraph',
  vnd: 'vnd',
  'identity-number': 'identity-number',
}

/** So few numbers are chosen and not typed. */
const mostCounted = 20

const countsIn = ({ type, minimum, maximum }: z.infer<typeof JsonLeaf>): string[] => {
  if (type !== 'integer' || minimum === undefined || maximum === undefined) return []
  const length = maximum - minimum + 1
  return length > mostCounted ? [] : Array.from({ length }, (_, index) => String(minimum + index))
}

const askedOf = ({ path, optional, options, schema }: Field): Asked => {
  const json = JsonLeaf.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const counts = countsIn(json)
  const asNumber = json.type === 'number' || json.type === 'integer'
  const as =
    json.type === 'boolean'
      ? 'yes-no'
      : options
        ? 'choice'
        : (formats[json.format ?? ''] ?? (counts.length ? 'count' : asNumber ? 'number' : 'line'))
  return {
    path,
    as,
    optional,
    options: options ?? (as === 'count' ? counts : []),
    schema,
    longest: json.maxLength,
  }
}

/** What is asked only of some is required of them. */
type AskedOfSome = ReadonlySet<string>

const pagesIn = (
  { path: group, children: fields = new Map() }: Pick<Field, 'path' | 'children'>,
  within: readonly string[],
  ofSome: AskedOfSome,
): FormPage[] => {
  const pages: FormPage[] = []
  for (const { optional: mayMiss, ...rest } of fields.values()) {
    const field: Field = { ...rest, optional: mayMiss && !ofSome.has(rest.path) }
    const { path } = field
    const section = path.split('.')[0] ?? path
    const children = [...(field.children?.values() ?? [])]
    if (field.kind === 'list') {
      const asked = children.length ? children.map(askedOf) : [askedOf(field)]
      pages.push({ id: path, called: path, kind: 'list', section, asked, within, filled: ofSome.has(path) })
    } else if (field.kind === 'group') {
      if (field.optional) pages.push({ id: path, called: path, kind: 'wanted', section, asked: [], within })
      pages.push(...pagesIn(field, field.optional ? [...within, path] : within, ofSome))
    } else pages.push({ id: path, called: path, kind: 'answer', section, asked: [askedOf(field)], within })
  }
  return group === '' ? pages : shared(pages, group, ofSome)
}

const isStatement = ({ kind, asked }: FormPage): boolean =>
  kind === 'answer' && asked[0]?.as === 'yes-no' && !asked[0].optional

/** So many a phone shows before one loses sight of what they are about. */
const mostOnPage = 8

/** What follows each other in a group is asked at once. Statements are one question: which of them are true. */
const shared = (pages: readonly FormPage[], group: string, ofSome: AskedOfSome): FormPage[] => {
  // What only some are asked may depend on what stands before it.
  const isOwn = ({ id, kind }: FormPage) =>
    kind === 'answer' && id.slice(0, id.lastIndexOf('.')) === group && !ofSome.has(id)
  const statements = runsOf(pages, (page) => isOwn(page) && isStatement(page)).map(
    (run): FormPage => ({ ...joined(run), ...(run.length > 1 && { kind: 'checks' }) }),
  )
  return runsOf(statements, isOwn).flatMap((run) => {
    const size = Math.ceil(run.length / Math.ceil(run.length / mostOnPage))
    const parts = Array.from({ length: Math.ceil(run.length / size) }, (_, index) =>
      run.slice(index * size, (index + 1) * size),
    )
    return parts.map((part) => (part.length > 1 ? { ...joined(part), called: group } : joined(part)))
  })
}

/** Those that follow each other and are alike, together; each other one by itself. */
const runsOf = (pages: readonly FormPage[], alike: (page: FormPage) => boolean): FormPage[][] => {
  const runs: FormPage[][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && alike(before) && alike(page)) run.push(page)
    else runs.push([page])
  }
  return runs
}

const joined = (run: readonly FormPage[]): FormPage => ({
  ...(run[0] as FormPage),
  asked: run.flatMap(({ asked }) => asked),
})

const made = new WeakMap<Formed, FormPage[]>()

type Formed = Pick<Procedure, 'form' | 'asksOnlyIf'>

/** All pages that a procedure's form can have. */
export const formPagesOf = (procedure: Formed): FormPage[] => {
  const ofSome = new Set(Object.keys(procedure.asksOnlyIf ?? {}))
  const pages = made.get(procedure) ?? pagesIn(rootOf(procedure.form), [], ofSome)
  made.set(procedure, pages)
  return pages
}
