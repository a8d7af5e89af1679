import { ulid } from 'ulid'
import { z } from 'zod'
import { byRule } from '../../workflows/kernel/by-rule'
import type { Document } from '../../workflows/kernel/dossier'
import { type FieldError, Refusal, type RefusalCode } from '../../workflows/kernel/errors'
import { type Instant, millis } from '../../workflows/kernel/instant'
import type { DocumentRule, Procedure } from '../../workflows/kernel/procedure'
import type { DocumentFiles } from '../adapters/object-store'
import type { PaperScanner } from '../adapters/paper-scanner'
import type { Write } from '../adapters/table'
import type { Inspected, UploadFiles } from '../adapters/upload-files'
import { type Upload, type UploadStore, uploadUsed } from '../adapters/upload-store'
import type { HandedIn } from './handed-in'
import { faultOfPaper, type PaperRule } from './papers/look-at-paper'

export interface Cabinet {
  uploads: UploadStore
  uploadFiles: UploadFiles
  documentFiles: DocumentFiles
  scanner: PaperScanner
}
type Fault = FieldError & { code: RefusalCode }
interface Looked {
  upload: Upload
  found: Inspected
  document: Document
}
export interface Accepted {
  documents: Document[]
  /** To go with the command: each upload is used once. */
  writes: Write[]
  /** Copies the files to stay; to be called when everything else about the command is known to be right. */
  keep(): Promise<void>
}

/** Looks at every paper's real content. All that is wrong with any of them is refused at once. */
export const acceptDocuments = async (
  handedIn: readonly HandedIn[],
  about: {
    owner: string
    dossier: string
    at: Instant
    ruleOf: (type: string) => PaperRule | undefined
    known: string[]
  },
  cabinet: Cabinet,
): Promise<Accepted> => {
  const faults: Fault[] = []
  const looked = await Promise.all(
    handedIn.map(async (paper, index): Promise<Looked[]> => {
      const fault = (code: RefusalCode, field: string, message: string) => {
        faults.push({ code, pointer: `/documents/${index}${field}`, message })
        return []
      }
      const rule = about.ruleOf(paper.type)
      if (!rule) return fault('invalid-input', '/type', `unknown-document-type: ${about.known.join(', ')}`)
      const upload = await cabinet.uploads.find(paper.uploadId, about.at)
      if (upload?.owner !== about.owner) return fault('unknown-upload', '/uploadId', 'unknown-upload')
      const again = handedIn.findIndex(({ uploadId }) => uploadId === paper.uploadId) < index
      if (upload.usedBy || again) return fault('unknown-upload', '/uploadId', 'upload-used')
      if ((upload.size ?? 0) > rule.maxBytes)
        return fault('attachment-size', '/uploadId', `attachment-size: ${rule.maxBytes}`)
      const found = await cabinet.uploadFiles.inspect(upload.key, rule.maxBytes)
      if (!found) return fault('unknown-upload', '/uploadId', 'upload-empty')
      if (upload.size !== undefined && found.size !== upload.size)
        return fault('attachment-size', '/uploadId', `announced-size: ${upload.size}`)
      const wrong = await faultOfPaper(found, rule, cabinet.scanner)
      if (wrong) return fault(wrong.code, '/uploadId', wrong.message)
      if (paper.sha256 && paper.sha256 !== found.sha256)
        return fault('attachment-checksum', '/sha256', `attachment-checksum: ${found.sha256}`)
      return [{ upload, found, document: documentOf(paper, found, about) }]
    }),
  )
  const first = faults.sort((a, b) => (a.pointer < b.pointer ? -1 : 1))[0]
  if (first)
    throw new Refusal(
      first.code,
      'papers are wrong',
      faults.map(({ pointer, message }) => ({ pointer, message })),
    )
  return acceptedOf(looked.flat(), about.dossier, cabinet.documentFiles)
}

const documentOf = (
  { type }: HandedIn,
  { size, sha256, contentType = '' }: Inspected,
  { dossier, at }: { dossier: string; at: Instant },
): Document => {
  const id = ulid(millis(at))
  return { id, type, key: `dossiers/${dossier}/${id}`, contentType, size, sha256 }
}

const acceptedOf = (looked: Looked[], dossier: string, files: DocumentFiles): Accepted => ({
  documents: looked.map(({ document }) => document),
  writes: looked.map(({ upload }) => uploadUsed(upload.id, dossier)),
  async keep() {
    await Promise.all(
      looked.map(({ upload, found, document }) => files.keep({ ...found, key: upload.key }, document.key)),
    )
  },
})

/** Whether the answers make a paper necessary. */
export const isRequired = (
  procedure: Procedure,
  { type, required }: DocumentRule<never>,
  answers: unknown,
): boolean =>
  typeof required === 'function'
    ? Boolean(byRule(procedure, `paper ${type}`, z.unknown(), () => required(answers as never)))
    : required

/** A paper that the answers make necessary and that is not there. */
export const refuseMissing = (
  procedure: Procedure,
  answers: unknown,
  papers: readonly { type: string }[],
): void => {
  const missing = procedure.documents.filter(
    (rule) => isRequired(procedure, rule, answers) && !papers.some(({ type }) => type === rule.type),
  )
  if (missing.length)
    throw new Refusal(
      'attachment-missing',
      'required papers are missing',
      missing.map(({ type }) => ({ pointer: '/documents', message: `attachment-missing: ${type}` })),
    )
}
