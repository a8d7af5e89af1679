import { Buffer } from 'node:buffer'
import type { Clock } from '@motcua/states/clock'
import type { ObjectStore } from '../s3/object-store'
import type { GiveUp } from './deliver'

/** As Lambda does it: an object with the whole record, in the bucket that the mapping names. */
export const keepGivenUp =
  (store: Pick<ObjectStore, 'put'>, clock: Pick<Clock, 'now'>): GiveUp =>
  async ({ id, functionName, givenUp }, { sequence, event }) => {
    if (!givenUp) return
    const kept = {
      requestContext: { functionArn: functionName, condition: 'RetryAttemptsExhausted' },
      timestamp: new Date(clock.now()).toISOString(),
      payload: { Records: [event] },
    }
    const about = {
      bucket: givenUp,
      key: `aws/lambda/${id}/${sequence}`,
      headers: { 'content-type': 'application/json' },
    }
    const content = async function* () {
      yield Buffer.from(JSON.stringify(kept))
    }
    await store.put(about, content())
  }
