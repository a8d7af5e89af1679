import { isKnownRule, type KnownRule } from '../known'
import type { StepKinds } from '../procedure'
import { checkPredicate, checkRule, type Told, tellPredicate } from './check-rule'
import { nearestTo } from './fault'
import { fault, type Inspection, isText, property } from './inspection'
import { decides, kindIn } from './kind-in'
import { casesOf, type Misses } from './samples/what-came'

/** The rule of a step: whether a dossier comes to it. */
export const checkWhen = (
  inspection: Inspection,
  route: readonly unknown[],
  index: number,
  kinds: StepKinds,
): void => {
  const when = property(route[index], 'when')
  if (when === undefined) return
  const pointer = `route[${index}].when`
  const barred = barredFrom(route, index, kinds)
  if (barred) {
    fault(inspection, pointer, barred, { fix: 'leave it out' })
    return
  }
  const said = {
    never: 'no dossier comes to this step',
    always: { what: 'every dossier comes to this step', fix: 'leave it out' },
  }
  if (isKnownRule(when))
    checkKnownRule(inspection, pointer, when, { route, readable: route.slice(0, index), ...said })
  else checkPredicate(inspection, pointer, when, said)
}

/** Why a step can't be left out. */
const barredFrom = (route: readonly unknown[], index: number, kinds: StepKinds): string | undefined => {
  const kind = kindIn(kinds, route[index])
  if (index === 0) return 'every dossier comes to the first step'
  if (kind?.givesResult) return 'a way without it would end in no result'
  const later = route.slice(index + 1).some((step) => decides(kindIn(kinds, step)))
  return decides(kind) && !later ? 'could be left out, and then nobody decides' : undefined
}

/** A rule over what came: `readable` are the steps that are over when it is asked. */
export const checkKnownRule = (
  inspection: Inspection,
  pointer: string,
  rule: KnownRule<never, unknown>,
  { route, readable, ...said }: Told & { route: readonly unknown[]; readable: readonly unknown[] },
): void => {
  const { reads, says } = rule
  if (!Array.isArray(reads) || reads.length === 0 || !reads.every(isText)) {
    fault(inspection, pointer, 'names no step', { fix: 'go by the answers alone: when: (answers) => …' })
    return
  }
  const steps = reads.flatMap((id) => readable.find((step) => property(step, 'id') === id) ?? [])
  const strange = reads.filter((id) => !readable.some((step) => property(step, 'id') === id))
  for (const id of strange) tellStrange(inspection, pointer, id, route, readable)
  if (strange.length > 0) return
  const misses: Misses = { inner: new Map(), steps: new Set() }
  const cases = casesOf(steps, misses)
  const before = inspection.faults.length
  const runs = checkRule(
    inspection,
    pointer,
    (answers: never) => cases.map((cameOf) => letterOf(says({ answers, cameOf: cameOf as never }))).join(''),
    { must: 'must say true or false', sound: (value) => !String(value).includes(neither), source: says },
  )
  for (const id of misses.steps)
    fault(inspection, pointer, `looks at step "${id}", which it does not name`, {
      fix: 'add it to the list: reading([…], …)',
    })
  for (const [name, { step, known }] of misses.inner) {
    const near = nearestTo(name, known)
    fault(inspection, pointer, `looks for "${name}" in step "${step}", which has no such thing`, {
      allowed: known,
      ...(near && { fix: `did you mean "${near}"?` }),
    })
  }
  if (inspection.faults.length > before) return
  const letters = new Set(runs.flatMap(({ returned }) => [...String(returned)]))
  const booleans = new Set([...letters].map((letter) => letter === 't'))
  tellPredicate(inspection, pointer, booleans, { ...said, tried: runs.length })
}

const neither = '?'
const letterOf = (value: unknown): string => {
  if (typeof value !== 'boolean') return neither
  return value ? 't' : 'f'
}

const tellStrange = (
  inspection: Inspection,
  pointer: string,
  id: string,
  route: readonly unknown[],
  readable: readonly unknown[],
): void => {
  const ids = readable.map((step) => property(step, 'id')).filter(isText)
  if (route.some((step) => property(step, 'id') === id))
    fault(inspection, pointer, `reads step "${id}", which comes after it`, {
      fix: 'read only what is over when a dossier comes here',
    })
  else fault(inspection, pointer, 'reads a step that the route does not have', { value: id, allowed: ids })
}
