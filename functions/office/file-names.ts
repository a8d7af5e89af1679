import type { Document, Dossier } from '../../workflows/kernel/dossier'
import type { Procedure } from '../../workflows/kernel/procedure'
import { paperName } from '../wording/paper-name'

// Names under which people keep what they download: what it is, and of which dossier or under which number, in the
// language of the law.

/** Without what some file system takes for more than a letter. */
const kept = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 150)

/** `Giấy phép xây dựng 0001-2026-KQ-H29.16.pdf` */
export const resultFileName = (title: string, number: string): string =>
  `${kept(`${title} ${number.replaceAll('/', '-')}`)}.pdf`

/** `Giấy tiếp nhận hồ sơ và hẹn trả kết quả H29.16-261124-0001.pdf` */
export const officePaperFileName = (title: string, dossier: string): string =>
  `${kept(`${title} ${dossier}`)}.pdf`

/** `Tờ khai điện tử H29.16-261124-0001 (2).pdf`, its second version. */
export const declarationFileName = (title: string, dossier: string, version: number): string =>
  `${kept(`${title} ${dossier}`)}${version > 1 ? ` (${version})` : ''}.pdf`

const extensions = new Map([
  ['application/pdf', '.pdf'],
  ['image/jpeg', '.jpg'],
  ['image/png', '.png'],
])

/** `Bản vẽ thiết kế xây dựng H29.16-261124-0001 (2).pdf`, the second of its kind. */
export const documentFileName = (
  { id, type, contentType }: Document,
  { number, documents }: Pick<Dossier, 'number' | 'documents'>,
  procedure: Pick<Procedure, 'texts'>,
): string => {
  const title = paperName(type, procedure, 'vi')
  const nth = documents.filter((one) => one.type === type).findIndex((one) => one.id === id) + 1
  return `${kept(`${title} ${number}`)}${nth > 1 ? ` (${nth})` : ''}${extensions.get(contentType) ?? ''}`
}
