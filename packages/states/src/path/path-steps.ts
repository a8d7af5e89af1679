/** Whether an item belongs to the answer; `root` is what `$` means inside the filter. */
export type Predicate = (item: unknown, root: unknown) => boolean

/** One step of a JSONPath. */
export type Step =
  | { kind: 'names'; names: string[] }
  | { kind: 'indexes'; indexes: number[] }
  | { kind: 'slice'; from?: number; to?: number }
  | { kind: 'every' }
  | { kind: 'deep' }
  | { kind: 'filter'; matches: Predicate }
  | { kind: 'function'; name: string }

/** A text that is no JSONPath. */
export class InvalidPath extends Error {}

/**
 * A path of which every step leads to one place at most answers that place's value; any other, a list. Several names at
 * the end pick one part of an object.
 */
export const isDefinite = (steps: Step[]) =>
  steps.every(
    (step, index) =>
      (step.kind === 'names' && (step.names.length === 1 || index === steps.length - 1)) ||
      (step.kind === 'indexes' && step.indexes.length === 1) ||
      step.kind === 'function',
  )

/** The path as error messages show it: `$['a'][0]`. */
export const pathText = (steps: Step[]): string =>
  `$${steps
    .map((step) => {
      if (step.kind === 'names') return `[${step.names.map((name) => `'${name}'`).join(',')}]`
      if (step.kind === 'indexes') return `[${step.indexes.join(',')}]`
      if (step.kind === 'slice') return `[${step.from ?? ''}:${step.to ?? ''}]`
      if (step.kind === 'every') return '[*]'
      if (step.kind === 'deep') return '..'
      return step.kind === 'filter' ? '[?]' : `.${step.name}()`
    })
    .join('')}`
