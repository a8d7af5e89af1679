import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { z } from 'zod'
import { type Instant, instant } from '../../workflows/kernel/instant'
import { EventImage } from '../runtime/event-image'

const Payload = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ NewImage: z.unknown().optional() }) })),
})
/** What Lambda puts into a bucket about records of a stream that a function died over. */
const Kept = z.object({
  requestContext: z.object({ functionArn: z.string(), condition: z.string() }).partial().optional(),
  timestamp: z.coerce.date().optional(),
  // AWS does not say whether the event is kept as it is or as a text.
  payload: z.preprocess((kept) => (typeof kept === 'string' ? JSON.parse(kept) : kept), Payload),
})

export interface GivenUp {
  /** The function that died over them. */
  by: string
  why: string
  /** When it was given up, as far as that is told. */
  at: Instant | undefined
  /** Those that are no events of ours are left out. */
  images: EventImage[]
}

/** A text as Lambda keeps it. */
export const givenUpIn = (text: string): GivenUp => {
  const { requestContext, timestamp, payload } = Kept.parse(JSON.parse(text))
  return {
    by: requestContext?.functionArn?.split(':function:').pop() ?? 'a function',
    why: requestContext?.condition ?? 'GivenUp',
    at: timestamp && instant(timestamp.getTime()),
    images: payload.Records.flatMap(({ dynamodb }) => {
      const image = EventImage.safeParse(dynamodb.NewImage)
      return image.success ? [image.data] : []
    }),
  }
}

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
