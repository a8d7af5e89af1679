import { type DossierStore, dossierStore } from '../../../../functions/adapters/dossier-store'
import { tableInMemory } from '../../../../functions/adapters/table-in-memory'
import { dueStateOf, dueStates } from '../../../../functions/office/tasks/due-state'
import { isAsked, openWork, pressingIn, sumOf } from '../../../../functions/office/tasks/open-work'
import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { aDossier, tuesday } from '../../../fixtures/dossier'
import { aFiling, minutesAfter } from '../../adapters/filing'

const ward = 'ward-ben-thanh'
const local = (time: string) => new Date(`${time}+07:00`).toISOString()

/** Filed every other hour of three days; one of them is with hoa. */
const aWard = async (): Promise<DossierStore> => {
  const store = dossierStore(tableInMemory())
  for (let hours = 0; hours < 72; hours += 2)
    await store.file(aFiling({ id: `D${hours + 10}`, at: minutesAfter(tuesday, hours * 60) }))
  const journey = aDossier()
  const filed = await store.file(journey.decisions[0]!)
  await store.append(
    filed,
    journey.does({ kind: 'assign', task: journey.task('check').id, officer: 'hoa' }, tuesday),
  )
  return store
}

test('a task is overdue from its instant on, due today or soon by the city’s days, and days off are none', () => {
  const of = (at: string, dueAt: string) => dueStateOf({ dueAt: local(dueAt) }, local(at), hoChiMinhCity)
  expect(of('2026-11-26T09:00', '2026-11-26T09:00')).toBe('overdue')
  expect(of('2026-11-26T09:00', '2026-11-26T23:59')).toBe('today')
  expect(of('2026-11-26T23:59', '2026-11-27T00:00')).toBe('soon')
  // A Friday: the next working day is Monday.
  expect(of('2026-11-27T09:00', '2026-11-30T17:00')).toBe('soon')
  expect(of('2026-11-27T09:00', '2026-12-01T08:00')).toBe('on-time')
})

test('what is counted is what is listed, of every colour, at every hour', async () => {
  const desk = { dossiers: await aWard(), calendar: hoChiMinhCity }
  const whoses = ['all', 'nobody', { person: 'hoa' }] as const
  for (let hours = 0; hours < 24 * 7; hours += 5) {
    const at = minutesAfter(tuesday, hours * 60 + 1)
    for (const whose of whoses) {
      const person = typeof whose === 'object' ? whose.person : undefined
      const pressing = await pressingIn(ward, person, at, desk)
      for (const due of dueStates) {
        const query = { agency: ward, whose, due, limit: 100 }
        const { items, cursor } = await openWork(query, at, desk)
        expect(cursor).toBeUndefined()
        expect(items.every((one) => dueStateOf(one, at, hoChiMinhCity) === due)).toBe(true)
        expect([at, whose, due, sumOf(pressing, isAsked(query))]).toEqual([at, whose, due, items.length])
      }
    }
  }
})

test('counting reads no dossier, and no task but those that fell due today', async () => {
  const dossiers = await aWard()
  const read: string[] = []
  const desk = {
    dossiers: {
      workload: dossiers.workload,
      openTasks: async (...of: Parameters<DossierStore['openTasks']>) => {
        const page = await dossiers.openTasks(...of)
        read.push(...page.items.map(({ dueAt }) => dueAt))
        return page
      },
    },
    calendar: hoChiMinhCity,
  }
  const at = local('2026-11-26T10:00')
  expect(sumOf(await pressingIn(ward, undefined, at, desk))).toBe(37)
  expect(read.length).toBeGreaterThan(0)
  expect(read.every((dueAt) => dueAt > local('2026-11-26T00:00') && dueAt <= at)).toBe(true)
})
