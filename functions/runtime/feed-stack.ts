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
import { EventImage, isReadings, placeOf } from './event-image'
import { type Followed, type Foreseen, type Happened, happenedOf } from './happened'
import { logger } from './logger'
import { type Done, probeIn } from './note-age'

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

/**
 * What a function does about an event, by kind of work. Done again it changes nothing. `foreseen`: undefined when it
 * could not be read, and for what is played again.
 */
export type Lanes<F extends Foreseen = Foreseen> = Partial<
  Record<Lane, (happened: Happened, foreseen: F | undefined) => Promise<void>>
>
/** The same about all events of a batch at once. Whatever fails so is done for each by itself. */
export type Together = Partial<Record<Lane, (happened: readonly Happened[]) => Promise<void>>>
export interface FeedDesk<F extends Foreseen = Foreseen> {
  dossiers: Pick<DossierStore, 'load' | 'read'>
  /** Reads for a whole batch in one request. */
  foresee?: (all: readonly Happened[]) => Promise<F>
  asides: Pick<AsideStore, 'keep' | 'forget'>
  /** Hears of records that are done. */
  noteAge?: (done: readonly Done[]) => Promise<void>
  pause?: Pause
}

/** A record as it came: when the stream got it, and what was written. */
interface Came extends Done {
  sequence: string
  image: unknown
}

const cameAs = ({ SequenceNumber, ApproximateCreationDateTime, NewImage }: StreamRecord): Came => ({
  sequence: SequenceNumber,
  at: instant(ApproximateCreationDateTime * 1_000),
  image: NewImage,
  probe: probeIn(NewImage),
})

const orNothingSaid = (error: unknown): unknown => error ?? new Inconsistent('work failed without saying why')

/** An event of a batch, and the kinds of work that are to be done about it. */
interface Told {
  at: Instant
  /** It is played again for this kind of work. */
  only: Lane | undefined
  happened: () => Happened
  places: AsidePlace[]
  done: Set<Lane>
}

interface Batch<F> {
  foreseen?: F
  /** Reads each once: later than all events of the batch, however many of them are one dossier's. */
  dossiers: FeedDesk['dossiers']
}

/** Whatever fails, or is not there, is read again. */
const onceEach = <T>(read: (id: string) => Promise<T | undefined>) => {
  const known = new Map<string, Promise<T | undefined>>()
  return (id: string): Promise<T | undefined> => {
    const reading = known.get(id) ?? read(id)
    known.set(id, reading)
    const forget = () => known.delete(id)
    reading.then((found) => found ?? forget(), forget)
    return reading
  }
}

const tries = 3

/**
 * A reader of the table's stream. Each kind of work about an event is done by itself; what fails, and fails again at
 * once, is set aside by name, so that neither the feed nor any other work waits for it. A record comes again from the
 * stream only when not even that could be written.
 */
export const feedStack = <F extends Foreseen = Foreseen>(
  lanes: Lanes<F>,
  { dossiers, foresee, asides, noteAge, pause = jitteredPause }: FeedDesk<F>,
  together: Together = {},
): ((event: unknown, context: Context) => Promise<BatchResponse>) => {
  const failureOf = (work: () => Promise<void>): Promise<unknown> =>
    again({ tries, pause, when: () => true }, work).then(() => undefined, orNothingSaid)
  const followed: Followed = new Map()
  const recordOf = (image: EventImage, at: Instant, batch: Batch<F>): Told => {
    const { lane: only, ...about } = placeOf(image)
    let read: Happened | undefined
    return {
      at,
      only,
      // What can't be read is each kind of work's own failure.
      happened: () =>
        (read ??= only
          ? happenedOf(image, dossiers, followed)
          : happenedOf(image, batch.dossiers, followed, () => batch.foreseen)),
      places: Lane.options
        .filter((lane) => lanes[lane] && (!only || only === lane))
        .map((lane) => ({ ...about, lane })),
      done: new Set(),
    }
  }
  const toldIn = ({ image, at }: Came, batch: Batch<F>): { told?: Told; error?: unknown } => {
    try {
      return { told: recordOf(EventImage.parse(image), at, batch) }
    } catch (error) {
      return { error }
    }
  }
  const readable = ({ only, happened }: Told): Happened[] => {
    try {
      return only ? [] : [happened()]
    } catch {
      return []
    }
  }
  const readTogether = async (told: readonly Told[], batch: Batch<F>): Promise<void> => {
    const all = told.flatMap(readable)
    if (!foresee || all.length === 0) return
    try {
      batch.foreseen = await foresee(all)
    } catch (error) {
      logger.warn('a batch is read one by one', { error: error as Error })
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
  const follow = async ({ at, only, happened, places, done }: Told, batch: Batch<F>): Promise<void> => {
    const foreseen = only ? undefined : batch.foreseen
    await doAll(
      places.map(async (place) => {
        const { lane } = place
        const error = done.has(lane)
          ? undefined
          : await failureOf(async () => lanes[lane]?.(happened(), foreseen))
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
    const came = StreamEvent.parse(event)
      .Records.filter(({ eventName, dynamodb }) => eventName === 'INSERT' && !isReadings(dynamodb.NewImage))
      .map(({ dynamodb }) => cameAs(dynamodb))
    const batch: Batch<F> = {
      dossiers: { load: onceEach(dossiers.load), read: onceEach(dossiers.read) },
    }
    const read = came
      .filter(({ probe }) => !probe)
      .map((one) => ({ sequence: one.sequence, ...toldIn(one, batch) }))
    const all = read.flatMap(({ told }) => told ?? [])
    await readTogether(all, batch)
    await doTogether(all)
    for (const { sequence, told, error: unread } of read) {
      const error = told ? await follow(told, batch).catch(orNothingSaid) : unread
      if (error === undefined) continue
      logger.error('a record failed', { sequence, error: error as Error })
      batchItemFailures.push({ itemIdentifier: sequence })
    }
    if (batchItemFailures.length === 0) await noteAge?.(came)
    return { batchItemFailures }
  }
  return middy(handle) as unknown as (event: unknown, context: Context) => Promise<BatchResponse>
}
