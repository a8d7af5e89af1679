import { isKnownRule, type KnownRule } from '../known'
import type { StepKinds } from '../procedure'
import { checkPredicate, type Told, tellPredicate } from './check-rule'
import { fault, type Inspection, property } from './inspection'
import { decides, kindIn } from './kind-in'
import type { Run } from './samples/explore-rule'
import { type Before, tryKnownRule } from './try-known-rule'

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

/** A rule over what came that says true or false. */
export const checkKnownRule = (
  inspection: Inspection,
  pointer: string,
  rule: KnownRule<never, unknown>,
  { route, readable, ...said }: Told & Before,
): void => {
  const runs = tryKnownRule(
    inspection,
    pointer,
    rule,
    { route, readable },
    {
      of: (values) => values.map(letterOf).join(''),
      must: 'must say true or false',
      sound: (value) => !String(value).includes(neither),
    },
  )
  if (!runs) return
  tellPredicate(inspection, pointer, saidIn(runs), { ...said, tried: runs.length })
}

/** A rule that is asked of several things at once says a letter for each. */
export const neither = '?'
export const letterOf = (value: unknown): string => {
  if (typeof value !== 'boolean') return neither
  return value ? 't' : 'f'
}

/** What it said in letters, where it said anything. */
export const saidIn = (runs: readonly Run[]): Set<boolean> =>
  new Set(
    runs.flatMap(({ returned, thrown }) =>
      thrown ? [] : [...String(returned)].map((letter) => letter === 't'),
    ),
  )
