import type { RefusalCode } from '../../../workflows/kernel/errors'
import type { DocumentRule } from '../../../workflows/kernel/procedure'
import type { PaperScanner } from '../../adapters/paper-scanner'
import type { Inspected } from '../../adapters/upload-files'
import { faultInContent } from './fault-in-content'

export type PaperRule = Pick<DocumentRule<unknown>, 'accepts' | 'maxBytes'>

/** Why a file can't be taken as a paper, for the caller; the first thing that is wrong. `message` is a key of the runtime's texts. */
export const faultOfPaper = async (
  { size, contentType, content }: Inspected,
  { accepts, maxBytes }: PaperRule,
  scanner: PaperScanner,
): Promise<{ code: RefusalCode; message: string } | undefined> => {
  if (size === 0) return { code: 'attachment-unreadable', message: 'paper-empty' }
  if (size > maxBytes) return { code: 'attachment-size', message: `attachment-size: ${maxBytes}` }
  if (!contentType || !accepts.includes(contentType))
    return { code: 'attachment-type', message: `attachment-type: ${accepts.join(', ')}` }
  const fault = faultInContent(content, contentType)
  if (fault) return { code: 'attachment-unreadable', message: fault }
  const harm = await scanner.scan(content)
  return harm === undefined ? undefined : { code: 'attachment-harmful', message: `paper-harmful: ${harm}` }
}
