import { dossierStore } from '../../../functions/adapters/dossier-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { tellingStore } from '../../../functions/adapters/telling-store'
import { deliverEffects } from '../../../functions/projections/deliver-effects'
import { foreseeNotices } from '../../../functions/projections/foresee-notices'
import { foreseeTasks } from '../../../functions/projections/foresee-tasks'
import { type Foreseen, type Happened, happenedOf } from '../../../functions/runtime/happened'
import { atOpinions } from '../../fixtures/dossier'
import { imageOf } from '../../fixtures/happened'

/** All events of a dossier, in one batch of the feed; and how often the table is asked from then on. */
const aBatch = async () => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  const [filed, ...later] = atOpinions().decisions
  let dossier = await dossiers.file(filed!)
  const telling = { language: 'vi', quiet: { from: 22, to: 6 }, daily: true } as const
  await tellingStore(table).keep(dossier.applicant, telling)
  for (const decision of later) dossier = await dossiers.append(dossier, decision)
  for (const task of Object.keys(dossier.tasks))
    await dossiers.keepToken(dossier.id, task, `token of ${task}`)
  const images = table
    .items()
    .filter(({ sk }) => sk.startsWith('EVENT#'))
    .map(imageOf)
  let foreseen: Foreseen | undefined
  const followed = new Map()
  const all = images.map((image) => happenedOf(image, dossiers, followed, () => foreseen))
  const requests = (['get', 'getMany', 'range', 'newest'] as const).map((name) => vi.spyOn(table, name))
  return {
    table,
    dossiers,
    dossier,
    telling,
    all,
    foresaw: (read: Foreseen) => {
      foreseen = read
    },
    asked: () => requests.reduce((sum, { mock }) => sum + mock.calls.length, 0),
  }
}

test('how an applicant wants to be told, and the dossier as it stands, come with what is read for the batch', async () => {
  const { table, dossier, telling, all, foresaw, asked } = await aBatch()
  const foreseen = await foreseeNotices(table)(all)
  foresaw(foreseen)
  // Several notices of a batch may be for one person.
  for (const _notice of [1, 2]) expect(await foreseen.tellings.of(dossier.applicant)).toEqual(telling)
  expect(await all.at(-1)!.dossier()).toEqual(dossier)
  expect(asked()).toBe(1)
})

test('machines are started and woken after one request a batch, or one an event where none was made', async () => {
  const { table, dossiers, all, asked } = await aBatch()
  const done: string[] = []
  const machines = {
    start: async (_machine: string, name: string) => void done.push(`start ${name}`),
    stop: async (_machine: string, name: string) => void done.push(`stop ${name}`),
    wake: async (token: string) => void done.push(`wake ${token}`),
    hurry: async (token: string) => void done.push(`hurry ${token}`),
  }
  const delivery = { machines, machineArns: async () => 'arn', consultationMachine: 'consultation' }
  const deliverAll = async (from: (happened: Happened) => typeof dossiers) => {
    for (const happened of all) await deliverEffects(happened, { ...delivery, dossiers: from(happened) })
    return done.splice(0)
  }
  const foreseen = await foreseeTasks(table)(all)
  const batch = await deliverAll(() => foreseen.dossiers as typeof dossiers)
  const inBatch = asked()
  const alone = await deliverAll(() => dossiers)
  expect(batch).toEqual(alone)
  expect(batch).toContain('wake token of D1_1')
  // HEAD is of the last event: for one that moved machines before it, the dossier is loaded.
  expect(inBatch).toBeLessThanOrEqual(3)
  expect(asked() - inBatch).toBeGreaterThan(inBatch)
})
