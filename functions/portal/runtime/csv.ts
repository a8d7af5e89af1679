import type { Language } from '../../../workflows/kernel/text'

interface Sheet {
  columns: readonly { name: string }[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** Spreadsheets read such a beginning as a formula. */
const formula = /^[=+\-@\t\r]/

/** As spreadsheets set to the language read them: with a decimal comma, a comma parts nothing. */
const marks: Record<Language, { decimal: string; between: string }> = {
  vi: { decimal: ',', between: ';' },
  en: { decimal: '.', between: ',' },
}

/** RFC 4180, but for the language's marks; with the one by which spreadsheets know that it is UTF-8. */
export const csvOf = ({ columns, rows }: Sheet, language: Language): string => {
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
