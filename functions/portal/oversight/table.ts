import type { Language } from '../../../workflows/kernel/text'

export type Row = readonly (string | number | null)[]

/** A table of figures, to be shown or to be taken away. */
export interface Figures {
  columns: readonly { id: string; name: string }[]
  rows: readonly Row[]
}

/** Spreadsheets read such a beginning as a formula. */
const formula = /^[=+\-@\t\r]/

/** As spreadsheets set to the language read them: with a decimal comma, a comma parts nothing. */
const marks: Record<Language, { decimal: string; between: string }> = {
  vi: { decimal: ',', between: ';' },
  en: { decimal: '.', between: ',' },
}

/** RFC 4180, but for the language's marks; with the one by which spreadsheets know that it is UTF-8. */
export const csvOf = ({ columns, rows }: Figures, language: Language): string => {
  const { decimal, between } = marks[language]
  const cell = (value: string | number | null): string => {
    if (value === null) return ''
    if (typeof value === 'number') return String(value).replace('.', decimal)
    const safe = formula.test(value) ? `'${value}` : value
    return /["\n\r]/.test(safe) || safe.includes(between) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(cell).join(between))
  return `\ufeff${lines.join('\r\n')}\r\n`
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
