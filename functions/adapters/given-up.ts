import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { z } from 'zod'
import { EventImage } from '../runtime/event-image'

/** What Lambda puts into a bucket about records of a stream that a function died over. */
const GivenUp = z.object({
  payload: z.object({
    Records: z.array(z.object({ dynamodb: z.object({ NewImage: z.unknown().optional() }) })),
  }),
})

/** Images in a text as Lambda keeps it; those that are no events of ours are left out. */
export const imagesIn = (text: string): EventImage[] =>
  GivenUp.parse(JSON.parse(text)).payload.Records.flatMap(({ dynamodb }) => {
    const image = EventImage.safeParse(dynamodb.NewImage)
    return image.success ? [image.data] : []
  })

export interface GivenUpRecords {
  keys(): AsyncIterable<string>
  read(key: string): Promise<string>
  forget(key: string): Promise<void>
}

/** Records of the feed that a function died over, whole. */
export const givenUpInS3 = (Bucket: string, client = new S3Client({})): GivenUpRecords => ({
  async *keys() {
    let ContinuationToken: string | undefined
    do {
      const page = await client.send(new ListObjectsV2Command({ Bucket, ContinuationToken }))
      for (const { Key } of page.Contents ?? []) if (Key) yield Key
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken)
  },
  async read(Key) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
    return Body?.transformToString() ?? ''
  },
  async forget(Key) {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  },
})
