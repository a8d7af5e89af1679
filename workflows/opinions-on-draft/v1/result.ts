import type { Application } from './rules'
import { vi } from './texts.vi'

const dayOf = (date: string): string => date.split('-').toReversed().join('/')

/** Rows above the table of opinions. */
export const result = ({ title, draftKind, asked, until, articles }: Application): [string, string][] => [
  ['Dự thảo', title],
  ['Loại văn bản', vi.fields[`draftKind=${draftKind}`] ?? draftKind],
  ['Nội dung lấy ý kiến', asked],
  ['Hạn trả lời', dayOf(until)],
  ['Số điều, mục của dự thảo', String(articles.length)],
]
