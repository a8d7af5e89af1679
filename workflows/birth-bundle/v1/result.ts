import type { Application } from './rules'
import { vi } from './texts.vi'

const dayFirst = (date: string): string => date.split('-').reverse().join('/')
const named = (field: string, value: string): string => vi.fields[`${field}=${value}`] ?? value

const parentRows = (title: string, parent: Application['mother']): [string, string][] => [
  [`Họ, chữ đệm, tên ${title}`, parent.fullName],
  [`Ngày sinh ${title}`, dayFirst(parent.birthDate)],
  [`Số định danh cá nhân ${title}`, parent.identityNumber],
]

/** Rows of the extract. What came of each part, birth registration first, is added as it is issued. */
export const result = ({ declarant, child, mother, father }: Application): [string, string][] => [
  ['Họ, chữ đệm, tên', child.fullName],
  ['Ngày, tháng, năm sinh', dayFirst(child.birthDate)],
  ['Giới tính', named('child.sex', child.sex)],
  ['Dân tộc', child.ethnicity],
  ['Nơi sinh', child.birthPlace],
  ['Quê quán', child.hometown],
  ...parentRows('người mẹ', mother),
  ...(father ? parentRows('người cha', father) : []),
  ['Người đi khai sinh', `${declarant.fullName} (${named('declarant.relation', declarant.relation)})`],
]
