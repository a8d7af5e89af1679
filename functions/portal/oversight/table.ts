export type Row = readonly (string | number | null)[]

/** A table of figures, to be shown or to be taken away. */
export interface Figures {
  columns: readonly { id: string; name: string }[]
  rows: readonly Row[]
}

/** By one column; what has no figure comes last. */
export const sorted = (figures: Figures, by: string | undefined, descending: boolean): Figures => {
  const index = figures.columns.findIndex(({ id }) => id === by)
  if (index < 0) return figures
  const direction = descending ? -1 : 1
  const rows = figures.rows.toSorted((a, b) => {
    const [x = null, y = null] = [a[index], b[index]]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'vi')
    return direction * order
  })
  return { ...figures, rows }
}
