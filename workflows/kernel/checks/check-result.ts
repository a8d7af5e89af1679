import { checkRule, checkRuns } from './check-rule'
import type { Inspection } from './inspection'

// What a language writes where an answer is missing, or where it was no text.
const noText = /\b(?:undefined|null|NaN|-?Infinity|Invalid Date)\b|\[object \w+\]|\[native code\]|=>/

/** Rows of texts, which say what was answered and nothing that a language says by itself. */
export const checkResult = (inspection: Inspection, result: unknown): void => {
  const found = inspection.faults.length
  const runs = checkRule(inspection, 'result', result, {
    must: 'must return rows of [text, value], both texts, at least one',
    sound: (rows) => Array.isArray(rows) && rows.length > 0 && rows.every(isRow),
  })
  if (inspection.faults.length > found) return
  checkRuns(inspection, 'result', runs, {
    must: 'prints what is no text',
    sound: (rows) => badCell(rows) === undefined,
    wrong: badCell,
    fix: 'leave the row out where nothing was answered, and write out lists and groups',
  })
}

const badCell = (rows: unknown): string | undefined =>
  (rows as string[][]).flat().find((cell) => noText.test(cell))

const isRow = (row: unknown): boolean =>
  Array.isArray(row) &&
  row.length === 2 &&
  row.every((cell) => typeof cell === 'string') &&
  row[0]?.trim() !== ''
