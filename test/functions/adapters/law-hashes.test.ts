import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { lawHashes } from '../../../functions/adapters/law-hashes'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { city } from '../../../workflows/city/city'
import type { Calendar } from '../../../workflows/kernel/calendar'
import { LawHashes } from '../../../workflows/kernel/event'
import { atOpinions } from '../../fixtures/dossier'

const hashOfText = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) as string)
    .digest('hex')
const hash = 'a'.repeat(64)

test('a part of the law is known by the hash of its canonical JSON, a procedure by that of its artifact', () => {
  expect(lawHashes({ hash }, city)).toEqual({
    procedure: hash,
    calendar: hashOfText(city.calendar),
    regulations: hashOfText(city.regulations),
  })
})

test('a holiday more is another calendar, and the same one read anew is not', () => {
  const { calendar } = lawHashes({ hash }, city)
  const [year = ''] = Object.keys(city.calendar.years)
  const more = structuredClone(city.calendar) as Calendar
  expect(lawHashes({ hash }, { ...city, calendar: more }).calendar).toBe(calendar)
  const other = structuredClone(city.calendar) as Calendar
  other.years[year]!.daysOff.push({ date: `${year}-08-03`, name: 'a day', source: 'a decision' })
  expect(lawHashes({ hash }, { ...city, calendar: other }).calendar).not.toBe(calendar)
})

test('the city is hashed once, however much is decided by it', () => {
  let read = 0
  const calendar = { ...city.calendar }
  Object.defineProperty(calendar, 'id', {
    enumerable: true,
    get: () => {
      read += 1
      return city.calendar.id
    },
  })
  lawHashes({ hash }, { ...city, calendar })
  const once = read
  for (let time = 0; time < 100; time += 1) lawHashes({ hash }, { ...city, calendar })
  expect(once).toBeGreaterThan(0)
  expect(read).toBe(once)
})

test('a chain whose first events do not say by what they were decided goes on with some that do', async () => {
  const table = tableInMemory()
  const store = dossierStore(table)
  const journey = atOpinions({ storeys: 7, river: false })
  const [filing, ...later] = journey.decisions
  const law = lawHashes({ hash }, city)
  let dossier = await store.file(filing!)
  for (const [index, decision] of later.entries())
    dossier = await store.append(dossier, index < 1 ? decision : { ...decision, law })
  const record = await store.read('D1')
  expect(record?.dossier).toEqual(dossier)
  expect({ ...dossier, lastHash: '' }).toEqual(journey.dossier)
  expect(await store.load('D1')).toEqual(dossier)
  expect(record?.events.map(({ event }) => event.law)).toEqual([undefined, undefined, law])
})

test('by what an event was decided can’t be changed afterwards', async () => {
  const table = tableInMemory()
  const store = dossierStore(table)
  await store.file({ ...atOpinions().decisions[0]!, law: lawHashes({ hash }, city) })
  const [item] = table.items().filter(({ sk }) => sk.startsWith('EVENT#'))
  const event = String(item!.event).replace(hash, 'b'.repeat(64))
  expect(LawHashes.parse(JSON.parse(event).law).procedure).toBe('b'.repeat(64))
  await table.write([{ name: 'forge', put: { ...item!, event } }])
  await expect(store.read('D1')).rejects.toMatchObject({ code: 'altered' })
  await expect(store.load('D1')).rejects.toMatchObject({ code: 'altered' })
})
