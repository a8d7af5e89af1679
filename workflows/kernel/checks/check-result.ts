import { isKnownRule } from '../known'
import type { StepKinds } from '../procedure'
import { checkRule, checkRuns } from './check-rule'
import type { Inspection } from './inspection'
import { kindIn } from './kind-in'
import type { Run } from './samples/explore-rule'
import { tryKnownRule } from './try-known-rule'

// What a language writes where an answer is missing, or where it was no text.
const noText = /\b(?:undefined|null|NaN|-?Infinity|Invalid Date)\b|\[object \w+\]|\[native code\]|=>/

/** Rows of texts, which say what was answered or recorded and nothing that a language says by itself. */
export const checkResult = (
  inspection: Inspection,
  { result, route }: Record<string, unknown>,
  kinds: StepKinds,
): void => {
  const found = inspection.faults.length
  const runs = runsOf(inspection, result, Array.isArray(route) ? route : [], kinds)
  if (inspection.faults.length > found) return
  checkRuns(inspection, 'result', runs, {
    must: 'prints what is no text',
    sound: (rows) => badCell(rows) === undefined,
    wrong: badCell,
    fix: 'leave the row out where nothing was answered, and write out lists and groups',
  })
}

const rows = {
  must: 'must return rows of [text, value], both texts, at least one',
  sound: (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isRow),
}

const runsOf = (
  inspection: Inspection,
  result: unknown,
  route: readonly unknown[],
  kinds: StepKinds,
): readonly Run[] => {
  if (!isKnownRule<never, unknown>(result)) return checkRule(inspection, 'result', result, rows)
  const readable = route.filter((step) => !kindIn(kinds, step)?.givesResult)
  const isWrong = (value: unknown) => !rows.sound(value) || badCell(value) !== undefined
  // What is wrong in one case is wrong.
  const of = (values: unknown[]) => values[Math.max(0, values.findIndex(isWrong))]
  return tryKnownRule(inspection, 'result', result, { route, readable }, { ...rows, of, words: true }) ?? []
}

const badCell = (rows: unknown): string | undefined =>
  (rows as string[][]).flat().find((cell) => noText.test(cell))

const isRow = (row: unknown): boolean =>
  Array.isArray(row) &&
  row.length === 2 &&
  row.every((cell) => typeof cell === 'string') &&
  row[0]?.trim() !== ''
