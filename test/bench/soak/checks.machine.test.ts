import { checkMinutes } from '../../../bench/soak/check-minutes'
import { checkOffice } from '../../../bench/soak/check-office'
import { checkWaits } from '../../../bench/soak/check-waits'
import { officeDays } from '../../../bench/soak/office-days'
import { stateIn } from '../../../functions/adapters/dossier-items'
import { keys } from '../../../functions/adapters/keys'
import { unpacked } from '../../../functions/adapters/packed'
import type { Item } from '../../../functions/adapters/table'
import { directive } from '../../../workflows/directive/v1/procedure'
import { instant, millis } from '../../../workflows/kernel/instant'
import { procedures } from '../../fixtures/shipped-procedures'
import { stallPermit } from '../../fixtures/stall-procedure'

const hour = 3_600_000

/** The days of one dossier at an office, which the soak finds nothing wrong with. */
const soundDays = async () => {
  const days = await officeDays(11, procedures.slice(1, 2), procedures)
  const { table } = days.office
  const put = (item: Item, more: object) => table.write([{ name: 'item', put: { ...item, ...more } }])
  const itemAt = async (key: { pk: string; sk: string }) => (await table.get(key)) as Item
  return { days, office: days.office, put, itemAt, faults: async () => (await checkOffice(days)).faults }
}

describe('the soak sees', () => {
  test('nothing where nothing is wrong', async () => {
    const { faults } = await soundDays()
    expect(await faults()).toEqual([])
  })

  test('nothing where whom it asks, how long, and when at the earliest goes by the case', async () => {
    const filed = Array.from({ length: 6 }, () => stallPermit)
    expect((await checkOffice(await officeDays(3, filed, [stallPermit]))).faults).toEqual([])
  })

  test('an event that is not the one that was hashed', async () => {
    const { put, itemAt, faults } = await soundDays()
    const item = await itemAt(keys.event('D1', 2))
    await put(item, { event: String(item.event).replace(/"by":"[^"]+"/, '"by":"nobody"') })
    expect(await faults()).toContainEqual(expect.stringMatching(/^D1 of .*: record: link 2/))
  })

  test('a HEAD that is not what the events fold to', async () => {
    const { put, itemAt, faults } = await soundDays()
    const item = await itemAt(keys.head('D1'))
    await put(item, { state: stateIn(item).replace(/"status":\d+/, '"status":2') })
    expect(await faults()).toContainEqual(expect.stringMatching(/^D1 of .*: record: .*HEAD/))
  })

  test('facts that are not what the events say', async () => {
    const { office, put, faults } = await soundDays()
    const [item] = office.table.items().filter(({ pk }) => pk.startsWith('FACTS#'))
    await put(item!, {
      facts: unpacked(String(item!.facts)).replace(/"usedMinutes":\d+/, '"usedMinutes":123456'),
    })
    expect(await faults()).toContainEqual(expect.stringMatching(/^kept: what is kept of /))
  })

  test('a board that is not what the events say', async () => {
    const days = await officeDays(11, [directive], procedures)
    expect((await checkOffice(days)).faults).toEqual([])
    const { table } = days.office
    const [item] = table.items().filter(({ line }) => line !== undefined)
    const moved = String(item!.line).replace(/"silences":\d+/, '"silences":99')
    await table.write([{ name: 'item', put: { ...item!, line: moved } }])
    expect((await checkOffice(days)).faults).toContainEqual(expect.stringMatching(/: board: /))
  })

  test('a machine that is left running', async () => {
    const { office, faults } = await soundDays()
    const wait = { wait: 'answer', dossier: 'D1', task: 'D1_1', dueAt: instant(office.clock.now() + hour) }
    office.around = () => new Promise(() => {})
    void office.machines.start(office.consultation, 'D1-lost-1-1', { ...wait, question: 'lost' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await faults()).toContainEqual(expect.stringMatching(/machine: D1-lost-1-1 is RUNNING/))
  })

  test('a minute of the clock that was nobody’s', async () => {
    const { days, office } = await soundDays()
    for (const { dossier, procedure } of days.cases) {
      const clock = { ...dossier.clock, usedMinutes: dossier.clock.usedMinutes + 1 }
      expect(checkMinutes({ ...dossier, clock }, procedure, office.desk.calendar)).toEqual([
        expect.stringMatching(/^minutes: the clock used/),
      ])
    }
  })

  test('a wait without its consequence, and one without a reminder', async () => {
    const { office } = await soundDays()
    const { dossier, events } = (await office.desk.dossiers.read('D1'))!
    const filedOnly = { dossier, events: events.slice(0, 1) }
    const { dueAt } = Object.values(dossier.tasks)[0]!
    const until = instant(millis(dueAt) + 2 * hour)
    const checked = (record: typeof filedOnly) => checkWaits(record, { until, isFeedLate: false })
    expect(checked(filedOnly)).toEqual([
      expect.stringMatching(/^consequence: /),
      expect.stringMatching(/^reminder: .* not until/),
      expect.stringMatching(/^reminder: .* had none at its due instant/),
    ])
  })
})
