import type { KnownRule } from '../known'
import { checkRule, type Sound } from './check-rule'
import { nearestTo } from './fault'
import { fault, type Inspection, isText, property } from './inspection'
import type { Run } from './samples/explore-rule'
import { casesOf, type Misses, type Recorded } from './samples/what-came'

/** Where a rule over what came is asked: `readable` are the steps that are over by then. */
export interface Before {
  route: readonly unknown[]
  readable: readonly unknown[]
}

interface Trial extends Omit<Sound, 'isSettled' | 'source'> {
  /** One value to be judged, of what the rule says in each case. */
  of: (values: unknown[]) => unknown
  /** It reads words too: it is asked once, with the record in hand. */
  words?: true
}

/** Tries a rule over what came on applications and on all that may have come; undefined where it has a fault. */
export const tryKnownRule = (
  inspection: Inspection,
  pointer: string,
  { reads, says }: KnownRule<never, unknown>,
  { route, readable }: Before,
  { of, words, ...sound }: Trial,
): readonly Run[] | undefined => {
  if (!Array.isArray(reads) || reads.length === 0 || !reads.every(isText)) {
    fault(inspection, pointer, 'names no step', {
      fix: 'go by the answers alone: (answers) => …',
    })
    return undefined
  }
  const steps = reads.flatMap((id) => readable.find((step) => property(step, 'id') === id) ?? [])
  const strange = reads.filter((id) => !readable.some((step) => property(step, 'id') === id))
  for (const id of strange) tellStrange(inspection, pointer, id, { route, readable })
  if (strange.length > 0) return undefined
  const recordsOf = (step: unknown) => inspection.records.get(step)
  const misses: Misses = { inner: new Map(), steps: new Set(), records: [] }
  const cases = casesOf(steps, misses, { recordsOf, words: words === true })
  const before = inspection.faults.length
  const runs = checkRule(
    inspection,
    pointer,
    (answers: never) => of(cases.map((cameOf) => says({ answers, cameOf: cameOf as never }))),
    { ...sound, source: says },
  )
  tellMisses(inspection, pointer, misses)
  return inspection.faults.length > before ? undefined : runs
}

const tellMisses = (inspection: Inspection, pointer: string, { steps, inner, records }: Misses): void => {
  for (const id of steps)
    fault(inspection, pointer, `looks at step "${id}", which it does not name`, {
      fix: 'add it to the list: reading([…], …)',
    })
  for (const [name, { step, known }] of inner) {
    const near = nearestTo(name, known)
    fault(inspection, pointer, `looks for "${name}" in step "${step}", which has no such thing`, {
      allowed: known,
      ...(near && { fix: `did you mean "${near}"?` }),
    })
  }
  for (const one of records) tellRecord(inspection, pointer, one)
}

const tellRecord = (
  inspection: Inspection,
  pointer: string,
  { step, seen, readable, all }: Recorded,
): void => {
  for (const path of seen.missing) {
    if (all.includes(path)) {
      fault(inspection, pointer, `reads "${path}" of the record of step "${step}", which is in words`, {
        allowed: readable,
        fix: 'record what it goes by as a choice, a number, a date, or yes or no',
      })
      continue
    }
    const near = nearestTo(path, all)
    fault(inspection, pointer, `reads "${path}", which step "${step}" does not record`, {
      allowed: readable,
      fix: near ? `did you mean "${near}"?` : 'add it to its records',
    })
  }
  if (seen.changed)
    fault(inspection, pointer, `changes the record of step "${step}"`, {
      fix: 'copy what it changes: [...list].sort()',
    })
}

const tellStrange = (
  inspection: Inspection,
  pointer: string,
  id: string,
  { route, readable }: Before,
): void => {
  const ids = readable.map((step) => property(step, 'id')).filter(isText)
  if (route.some((step) => property(step, 'id') === id))
    fault(inspection, pointer, `reads step "${id}", which comes after it`, {
      fix: 'read only what is over when a dossier comes here',
    })
  else fault(inspection, pointer, 'reads a step that the route does not have', { value: id, allowed: ids })
}
