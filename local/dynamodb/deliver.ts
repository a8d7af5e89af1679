import type { Clock, Timer } from '@motcua/states/clock'
import type { Invoke } from '../lambda/invocation'
import type { Retry } from '../process/retry'
import type { FeedLog } from './feed-log'
import type { Mapping } from './read-mappings'

/** The records of one partition key, in order; only one of its batches is on its way at a time. */
interface Lane {
  key: string
  records: { sequence: number; written: boolean }[]
  busy: boolean
  tries: number
}

/** Takes logged inserts to a mapping's function: ordered per partition key, at least once, until they are given up. */
export interface Delivery {
  expect(key: string, sequence: number): void
  settle(key: string, sequence: number, written: boolean): void
  /** Sends what is settled; apart from that, so that one write's records can go together. */
  pump(): void
  close(): void
}

export interface DeliveryInput {
  mapping: Mapping
  log: FeedLog
  clock: Clock
  retry: Retry
  invoke: Invoke
  region: string
  giveUp: GiveUp
}
/** Keeps, whole, what a mapping's function failed at so often. */
export type GiveUp = (mapping: Mapping, record: { sequence: string; event: object }) => Promise<unknown>

const Report = (payload: unknown): string[] => {
  const { batchItemFailures } = (payload ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] }
  return batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? []
}
const numberText = (sequence: number) => String(sequence).padStart(21, '0')

export const createDelivery = (input: DeliveryInput): Delivery => {
  const { mapping, log, clock, retry, invoke, region, giveUp } = input
  const lanes = new Map<string, Lane>()
  // In the order in which they became ready.
  const ready = new Set<Lane>()
  let active = 0
  let closed = false

  const record = (sequence: number) => {
    const { keys, image } = log.get(sequence)!
    const withImage = mapping.table.streamView !== 'KEYS_ONLY'
    return {
      eventID: numberText(sequence),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(clock.now() / 1000),
        Keys: keys,
        ...(withImage && { NewImage: image }),
        SequenceNumber: numberText(sequence),
        SizeBytes: JSON.stringify(image).length,
        StreamViewType: mapping.table.streamView,
      },
      eventSourceARN: mapping.table.streamArn,
    }
  }

  /** Puts a lane in the queue when its first record is really in the table. */
  const offer = (lane: Lane) => {
    if (lane.busy) return
    if (lane.records.length === 0) lanes.delete(lane.key)
    else if (lane.records[0]!.written) ready.add(lane)
  }

  const written = (lane: Lane, most: number) => {
    const end = lane.records.findIndex((entry) => !entry.written)
    return lane.records.slice(0, Math.min(most, end < 0 ? lane.records.length : end))
  }

  const takeBatch = () => {
    const batch: { lane: Lane; sequences: number[] }[] = []
    let left = mapping.batchSize
    for (const lane of ready) {
      // A lane that failed goes alone and one record at a time, so that it holds up nobody.
      if (lane.tries > 0 && batch.length > 0) continue
      const sequences = written(lane, lane.tries > 0 ? 1 : left).map(({ sequence }) => sequence)
      ready.delete(lane)
      lane.busy = true
      batch.push({ lane, sequences })
      left -= sequences.length
      if (left === 0 || lane.tries > 0) break
    }
    return batch
  }

  const again = (lane: Lane) => {
    lane.tries += 1
    retry.later(lane.tries, () => {
      lane.busy = false
      offer(lane)
      pump()
    })
  }

  const deliver = async (batch: ReturnType<typeof takeBatch>) => {
    const sequences = batch.flatMap((part) => part.sequences)
    const outcome = await invoke(mapping.functionName, { Records: sequences.map(record) })
    const failures = new Set(mapping.reportsFailures ? Report(outcome.payload) : [])
    // As in the cloud: what comes after the first failure counts as not done.
    const firstFailure = sequences.findIndex((sequence) => failures.has(numberText(sequence)))
    const done = new Set(outcome.error ? [] : firstFailure < 0 ? sequences : sequences.slice(0, firstFailure))
    await log.remove([...done])
    for (const { lane, sequences: sent } of batch) {
      lane.records.splice(0, sent.filter((sequence) => done.has(sequence)).length)
      const left = sent.find((sequence) => !done.has(sequence))
      if (left !== undefined && lane.tries >= mapping.retries) await abandon(lane, left)
      else if (left !== undefined) again(lane)
      else {
        lane.tries = 0
        lane.busy = false
        offer(lane)
      }
    }
  }

  /** The lane goes on without its first record. */
  const abandon = async (lane: Lane, sequence: number) => {
    console.error(`stream of ${mapping.table.name}: record ${sequence} was given up`)
    await giveUp(mapping, { sequence: numberText(sequence), event: record(sequence) })
    await log.remove([sequence])
    lane.records.shift()
    lane.tries = 0
    lane.busy = false
    offer(lane)
  }

  let gathering: Timer | undefined
  let gathered = false
  /** A clock that stands still waits for nothing that it is not moved for. */
  const window = 'advance' in clock ? 0 : (mapping.window ?? 0)
  const isFull = () => {
    let left = mapping.batchSize
    for (const { records } of ready) left -= records.length
    return left <= 0
  }
  /** Whether what is ready has waited for more to come with it. */
  const isDue = () => {
    if (ready.size === 0) return false
    if (window === 0 || gathered || isFull()) return true
    gathering ??= clock.at(clock.now() + window, () => {
      gathering = undefined
      gathered = true
      pump()
    })
    return false
  }

  const pump = () => {
    while (!closed && active < mapping.parallel && isDue()) {
      const batch = takeBatch()
      gathered = false
      active += 1
      void clock.track(
        deliver(batch)
          .catch((error) => {
            if (closed) return
            console.error(`stream of ${mapping.table.name}:`, error)
            for (const { lane } of batch) again(lane)
          })
          .finally(() => {
            active -= 1
            pump()
          }),
      )
    }
  }

  return {
    expect(key, sequence) {
      const lane: Lane = lanes.get(key) ?? { key, records: [], busy: false, tries: 0 }
      lanes.set(key, lane)
      lane.records.push({ sequence, written: false })
    },
    settle(key, sequence, wasWritten) {
      const lane = lanes.get(key)
      const index = lane?.records.findIndex((entry) => entry.sequence === sequence) ?? -1
      if (!lane || index < 0) return
      if (wasWritten) lane.records[index]!.written = true
      else lane.records.splice(index, 1)
      offer(lane)
    },
    pump,
    close: () => {
      closed = true
      gathering?.cancel()
    },
  }
}
