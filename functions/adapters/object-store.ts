import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '../../workflows/kernel/errors'
import { attachment } from './attachment'

/** What lies under a key, as found by looking: nothing that the sender said is believed. */
export interface Inspected {
  size: number
  sha256: string
  /** By its content; undefined when it is none that we know. */
  contentType?: string
  /** Empty when it is larger than was to be read. */
  content: Uint8Array
  /** Names this very content: a copy with it fails when the object was replaced since. */
  etag: string
}
export interface PostForm {
  url: string
  fields: Record<string, string>
}

/** Where people's files arrive. */
export interface UploadFiles {
  /** A form that takes exactly one file of this type and size, for a quarter of an hour. */
  form(key: string, file: { contentType: string; size: number }): Promise<PostForm>
  /** A plain form for one file of at most so many bytes, for an hour, which then leads the browser to `next`. */
  page(key: string, file: { most: number; next: string }): Promise<PostForm>
  /** A file of more than `most` bytes is not read: only how large it is is told. */
  /** Lies there as if it had just arrived. False when it is gone. */
  renew(key: string): Promise<boolean>
  inspect(key: string, most: number): Promise<Inspected | undefined>
}
/** Where a dossier's papers and results stay. */
export interface DocumentFiles {
  /** Takes an upload over as it was inspected. */
  keep(upload: { key: string } & Inspected, key: string): Promise<void>
  read(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** Where whoever has the address, and nobody else, gets the file for a minute: as an attachment, or to be shown. */
  address(key: string, file: { contentType: string } & ({ name: string } | { shown: true })): Promise<string>
}

// Enough of a file to know its type, also of an office document, whose type lies behind its first entries.
const sniffedBytes = 64 * 1024
/** Beyond this the store itself refuses. */
const tooLargeToTell = 256 * 1024 * 1024
const formSeconds = 900
const pageSeconds = 3_600
const addressSeconds = 60

export const uploadFilesInS3 = (Bucket: string, client = new S3Client({})): UploadFiles => ({
  form: (Key, { contentType, size }) =>
    createPresignedPost(client, {
      Bucket,
      Key,
      Expires: formSeconds,
      Fields: { 'Content-Type': contentType },
      Conditions: [
        ['content-length-range', size, size],
        ['eq', '$Content-Type', contentType],
      ],
    }),

  page: (Key, { most, next }) =>
    createPresignedPost(client, {
      Bucket,
      Key,
      Expires: pageSeconds,
      Fields: { success_action_redirect: next },
      Conditions: [
        // What is empty or too large arrives too, and is told on our own page: the store's answer is for programs.
        ['content-length-range', 0, most + tooLargeToTell],
        ['eq', '$success_action_redirect', next],
      ],
    }),

  async renew(Key) {
    const CopySource = `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`
    try {
      // A copy onto itself has to change something.
      await client.send(new CopyObjectCommand({ Bucket, Key, CopySource, MetadataDirective: 'REPLACE' }))
      return true
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false
      throw error
    }
  },

  async inspect(Key, most) {
    const found = await getObject(client, Bucket, Key)
    if (!found?.Body) return undefined
    const { ContentLength: size = 0, ETag: etag = '' } = found
    if (size > most) {
      if (found.Body instanceof Readable) found.Body.destroy()
      return { size, sha256: '', content: new Uint8Array(), etag }
    }
    return inspected(found.Body as AsyncIterable<Uint8Array>, found.ETag ?? '')
  },
})

export const inspected = async (body: AsyncIterable<Uint8Array>, etag: string): Promise<Inspected> => {
  const hash = createHash('sha256')
  const chunks: Uint8Array[] = []
  for await (const chunk of body) {
    hash.update(chunk)
    chunks.push(chunk)
  }
  const content = Buffer.concat(chunks)
  const type = await fileTypeFromBuffer(content.subarray(0, sniffedBytes))
  const { length: size } = content
  return { size, sha256: hash.digest('hex'), content, etag, ...(type && { contentType: type.mime }) }
}

export const documentFilesInS3 = (
  { uploads, documents }: { uploads?: string; documents: string },
  client = new S3Client({}),
): DocumentFiles => ({
  async keep({ key, etag, contentType }, Key) {
    try {
      await client.send(
        new CopyObjectCommand({
          Bucket: documents,
          Key,
          CopySource: `${uploads}/${key.split('/').map(encodeURIComponent).join('/')}`,
          CopySourceIfMatch: etag,
          ContentType: contentType,
          MetadataDirective: 'REPLACE',
        }),
      )
    } catch (error) {
      const replaced = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412
      throw replaced ? new Refusal('attachment-checksum', 'the file changed while it was looked at') : error
    }
  },
  async read(key) {
    const found = await getObject(client, documents, key)
    return found?.Body?.transformToByteArray()
  },
  async put(Key, Body, ContentType) {
    await client.send(new PutObjectCommand({ Bucket: documents, Key, Body, ContentType }))
  },
  address(Key, { contentType, ...file }) {
    const command = new GetObjectCommand({
      Bucket: documents,
      Key,
      ResponseContentType: contentType,
      ResponseContentDisposition: 'name' in file ? attachment(file.name) : 'inline',
      ResponseCacheControl: 'no-store',
    })
    return getSignedUrl(client, command, { expiresIn: addressSeconds })
  },
})

const getObject = async (client: S3Client, Bucket: string, Key: string) => {
  try {
    return await client.send(new GetObjectCommand({ Bucket, Key }))
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}
