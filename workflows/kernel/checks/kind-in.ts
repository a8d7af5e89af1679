import type { StepKind, StepKinds } from '../procedure'
import { property } from './inspection'

/** The record of a step that may be wrong in any way. */
export const kindIn = (kinds: StepKinds, step: unknown): StepKind | undefined => {
  const kind = property(step, 'kind')
  return typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}

export const decides = (kind: StepKind | undefined): boolean =>
  kind?.says === 'decision' || kind?.says === 'decision-on-parts'
