/** One thing that was measured with each number of procedures. */
export interface Line {
  what: string
  values: readonly number[]
  digits?: number
  aim?: Aim
}

/** `times`: the last against the first; `most`: each of them. */
export type Aim = { times: number } | { most: number }

const ratioOf = ({ values }: Line): number => (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)

export const isMet = (line: Line): boolean => {
  if (!line.aim) return true
  const { aim } = line
  return 'times' in aim
    ? ratioOf(line) <= aim.times
    : line.values.length > 0 && line.values.every((value) => value <= aim.most)
}

const said = (line: Line): string => {
  if (!line.aim) return ''
  const aim = 'times' in line.aim ? `at most ${line.aim.times} times` : `at most ${line.aim.most}`
  return `${aim}: ${isMet(line) ? 'met' : 'NOT met'}`
}

/** Lines of equal width, with how many times the first the last is, and each aim. */
export const sideBySide = (counts: readonly number[], lines: readonly Line[]): string[] => {
  const cells = [
    ['procedures', ...counts.map(String), 'times', 'aim'],
    ...lines.map((line) => [
      line.what,
      ...line.values.map((value) => value.toFixed(line.digits ?? 0)),
      ratioOf(line).toFixed(2),
      said(line),
    ]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1
          ? cell.padEnd(widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  )
}
