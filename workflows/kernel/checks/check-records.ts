import type { StepKind } from '../procedure'
import { openFields } from '../record'
import { inspectForm } from './check-applications'
import { defOf, type Field } from './form-fields'
import { fault, type Inspected, type Inspection, property } from './inspection'

/** Of what a dossier keeps of each step for as long as it lives. */
const mostBytes = 4_096

/** Whether an officer answers here with what is to be recorded. */
export const takesRecord = (kind: StepKind): boolean =>
  Object.values(kind.tasks).some(({ recordsWith }) => recordsWith !== undefined)

/** What a step records, checked as a form is; by its fields, which have their words in the texts. */
export const checkRecords = (
  inspection: Inspection,
  pointer: string,
  step: unknown,
  kind: StepKind,
): string[] => {
  const records = property(step, 'records')
  if (records === undefined) return []
  if (!takesRecord(kind)) {
    fault(inspection, pointer, 'nobody answers in this step what could be recorded', {
      value: property(step, 'kind'),
      fix: 'put it on a check, a review or a decision',
    })
    return []
  }
  const found = inspectForm(inspection, pointer, records)
  if (!found) return []
  inspection.records.set(step, found)
  checkSize(inspection, pointer, found)
  return keysOf(String(property(step, 'id')), found)
}

/** Where texts have the words for what a step records. */
const keysOf = (step: string, { fields }: Inspected): string[] =>
  [...fields.values()].flatMap(({ path, options = [] }) => [
    `${step}.${path}`,
    ...options.map((option) => `${step}.${path}=${option}`),
  ])

const checkSize = (inspection: Inspection, pointer: string, { root }: Inspected): void => {
  const endless = openFields(root)
    .flatMap(listsIn)
    .find((list) => longest(list) === undefined)
  if (endless) {
    fault(inspection, `${pointer}.${endless.path}`, 'is a list without end, which each dossier would carry', {
      fix: '.max(20)',
    })
    return
  }
  const bytes = openFields(root).reduce((sum, field) => sum + bytesOf(field), 0)
  if (bytes > mostBytes)
    fault(inspection, pointer, 'records more than a dossier carries', {
      value: `${bytes} bytes`,
      allowed: [`at most ${mostBytes} bytes`],
      fix: 'shorten its lists, or ask for words, which lie beside the event',
    })
}

const listsIn = (field: Field): Field[] => [
  ...(field.kind === 'list' ? [field] : []),
  ...[...(field.children?.values() ?? [])].flatMap(listsIn),
]

type Bound = { _zod: { def: { check?: string; maximum?: number; length?: number } } }

/** The entries that a list takes at most. */
const longest = ({ whole }: Field): number | undefined => {
  let schema: unknown = whole
  for (let def = defOf(schema); def.innerType; def = defOf(schema)) schema = def.innerType
  const { checks = [] } = defOf(schema) as { checks?: readonly Bound[] }
  const bounds = checks.flatMap(({ _zod: { def } }) => def.maximum ?? def.length ?? [])
  return bounds.length > 0 ? Math.min(...bounds) : undefined
}

/** So many figures a number has at most, with its sign, point and power. */
const numberBytes = 24

/** Of its name and its longest value, as JSON. */
const bytesOf = (field: Field): number => {
  const { path, kind, children, options = [] } = field
  const name = path.length - path.lastIndexOf('.') + 4
  const one = children
    ? [...children.values()].reduce((sum, child) => sum + bytesOf(child), 2)
    : Math.max(numberBytes, ...options.map((option) => JSON.stringify(option).length))
  return name + (kind === 'list' ? (longest(field) ?? 0) * (one + 1) + 2 : one)
}
