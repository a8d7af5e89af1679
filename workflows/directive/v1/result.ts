import type { Application } from './form'
import { vi } from './texts.vi'

const dayFirst = (date: string): string => date.split('-').toReversed().join('/')

/** Rows above the table of tasks. */
export const result = ({
  number,
  issuedOn,
  title,
  kind,
  signedBy,
  tasks,
}: Application): [string, string][] => [
  ['Văn bản', vi.fields[`kind=${kind}`] ?? kind],
  ['Số, ký hiệu', number],
  ['Ngày ban hành', dayFirst(issuedOn)],
  ['Về việc', title],
  ['Người ký', signedBy],
  ['Số nhiệm vụ đã giao', String(tasks.length)],
]
