import type { Inspected } from '../../adapters/upload-files'
import type { WaitingPaper } from '../../adapters/waiting-paper'
import type { Cabinet } from '../../intake/accept-documents'
import { faultOfPaper, type PaperRule } from '../../intake/papers/look-at-paper'
import { sayFault } from '../../runtime/problem'
import { fileTypeNames, sizeText } from '../layout/file-size'
import { PageMissing } from '../runtime/errors'
import type { Visit } from '../runtime/visit'
import { uploadTexts } from './texts'

export type ArrivedFile = Pick<WaitingPaper, 'uploadId' | 'size' | 'contentType' | 'name'>

/** What arrived, by its content; what can't be taken is said at once, not at the end of the form. */
export const lookAtArrived = async (
  uploadId: string,
  { owner, rule, visit }: { owner: string; rule: PaperRule; visit: Visit },
  cabinet: Pick<Cabinet, 'uploads' | 'uploadFiles' | 'scanner'>,
): Promise<ArrivedFile | { fault: string }> => {
  const text = uploadTexts[visit.language]
  const upload = await cabinet.uploads.find(uploadId.slice(0, 64), visit.at)
  if (upload?.owner !== owner || upload.usedBy) throw new PageMissing(`no upload ${uploadId}`)
  const found = await cabinet.uploadFiles.inspect(upload.key, rule.maxBytes)
  if (!found) return { fault: text.notArrived }
  const { size, contentType = '', name } = found
  const fault = await faultTextOf(found, { rule, visit }, cabinet)
  return fault === undefined ? { uploadId, size, contentType, ...(name && { name }) } : { fault }
}

/** Why a file can't be taken, and what to do; undefined where it can. */
export const faultTextOf = async (
  found: Inspected,
  { rule, visit }: { rule: PaperRule; visit: Visit },
  { scanner }: Pick<Cabinet, 'scanner'>,
): Promise<string | undefined> => {
  const text = uploadTexts[visit.language]
  const { contentType = '' } = found
  const wrong = await faultOfPaper(found, rule, scanner)
  if (!wrong) return undefined
  if (wrong.code === 'attachment-size') return text.tooLarge(sizeText(rule.maxBytes, visit.language))
  if (wrong.code === 'attachment-type') {
    const types = fileTypeNames(rule.accepts, text.or)
    if (!/^image\/hei[cf]/.test(contentType)) return text.wrongType(types)
    // What to do must lead to what is taken here.
    return rule.accepts.includes('image/jpeg') ? text.heic : text.heicFor(types)
  }
  return sayFault(wrong.message, visit.language)
}
