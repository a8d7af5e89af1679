import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { z } from 'zod'
import { logger } from './logger'

const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        NewImage: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
  ),
})
export interface BatchResponse {
  batchItemFailures: { itemIdentifier: string }[]
}

/**
 * A reader of the table's stream. Each inserted image is parsed and handed on by itself, in the stream's order. One
 * that fails does not keep the others of its batch waiting, though DynamoDB delivers them again from there.
 */
export const feedStack = <I extends z.ZodType>(
  image: I,
  core: (image: z.output<I>) => Promise<void>,
): ((event: unknown, context: Context) => Promise<BatchResponse>) => {
  const handle = async (event: unknown): Promise<BatchResponse> => {
    const batchItemFailures: BatchResponse['batchItemFailures'] = []
    for (const { eventName, dynamodb } of StreamEvent.parse(event).Records) {
      if (eventName !== 'INSERT') continue
      try {
        await core(image.parse(dynamodb.NewImage))
      } catch (error) {
        logger.error('a record failed', { sequence: dynamodb.SequenceNumber, error: error as Error })
        batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber })
      }
    }
    return { batchItemFailures }
  }
  return middy(handle) as unknown as (event: unknown, context: Context) => Promise<BatchResponse>
}
