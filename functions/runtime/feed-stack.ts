import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { z } from 'zod'
import { Inconsistent } from '../../workflows/kernel/errors'
import { type Instant, instant } from '../../workflows/kernel/instant'
import { again } from '../adapters/again'
import { type AsidePlace, type AsideStore, Lane, setAsideMessage } from '../adapters/aside-store'
import type { First } from '../adapters/dossier-record'
import type { DossierStore } from '../adapters/dossier-store'
import { sha256 } from '../adapters/event-chain'
import { jitteredPause, type Pause } from '../adapters/pause'
import { doAll } from './do-all'
import { EventImage, isReadings, placeOf } from './event-image'
import { type Followed, type Happened, happenedOf } from './happened'
import { logger } from './logger'

const StreamRecord = z.object({
  SequenceNumber: z.string(),
  /** In seconds. */
  ApproximateCreationDateTime: z.number(),
  NewImage: z.record(z.string(), z.unknown()).optional(),
})
type StreamRecord = z.infer<typeof StreamRecord>
const StreamEvent = z.object({
  Records: z.array(z.object({ eventName: z.string(), dynamodb: StreamRecord })),
})
export interface BatchResponse {
  batchItemFailures: { itemIdentifier: string }[]
}

/** What a function does about an event, by kind of work. Done again it changes nothing. */
export type Lanes = Partial<Record<Lane, (happened: Happened) => Promise<void>>>
/** The same about all events of a batch at once. Whatever fails so is done for each by itself. */
export type Together = Partial<Record<Lane, (happened: readonly Happened[]) => Promise<void>>>
export interface FeedDesk {
  dossiers: Pick<DossierStore, 'load' | 'read'>
  /** Where all that is on record is wanted of what has just begun: read for a whole batch in one request. */
  begun?: DossierStore['begun']
  asides: Pick<AsideStore, 'keep' | 'forget'>
  pause?: Pause
}

const orNothingSaid = (error: unknown): unknown => error ?? new Inconsistent('work failed without saying why')

/** An event of a batch, and the kinds of work that are to be done about it. */
interface Told {
  at: Instant
  /** It is played again for this kind of work. */
  only: Lane | undefined
  first: First | undefined
  happened: () => Happened
  places: AsidePlace[]
  done: Set<Lane>
}

/** What was read for a whole batch. */
interface Known {
  begun: Awaited<ReturnType<DossierStore['begun']>>
}

const firstOf = ({ event: { S: text } }: EventImage, dossier: string): First => ({
  dossier,
  sealed: { sequence: 1, text, hash: sha256(text) },
})

const tries = 3

/**
 * A reader of the table's stream. Each kind of work about an event is done by itself; what fails, and fails again at
 * once, is set aside by name, so that neither the feed nor any other work waits for it. A record comes again from the
 * stream only when not even that could be written.
 */
export const feedStack = (
  lanes: Lanes,
  { dossiers, begun, asides, pause = jitteredPause }: FeedDesk,
  together: Together = {},
): ((event: unknown, context: Context) => Promise<BatchResponse>) => {
  const failureOf = (work: () => Promise<void>): Promise<unknown> =>
    again({ tries, pause, when: () => true }, work).then(() => undefined, orNothingSaid)
  const followed: Followed = new Map()
  const recordOf = (image: EventImage, at: Instant, known: Known): Told => {
    const { lane: only, ...about } = placeOf(image)
    const first = only || about.sequence > 1 ? undefined : firstOf(image, about.dossier)
    let read: Happened | undefined
    return {
      at,
      only,
      first,
      // What can't be read is each kind of work's own failure.
      happened: () => (read ??= happenedOf(image, dossiers, followed, first && (() => known.begun(first)))),
      places: Lane.options
        .filter((lane) => lanes[lane] && (!only || only === lane))
        .map((lane) => ({ ...about, lane })),
      done: new Set(),
    }
  }
  const toldIn = (
    { NewImage, ApproximateCreationDateTime }: StreamRecord,
    known: Known,
  ): { told?: Told; error?: unknown } => {
    try {
      const at = instant(ApproximateCreationDateTime * 1_000)
      return { told: recordOf(EventImage.parse(NewImage), at, known) }
    } catch (error) {
      return { error }
    }
  }
  const readTogether = async (told: readonly Told[], known: Known): Promise<void> => {
    const firsts = told.flatMap(({ first }) => first ?? [])
    if (!begun || firsts.length === 0) return
    try {
      known.begun = await begun(firsts)
    } catch (error) {
      logger.warn('what has begun is read one by one', { error: error as Error })
    }
  }
  const doTogether = async (told: readonly Told[]): Promise<void> => {
    for (const lane of Lane.options) {
      const wanted = told.filter(({ places }) => places.some((place) => place.lane === lane))
      const work = together[lane]
      if (!work || wanted.length < 2) continue
      try {
        await work(wanted.map(({ happened }) => happened()))
        for (const { done } of wanted) done.add(lane)
      } catch (error) {
        logger.warn('a batch is done one by one', { lane, error: error as Error })
      }
    }
  }
  const follow = async ({ at, only, happened, places, done }: Told): Promise<void> => {
    await doAll(
      places.map(async (place) => {
        const { lane } = place
        const error = done.has(lane) ? undefined : await failureOf(async () => lanes[lane]?.(happened()))
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
    const records = StreamEvent.parse(event).Records.filter(
      ({ eventName, dynamodb }) => eventName === 'INSERT' && !isReadings(dynamodb.NewImage),
    )
    const known: Known = { begun: () => undefined }
    const read = records.map(({ dynamodb }) => ({
      sequence: dynamodb.SequenceNumber,
      ...toldIn(dynamodb, known),
    }))
    const all = read.flatMap(({ told }) => told ?? [])
    await readTogether(all, known)
    await doTogether(all)
    for (const { sequence, told, error: unread } of read) {
      const error = told ? await follow(told).catch(orNothingSaid) : unread
      if (error === undefined) continue
      logger.error('a record failed', { sequence, error: error as Error })
      batchItemFailures.push({ itemIdentifier: sequence })
    }
    return { batchItemFailures }
  }
  return middy(handle) as unknown as (event: unknown, context: Context) => Promise<BatchResponse>
}
