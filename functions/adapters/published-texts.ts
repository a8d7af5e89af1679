import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Altered } from '../../workflows/kernel/errors'
import { sha256 } from './event-chain'
import type { Published } from './pins'

/** Reads what was published. */
export type PublishedTexts = (place: Published) => Promise<string>

/** @throws Altered when it is not what the deployment pinned: nobody runs that, and an operator is told. */
export const publishedTextsInS3 =
  (client = new S3Client({})): PublishedTexts =>
  async ({ bucket, key, sha256: pinned }) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
    if (sha256(bytes) !== pinned) throw new Altered(`${key} is not what was published under ${pinned}`)
    return new TextDecoder().decode(bytes)
  }
