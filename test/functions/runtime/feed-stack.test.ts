import type { Context } from 'aws-lambda'
import { z } from 'zod'
import { feedStack } from '../../../functions/runtime/feed-stack'

const record = (number: number, eventName = 'INSERT') => ({
  eventName,
  dynamodb: { SequenceNumber: String(number), NewImage: { number } },
})

test('a record that fails keeps no other of its batch waiting, and is reported to come again', async () => {
  const done: number[] = []
  const handler = feedStack(z.object({ number: z.number() }), async ({ number }) => {
    if (number === 2) throw new Error('no mail today')
    done.push(number)
  })
  const Records = [record(1), record(2), record(3, 'MODIFY'), record(4)]
  expect(await handler({ Records }, {} as Context)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
  expect(done).toEqual([1, 4])
})
