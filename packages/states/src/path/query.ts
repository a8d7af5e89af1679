import { parseIntrinsic } from '../intrinsic/parse-intrinsic'
import { parsePath } from './parse-path'
import { InvalidPath, isDefinite, pathText, type Step } from './path-steps'
import { readSteps, stepsFound } from './read-steps'
import type { Query, Sources } from './sources'

/** A definite path that leads nowhere. */
export class PathNotFound extends Error {
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.path = path
  }
}

/** What Jayway's library says, which AWS passes on. */
const whyNot = (steps: Step[], from: unknown) => {
  const at = stepsFound(steps, from)
  const within = at < steps.length - 1 && steps[at]!.kind === 'names'
  return within
    ? `Missing property in path ${pathText(steps.slice(0, at + 1))}`
    : `No results for path: ${pathText(steps)}`
}

const variableName = /\$([\p{L}_][\p{L}\p{N}_]*)/uy

const rootOf = (text: string): { start: number; root: (sources: Sources) => unknown } => {
  if (text.startsWith('$$')) return { start: 2, root: ({ context }) => context() }
  variableName.lastIndex = 0
  const found = variableName.exec(text)
  if (found) return { start: found[0].length, root: ({ variable }) => variable(found[1]!) }
  if (text.startsWith('$')) return { start: 1, root: ({ data }) => data }
  throw new InvalidPath(`'${text}' does not begin with $`)
}

const compilePath = (text: string): Query => {
  const { start, root } = rootOf(text)
  const steps = parsePath(text, start)
  const definite = isDefinite(steps)
  return {
    text,
    isPath: true,
    read(sources) {
      const from = root(sources)
      const found = from === undefined ? [] : readSteps(steps, from)
      if (!definite) return found
      if (found.length === 0 || found[0] === undefined) throw new PathNotFound(text, whyNot(steps, from))
      return found[0]
    },
  }
}

/** @throws InvalidPath */
export const compileQuery = (text: string): Query =>
  text.startsWith('States.') ? parseIntrinsic(text, compilePath) : compilePath(text)

const leadsToOne = (step: Step) =>
  (step.kind === 'names' && step.names.length === 1) || (step.kind === 'indexes' && step.indexes.length === 1)

/** The steps of a reference path, which leads to one place of the data and nowhere else. @throws InvalidPath */
export const parseReferencePath = (text: string): Step[] => {
  if (!text.startsWith('$')) throw new InvalidPath(`'${text}' does not begin with $`)
  const steps = parsePath(text, 1)
  if (!steps.every(leadsToOne)) throw new InvalidPath(`'${text}' is no reference path`)
  return steps
}
