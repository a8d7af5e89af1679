import fc from 'fast-check'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { WriteRefused } from '../../../functions/adapters/errors'
import { foundPrefix, keys } from '../../../functions/adapters/keys'
import { searchStore } from '../../../functions/adapters/search-store'
import { typedWords } from '../../../functions/adapters/search-words'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { overseer } from '../../../functions/office/finders'
import { keepSearch, keepSearchTogether } from '../../../functions/projections/keep-search'
import { happenedOf } from '../../../functions/runtime/happened'
import { example } from '../../../workflows/directive/v1/example'
import { directive } from '../../../workflows/directive/v1/procedure'
import { agencyApplicant } from '../../../workflows/kernel/person'
import { countingTable } from '../../fixtures/counting-table'
import { aDossier, atOpinions, type Journey, journeyOf } from '../../fixtures/dossier'
import { aDraft } from '../../fixtures/draft'
import { indicatorsOf } from '../../fixtures/indicator-feed'
import { movingIn } from '../../fixtures/linked-procedure'
import { shedPermit } from '../../fixtures/procedure'
import { procedures } from '../../fixtures/shipped-procedures'
import { aFiling } from '../adapters/filing'

const fedWith = async ({ decisions }: Pick<Journey, 'decisions'>) => {
  const [filed, ...later] = decisions
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  let dossier = await dossiers.file(filed!)
  for (const decision of later) dossier = await dossiers.append(dossier, decision)
  const feed = indicatorsOf(table, [shedPermit, movingIn, ...procedures])
  const isFound = async (finder: string, words: string) =>
    (await feed.desk.search.find({ finders: [finder], typed: typedWords(words), limit: 5 })).ids.length > 0
  return { ...feed, table, dossier, isFound, words: () => wordsIn(table) }
}
const done = { data: { number: '1/GXN', issuedOn: '2026-11-24' } }
const wordsIn = (table: ReturnType<typeof tableInMemory>) =>
  table.items().filter(({ pk }) => pk.startsWith(foundPrefix))

test('a dossier is found by its deciding agency from its first event on, and by nobody else', async () => {
  const { deliver, images, isFound, words } = await fedWith(aDossier())
  await deliver(images().slice(0, 1))
  expect(await isFound('ward-ben-thanh', 'lan nguyen')).toBe(true)
  expect(words()).toHaveLength(3)
})

test('what others have just read of a dossier that begins is not read again, unless another writer was faster', async () => {
  const { desk, images, table } = await fedWith(aDossier())
  const [image] = images()
  const read = vi.fn(desk.dossiers.read)
  const search = { ...desk, dossiers: { read } }
  const keep = () => keepSearch(happenedOf(image!, { ...desk.dossiers, read }), search)
  await keep()
  expect([wordsIn(table).length, read.mock.calls.length]).toEqual([3, 1])
  await keep()
  expect(read.mock.calls.length).toBe(3)
})

test('words of all who begin in a batch go into the same requests, and done again are the same', async () => {
  const { desk, images, table, isFound } = await fedWith(aDossier())
  for (const id of ['D2', 'D3']) await desk.dossiers.file(aFiling({ id, number: id }))
  const writeEach = vi.spyOn(table, 'writeEach')
  const batch = images().map((image) => happenedOf(image, desk.dossiers))
  await keepSearchTogether(batch, desk)
  const kept = wordsIn(table)
  expect([kept.length, writeEach.mock.calls.length]).toEqual([9, 1])
  expect(await isFound('ward-ben-thanh', 'lan nguyen')).toBe(true)
  await expect(keepSearchTogether(batch, desk)).rejects.toThrow(WriteRefused)
  for (const happened of batch) await keepSearch(happened, desk)
  expect(wordsIn(table)).toEqual(kept)
})

test('who is asked finds nothing by what he is not shown, and none of it is kept for him', async () => {
  const { deliver, words } = await fedWith(atOpinions())
  await deliver()
  expect(new Set(words().map(({ pk }) => pk))).toEqual(new Set(['FIND#ward-ben-thanh']))
})

test('who does a part finds the dossier by what is shared for it, from when it begins', async () => {
  const journey = aDossier({}, movingIn)
  journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
  const before = await fedWith(journey)
  await before.deliver()
  expect(await before.isFound('tax', 'lan')).toBe(false)
  journey.completes('part', 'done', '2026-11-24T03:00:00.000Z', done, 'shed')
  const { deliver, isFound } = await fedWith(journey)
  await deliver()
  expect(await isFound('tax', 'lan')).toBe(true)
  // It is shared a paper, and no answer.
  expect(await isFound('land-registry-office', 'lan')).toBe(false)
})

test('a draft is found by those before whom it was put; a conclusion by those who were given its tasks', async () => {
  const draft = await fedWith(aDraft({ title: 'Quyết định về đất đai' }))
  await draft.deliver()
  for (const finder of ['department-construction', 'ward-ben-thanh', 'department-finance'])
    expect([finder, await draft.isFound(finder, 'quyet dinh dat')]).toEqual([finder, true])
  expect(await draft.isFound('ward-sai-gon', 'quyet dinh dat')).toBe(false)
  const conclusion = await fedWith(
    journeyOf({ procedure: directive, answers: example, applicant: agencyApplicant('peoples-committee') }),
  )
  await conclusion.deliver()
  for (const finder of ['peoples-committee', 'department-finance', 'department-natural-resources'])
    expect([finder, await conclusion.isFound(finder, '512 chong ngap')]).toEqual([finder, true])
  expect(await conclusion.isFound('ward-sai-gon', '512')).toBe(false)
})

test('who oversees finds a dossier from when its time was let pass twice', async () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.staysSilent('review', journey.task('review').dueAt)
  const before = await fedWith(journey)
  await before.deliver()
  expect(await before.isFound(overseer, 'lan')).toBe(false)
  journey.staysSilent('review', journey.task('review').dueAt)
  const { deliver, isFound } = await fedWith(journey)
  await deliver()
  expect(await isFound(overseer, 'lan')).toBe(true)
})

test('words that were erased find nothing, and none of them is left', async () => {
  const journey = aDossier()
  journey.does({ kind: 'withdraw', reason: 'Not wanted' }, '2026-11-24T03:00:00.000Z', 'lan')
  const fed = await fedWith(journey)
  await fed.deliver()
  expect(await fed.isFound('ward-ben-thanh', 'lan')).toBe(true)
  const erased = { kind: 'erase-words', words: [1], reason: 'Its time is over', legalBasis: '91/2025/QH15' }
  journey.does(erased as never, '2026-11-24T04:00:00.000Z', 'operator')
  await dossierStore(fed.table).append(fed.dossier, journey.decisions.at(-1)!)
  await fed.deliver(fed.images().slice(-1))
  expect(fed.words()).toEqual([])
  expect(await fed.table.get(keys.foundBy('D1'))).toBeUndefined()
  // The feed tells the filing again.
  await fed.deliver()
  expect(fed.words()).toEqual([])
})

test('what is kept is what the folds have, in whatever order and how often the feed tells it', async () => {
  const journey = aDossier({}, movingIn)
  journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
  journey.completes('part', 'done', '2026-11-24T03:00:00.000Z', done, 'shed')
  journey.completes('part', 'done', '2026-11-25T03:00:00.000Z', done, 'address')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 8 }), async (order) => {
      const { deliver, images, rebuild, words } = await fedWith(journey)
      const all = images()
      await deliver(order.flatMap((nth) => all[nth] ?? []))
      await deliver(all)
      const kept = words()
      expect(await rebuild(true)).toMatchObject({ different: [], strays: 0 })
      await rebuild()
      expect(words()).toEqual(kept)
    }),
    { numRuns: 20 },
  )
})

test('an index that was lost or spoiled is told, and made anew from the events', async () => {
  const { table, deliver, rebuild, isFound, dossier, words } = await fedWith(aDossier())
  await deliver()
  const [one] = words()
  await table.writeEach([{ delete: { pk: one!.pk, sk: one!.sk } }])
  expect((await rebuild(true)).different).toEqual([dossier.number])
  await table.writeEach([
    { delete: keys.foundBy('D1') },
    ...words().map(({ pk, sk }) => ({ delete: { pk, sk } })),
  ])
  expect((await rebuild(true)).different).toEqual([dossier.number])
  await rebuild()
  expect((await rebuild(true)).different).toEqual([])
  expect(await isFound('ward-ben-thanh', 'lan')).toBe(true)
  await table.writeEach([{ put: { ...keys.found('ward-ben-thanh', 'lan', 'D2'), words: 'lan' } }])
  expect(await rebuild(true)).toMatchObject({ different: [], strays: 1 })
})

test('a permit writes its words once, and what shows nobody more of it reads nothing', async () => {
  const { images, desk, table } = await fedWith(atOpinions())
  const counting = countingTable(table)
  const search = searchStore(counting.table)
  const [filed, ...later] = images()
  await keepSearch(happenedOf(filed!, desk.dossiers), { ...desk, search })
  // Three words of the name and one mark.
  expect(counting.writes()).toBe(4)
  const nothing = { read: () => Promise.reject(new Error('was read')) }
  for (const image of later)
    await keepSearch(happenedOf(image, desk.dossiers), { ...desk, search, dossiers: nothing })
  expect(counting.writes()).toBe(4)
})
