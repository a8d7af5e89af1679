import type { Language } from '../../../../workflows/kernel/text'

const marks: Record<Language, { thousands: string; decimal: string }> = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

/**
 * A number as people write it: `1.234,5`, `1,234.5`, `1 234`, `12.5`. One mark alone before three figures stands for
 * thousands where the reader's language writes them so, else for the decimals. Undefined when it is none.
 */
export const readNumber = (typed: string, language: Language): number | undefined => {
  const text = typed.replace(/[\s\u00a0]|m²|đồng|đ$/gu, '')
  if (!/^[+-]?\d[\d.,]*$/.test(text)) return undefined
  const { thousands, decimal } = marks[language]
  const last = /[.,](?=\d*$)/.exec(text)?.[0]
  const both = text.includes('.') && text.includes(',')
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${thousands}\\d{3})+$`).test(text)
  const point = both ? last : grouped ? decimal : last
  const plain = text.replace(/[.,]/g, (mark) => (mark === point ? '·' : ''))
  if ((plain.match(/·/g) ?? []).length > 1) return undefined
  const value = Number(plain.replace('·', '.'))
  return Number.isFinite(value) ? value : undefined
}
