import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import { type Instant, instant } from '../../workflows/kernel/instant'
import { again } from '../adapters/again'
import { type AsidePlace, type AsideStore, Lane, setAsideMessage } from '../adapters/aside-store'
import type { DossierStore } from '../adapters/dossier-store'
import { jitteredPause, type Pause } from '../adapters/pause'
import { doAll } from './do-all'
import { EventImage, placeOf } from './event-image'
import { type Happened, happenedOf } from './happened'
import { logger } from './logger'

const StreamEvent = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        /** In seconds. */
        ApproximateCreationDateTime: z.number(),
        NewImage: z.record(z.string(), z.unknown()).optional(),
      }),
    }),
  ),
})
export interface BatchResponse {
  batchItemFailures: { itemIdentifier: string }[]
}

/** What a function does about an event, by kind of work. Done again it changes nothing. */
export type Lanes = Partial<Record<Lane, (happened: Happened) => Promise<void>>>
export interface FeedDesk {
  dossiers: Pick<DossierStore, 'load'>
  asides: Pick<AsideStore, 'keep' | 'forget'>
  pause?: Pause
}

const tries = 3

/**
 * A reader of the table's stream. Each kind of work about an event is done by itself; what fails, and fails again at
 * once, is set aside by name, so that neither the feed nor any other work waits for it. A record comes again from the
 * stream only when not even that could be written.
 */
export const feedStack = (
  lanes: Lanes,
  { dossiers, asides, pause = jitteredPause }: FeedDesk,
): ((event: unknown, context: Context) => Promise<BatchResponse>) => {
  const failureOf = (work: () => Promise<void>): Promise<unknown> =>
    again({ tries, pause, when: () => true }, work).then(
      () => undefined,
      (error: unknown) => error ?? new Inconsistent('work failed without saying why'),
    )
  const follow = async (image: EventImage, at: Instant): Promise<void> => {
    const { lane: only, ...about } = placeOf(image)
    const wanted = Lane.options.flatMap((lane) => {
      const work = lanes[lane]
      return work && (!only || only === lane) ? [{ place: { ...about, lane }, work }] : []
    })
    let read: Happened | undefined
    // What can't be read is each kind of work's own failure.
    const happened = () => (read ??= happenedOf(image, dossiers))
    await doAll(
      wanted.map(async ({ place, work }) => {
        const error = await failureOf(async () => work(happened()))
        if (error) await setAside(place, error, at)
        else if (only) await asides.forget(place)
      }),
    )
  }
  const setAside = async (place: AsidePlace, error: unknown, at: Instant): Promise<void> => {
    await asides.keep(place, { error: error instanceof Error ? error.name : 'Error', at })
    logger.error(setAsideMessage, { ...place, error: error as Error })
  }
  const handle = async (event: unknown): Promise<BatchResponse> => {
    const batchItemFailures: BatchResponse['batchItemFailures'] = []
    for (const { eventName, dynamodb } of StreamEvent.parse(event).Records) {
      if (eventName !== 'INSERT') continue
      try {
        const at = instant(dynamodb.ApproximateCreationDateTime * 1_000)
        await follow(EventImage.parse(dynamodb.NewImage), at)
      } catch (error) {
        logger.error('a record failed', { sequence: dynamodb.SequenceNumber, error: error as Error })
        batchItemFailures.push({ itemIdentifier: dynamodb.SequenceNumber })
      }
    }
    return { batchItemFailures }
  }
  return middy(handle) as unknown as (event: unknown, context: Context) => Promise<BatchResponse>
}
