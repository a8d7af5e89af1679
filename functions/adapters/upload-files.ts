import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { fileTypeFromBuffer } from 'file-type'
import { attachment } from './attachment'
import { fileNameIn } from './file-name'
import { addressSeconds, getObject } from './object-store'

/** What lies under a key, as found by looking: nothing that the sender said is believed. */
export interface Inspected {
  size: number
  sha256: string
  /** By its content; undefined when it is none that we know. */
  contentType?: string
  /** As the file was called where it came from. */
  name?: string
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
  /** What came with a form of ours. */
  receive(key: string, bytes: Uint8Array): Promise<void>
  /** Where whoever has the address gets the file for a minute, to keep it. */
  address(key: string, file: { contentType: string; name: string }): Promise<string>
  /** Lies there as if it had just arrived. False when it is gone. */
  renew(key: string): Promise<boolean>
  /** A file of more than `most` bytes is not read: only how large it is is told. */
  inspect(key: string, most: number): Promise<Inspected | undefined>
}
// Enough of a file to know its type, also of an office document, whose type lies behind its first entries.
const sniffedBytes = 64 * 1024
/** Beyond this the store itself refuses. */
const tooLargeToTell = 256 * 1024 * 1024
const formSeconds = 900
const pageSeconds = 3_600

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
      // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder for the file's name.
      Fields: { success_action_redirect: next, 'x-amz-meta-name': '${filename}' },
      Conditions: [
        // What is empty or too large arrives too, and is told on our own page: the store's answer is for programs.
        ['content-length-range', 0, most + tooLargeToTell],
        ['eq', '$success_action_redirect', next],
        ['starts-with', '$x-amz-meta-name', ''],
      ],
    }),

  async receive(Key, Body) {
    await client.send(new PutObjectCommand({ Bucket, Key, Body }))
  },

  address: (Key, { contentType, name }) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentType: contentType,
        ResponseContentDisposition: attachment(name),
        ResponseCacheControl: 'no-store',
      }),
      { expiresIn: addressSeconds },
    ),

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
    const name = fileNameIn(found.Metadata?.name)
    if (size > most) {
      if (found.Body instanceof Readable) found.Body.destroy()
      return { size, sha256: '', content: new Uint8Array(), etag, ...(name && { name }) }
    }
    return { ...(await inspected(found.Body as AsyncIterable<Uint8Array>, etag)), ...(name && { name }) }
  },
})

export const inspected = async (
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  etag: string,
): Promise<Inspected> => {
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
