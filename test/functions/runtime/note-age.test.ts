import type { Context } from 'aws-lambda'
import { asideStore } from '../../../functions/adapters/aside-store'
import { feedAge } from '../../../functions/adapters/feed-age'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { feedStack } from '../../../functions/runtime/feed-stack'
import { noteAge } from '../../../functions/runtime/note-age'
import { instant, millis } from '../../../workflows/kernel/instant'
import { eventItem, recordOf, streamedAt } from '../../fixtures/stream-record'

const minute = 60_000
const later = (milliseconds: number) => instant(millis(streamedAt) + milliseconds)

/** A follower of the feed, so long after the stream got what it reads. */
const aFollower = () => {
  const table = tableInMemory()
  const age = feedAge(table)
  const note = vi.spyOn(age, 'note')
  const clock = { now: millis(streamedAt) }
  const handler = feedStack(
    { mail: async () => {} },
    {
      dossiers: { load: async () => undefined, read: async () => undefined },
      asides: asideStore(table),
      noteAge: noteAge('feed', age, () => clock.now),
    },
  )
  const event = recordOf(eventItem(1))
  const read = (...records: unknown[]) => handler({ Records: records }, {} as Context)
  const probe = (asked: string) => ({
    eventName: 'INSERT',
    dynamodb: {
      ...event.dynamodb,
      NewImage: { pk: { S: 'FEED' }, sk: { S: `PROBE#${asked}` }, asked: { S: asked } },
    },
  })
  return { age, note, clock, event, read, probe }
}

test('nothing is known before the first probe; until one comes the feed is as late as it is old', async () => {
  const { age, read, probe, clock } = aFollower()
  expect(await age.behind(streamedAt)).toEqual({})
  await age.ask(streamedAt)
  expect(await age.behind(later(3 * minute))).toEqual({ machines: 3 * minute, feed: 3 * minute })
  clock.now += 4_000
  expect(await read(probe(streamedAt))).toEqual({ batchItemFailures: [] })
  expect(await age.behind(later(9 * minute))).toEqual({ machines: 9 * minute, feed: 4_000 })
})

test('who is in time notes nothing but probes: events cost no write', async () => {
  const { note, event, read, probe } = aFollower()
  await read(event, event)
  expect(note).not.toHaveBeenCalled()
  await read(event, probe(streamedAt))
  expect(note).toHaveBeenCalledTimes(1)
})

test('who is late notes it once a minute, and once that it no longer is', async () => {
  const { age, note, clock, event, read } = aFollower()
  await age.ask(later(-30 * minute))
  clock.now += 5 * minute
  await read(event)
  clock.now += 1_000
  await read(event)
  expect(note.mock.calls).toEqual([['feed', streamedAt, 5 * minute]])
  expect((await age.behind(later(6 * minute))).feed).toBe(5 * minute)
  clock.now = millis(streamedAt)
  await read(event)
  await read(event)
  expect(note).toHaveBeenCalledTimes(2)
  expect((await age.behind(later(6 * minute))).feed).toBe(0)
})

test('a note that can’t be written holds up no event', async () => {
  const { note, read, probe } = aFollower()
  note.mockRejectedValueOnce(new Error('busy'))
  expect(await read(probe(streamedAt))).toEqual({ batchItemFailures: [] })
})
