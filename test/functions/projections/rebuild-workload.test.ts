import { dossierStore } from '../../../functions/adapters/dossier-store'
import { indexAttributes, partitions } from '../../../functions/adapters/index-keys'
import { keys } from '../../../functions/adapters/keys'
import { scannedOf } from '../../../functions/adapters/scan-dossiers'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import type { StoredTask } from '../../../functions/adapters/task-items'
import { workloadAudit } from '../../../functions/adapters/workload-audit'
import { rebuildWorkload } from '../../../functions/projections/rebuild-workload'
import { aDossier, tuesday } from '../../fixtures/dossier'
import { aFiling, minutesAfter } from '../adapters/filing'

const ward = 'ward-ben-thanh'

/** Two dossiers, one of them with hoa. */
const aTable = async () => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  const journey = aDossier()
  const assigned = journey.does({ kind: 'assign', task: journey.task('check').id, officer: 'hoa' }, tuesday)
  await dossiers.append(await dossiers.file(journey.decisions[0]!), assigned)
  await dossiers.file(aFiling({ id: 'D2' }))
  let meanwhile = async () => {}
  const pause = () => meanwhile()
  async function* all() {
    yield scannedOf(table.items())
  }
  const desk = { dossiers, all, pause, workloads: workloadAudit(table, dossiers, pause) }
  const counted = async () =>
    Object.fromEntries(
      await Promise.all(
        [undefined, 'hoa'].map(async (person) => [
          person ?? ward,
          (await dossiers.workload(ward, person)).reduce((sum, { count }) => sum + count, 0),
        ]),
      ),
    )
  return {
    table,
    journey,
    dossiers,
    counted,
    rebuild: () => rebuildWorkload(desk, false),
    check: () => rebuildWorkload(desk, true),
    whileItRuns: (act: () => Promise<void>) => {
      meanwhile = async () => {
        meanwhile = async () => {}
        await act()
      }
    },
  }
}
const sound = { unlisted: [], failed: [] }
const miscounted = (whose: string) => `open tasks of ${whose}: miscounted`

test('what commands keep is what a rebuild finds', async () => {
  const { check, counted } = await aTable()
  expect(await check()).toEqual(sound)
  expect(await counted()).toEqual({ [ward]: 2, hoa: 1 })
})

test('counts that are wrong, or are nobody’s any more, are told, and made right', async () => {
  const { table, check, rebuild, counted } = await aTable()
  const week = '2026-11-23'
  const add = { open: 3, '1.reviewer.review': 3 }
  const set = {}
  await table.write([{ name: 'too many', update: keys.workload(ward, week, 0), set, add }])
  await table.write([{ name: 'none', delete: keys.officersWorkload(ward, 'hoa', week) }])
  await table.write([{ name: 'stray', update: keys.officersWorkload(ward, 'gone', week), set, add }])
  const { failed } = await check()
  expect(failed.sort()).toEqual([ward, `${ward}, gone`, `${ward}, hoa`].map(miscounted).sort())
  expect(await rebuild()).toEqual(sound)
  expect(await check()).toEqual(sound)
  expect(await counted()).toEqual({ [ward]: 2, hoa: 1 })
})

test('a task that is listed in the old way is told, listed and counted, once', async () => {
  const { table, dossiers, check, rebuild, counted } = await aTable()
  const [{ task }] = (await dossiers.tasks('D1', ['D1_1'])) as [StoredTask]
  const [list, sort] = indexAttributes('byAgency')
  const set = { task: JSON.stringify(task), [list]: partitions.agency(ward), [sort]: `${task.dueAt}#D1_1` }
  const remove = ['state', ...indexAttributes('byApplicant')]
  await table.write([{ name: 'before', update: keys.task('D1', 'D1_1'), set, remove }])
  for (const { pk, sk } of table.items().filter((item) => item.pk.startsWith('WORKLOAD#')))
    await table.write([{ name: 'before', delete: { pk, sk } }])
  expect((await check()).unlisted).toEqual(['H29.16-261124-0001'])
  expect(await rebuild()).toEqual(sound)
  expect(await rebuild()).toEqual(sound)
  expect(await check()).toEqual(sound)
  expect(await counted()).toEqual({ [ward]: 2, hoa: 1 })
})

test('what is done while counts are made right is counted too', async () => {
  const { table, journey, dossiers, check, rebuild, counted, whileItRuns } = await aTable()
  const wrong = { update: keys.workload(ward, '2026-11-23', 0), set: {}, add: { open: 3 } }
  await table.write([{ name: 'too many', ...wrong }])
  whileItRuns(async () => {
    const before = (await dossiers.load('D1'))!
    await dossiers.append(before, journey.completes('check', 'proceed', minutesAfter(tuesday, 20)))
  })
  expect(await rebuild()).toEqual(sound)
  expect(await check()).toEqual(sound)
  expect(await counted()).toEqual({ [ward]: 1, hoa: 0 })
})
