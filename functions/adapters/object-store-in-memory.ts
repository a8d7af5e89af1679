import { Refusal } from '../../workflows/kernel/errors'
import { sha256 } from './event-chain'
import type { DocumentFiles } from './object-store'
import { inspected, type UploadFiles } from './upload-files'

/** The twin of both buckets. `send` is what a browser does with the form. */
export const objectsInMemory = () => {
  const uploads = new Map<string, Uint8Array>()
  const names = new Map<string, string>()
  const documents = new Map<string, Uint8Array>()
  const files: UploadFiles & DocumentFiles = {
    async form(key, { contentType, size }) {
      return { url: 'memory:', fields: { key, 'Content-Type': contentType, size: String(size) } }
    },
    async page(key, { most, next }) {
      return { url: 'memory:', fields: { key, success_action_redirect: next, most: String(most) } }
    },
    async receive(key, bytes) {
      uploads.set(key, bytes)
    },
    async renew(key) {
      return uploads.has(key)
    },
    async inspect(key, most) {
      const bytes = uploads.get(key)
      if (!bytes) return undefined
      if (bytes.length > most)
        return { size: bytes.length, sha256: '', content: new Uint8Array(), etag: sha256(bytes) }
      const name = names.get(key)
      return { ...(await inspected([bytes], sha256(bytes))), ...(name && { name }) }
    },
    async keep({ key, etag }, to) {
      const bytes = uploads.get(key)
      if (!bytes || sha256(bytes) !== etag)
        throw new Refusal('attachment-checksum', 'the file changed while it was looked at')
      documents.set(to, bytes)
    },
    async read(key) {
      return documents.get(key)
    },
    async put(key, bytes) {
      documents.set(key, bytes)
    },
    async address(key, file) {
      return `memory:${key}?${new URLSearchParams('name' in file ? { name: file.name } : { shown: 'yes' })}`
    },
  }
  return {
    ...files,
    documents,
    send: ({ key = '' }: Record<string, string>, bytes: Uint8Array, name?: string) => {
      uploads.set(key, bytes)
      if (name) names.set(key, name)
    },
  }
}
