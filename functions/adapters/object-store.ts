import {
  CopyObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { Refusal } from '../../workflows/kernel/errors'
import { attachment } from './attachment'

/** Where a dossier's papers and results stay. */
export interface DocumentFiles {
  /** Takes an upload over as it was inspected. */
  keep(upload: { key: string; etag: string; contentType?: string }, key: string): Promise<void>
  read(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** Where whoever has the address, and nobody else, gets the file for a minute: as an attachment, or to be shown. */
  address(key: string, file: { contentType: string } & ({ name: string } | { shown: true })): Promise<string>
}

export const addressSeconds = 60

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

export const getObject = async (client: S3Client, Bucket: string, Key: string) => {
  try {
    return await client.send(new GetObjectCommand({ Bucket, Key }))
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}
