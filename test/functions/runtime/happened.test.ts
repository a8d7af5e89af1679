import { dossierStore } from '../../../functions/adapters/dossier-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import type { EventImage } from '../../../functions/runtime/event-image'
import { type Followed, happenedOf } from '../../../functions/runtime/happened'
import { atOpinions } from '../../fixtures/dossier'
import { imageOf } from '../../fixtures/happened'

const aStory = async () => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  const [filed, ...later] = atOpinions().decisions
  const stages = [await dossiers.file(filed!)]
  for (const decision of later) stages.push(await dossiers.append(stages.at(-1)!, decision))
  const images = table
    .items()
    .filter(({ sk }) => sk.startsWith('EVENT#'))
    .map(imageOf)
  const readings: string[] = []
  const load = async (id: string) => {
    readings.push(id)
    return dossiers.load(id)
  }
  const read = async (id: string) => {
    readings.push(`all of ${id}`)
    return dossiers.read(id)
  }
  const followed: Followed = new Map()
  const happened = (image: EventImage) => happenedOf(image, { load, read }, followed)
  return { stages, images, readings, happened, after: (image: EventImage) => happened(image).after() }
}

test('a dossier that is followed event by event is never read', async () => {
  const { stages, images, readings, after } = await aStory()
  for (const [index, image] of images.entries()) expect(await after(image)).toEqual(stages[index])
  expect(await after(images.at(-1)!)).toEqual(stages.at(-1))
  expect(readings).toEqual([])
})

test('where an event is missing in between, the dossier is read, and followed from there', async () => {
  const { stages, images, readings, after } = await aStory()
  await after(images[0]!)
  expect(await after(images[2]!)).toEqual(stages.at(-1))
  expect(readings).toEqual(['D1'])
  expect(await after(images.at(-1)!)).toEqual(stages.at(-1))
  expect(readings).toEqual(['D1'])
})

test('an event that follows another one than is known is not folded onto that', async () => {
  const { stages, images, readings, after } = await aStory()
  await after(images[0]!)
  const stray = JSON.stringify({ ...JSON.parse(images[1]!.event.S), prev: '1'.repeat(64) })
  expect(await after({ ...images[1]!, event: { S: stray } })).toEqual(stages.at(-1))
  expect(readings).toEqual(['D1'])
})

test('what is played again for one kind of work is read, since others did not wait for it', async () => {
  const { stages, images, readings, after } = await aStory()
  const again = { ...images[0]!, sk: { S: 'AGAIN#figures#000001#1' } }
  expect(await after(again)).toEqual(stages.at(-1))
  expect(readings).toEqual(['D1'])
})

test('where all of a dossier is read, it is read once', async () => {
  const { stages, images, readings, happened } = await aStory()
  const { record, dossier } = happened(images[1]!)
  const [read, now] = await Promise.all([record(), dossier()])
  expect(read.events).toHaveLength(stages.length)
  expect([read.dossier, now]).toEqual([stages.at(-1), stages.at(-1)])
  expect(readings).toEqual(['all of D1'])
})

test('an event knows how it, or a later one that is known, left the dossier, and nothing after a gap', async () => {
  const { stages, images, happened } = await aStory()
  const first = happened(images[0]!)
  expect(first.known()).toEqual(stages[0])
  const second = happened(images[1]!)
  expect(first.known()).toEqual(stages[1])
  expect(second.known()).toEqual(stages[1])
  const another = await aStory()
  expect(another.happened(images[1]!).known()).toBeUndefined()
})
