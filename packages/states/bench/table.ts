export interface Row {
  what: string
  ours: number
  theirs: number
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

export const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)

/** Lines of equal width, the ratio being ours to theirs. */
export const table = (rows: readonly Row[]): string[] => {
  const cells = [
    ['what', 'ours', 'theirs', 'ratio'],
    ...rows.map(({ what, ours, theirs }) => [what, shown(ours), shown(theirs), shown(ours / theirs)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
}
