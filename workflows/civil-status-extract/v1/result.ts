import type { Application } from './rules'
import { vi } from './texts.vi'

const dayFirst = (date: string): string => date.split('-').reverse().join('/')

/** Rows of the extract. What the register itself says is added by the records office, and not part of a filing. */
export const result = ({ requester, entry, copies, purpose }: Application): [string, string][] => [
  ['Loại việc hộ tịch', vi.fields[`entry.kind=${entry.kind}`] ?? entry.kind],
  ['Họ và tên người được cấp', entry.subjectName],
  ['Nơi đăng ký', entry.registeredAt],
  ...(entry.registeredOn ? [['Ngày đăng ký', dayFirst(entry.registeredOn)] as [string, string]] : []),
  ...(entry.bookAndNumber ? [['Quyển số, số', entry.bookAndNumber] as [string, string]] : []),
  ['Người yêu cầu', requester.fullName],
  ['Số định danh cá nhân', requester.identityNumber],
  ...(purpose ? [['Mục đích', purpose] as [string, string]] : []),
  ['Số lượng bản sao', String(copies)],
]
