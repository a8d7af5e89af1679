import { timesTaken } from '../../../../functions/office/procedures/time-taken'
import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import type { CountedLine } from '../../../../workflows/indicators/count-dossier'

const now = '2026-11-30T09:00:00.000Z'
const hour = 3_600_000
const permit = { code: '1.013225', field: 'G17-XD11' }
const extract = { code: '2.000635', field: 'G15-TP07' }
const later = (by: number) => new Date(Date.parse(now) + by).toISOString()

/** Counters of so many dossiers by minutes, of each line that is asked for; notes each reading. */
const countersOf = (byName: Record<string, Record<string, number>>) => {
  const asked: { names: readonly string[]; months: string[] }[] = []
  const lines = async (list: string, names: readonly string[], stretches: readonly { month: string }[]) => {
    asked.push({ names, months: stretches.map(({ month }) => month) })
    return names.flatMap((name): CountedLine[] =>
      byName[name] ? [{ list, name, counts: byName[name] }] : [],
    )
  }
  return { lines, asked }
}
const minutes = (fast: number, slow: number) => ({ 'time~480': fast, 'time~2400': slow })

test('nine of ten finished dossiers took so many whole working days', async () => {
  const counts = countersOf({ '1.013225#G17-XD11': minutes(18, 2), '2.000635#G15-TP07': minutes(17, 3) })
  const taken = await timesTaken(counts, hoChiMinhCity)([permit, extract], now)
  expect([...taken]).toEqual([
    ['1.013225', 1],
    ['2.000635', 5],
  ])
})

test('of fewer than twenty nothing is said', async () => {
  const counts = countersOf({ '1.013225#G17-XD11': minutes(17, 2) })
  expect((await timesTaken(counts, hoChiMinhCity)([permit, extract], now)).size).toBe(0)
})

test('six months are read, of what is asked for alone, and once an hour', async () => {
  const counts = countersOf({ '1.013225#G17-XD11': minutes(20, 0) })
  const taken = timesTaken(counts, hoChiMinhCity)
  await taken([permit], now)
  await taken([permit, extract], later(hour - 1))
  expect((await taken([permit], later(hour - 1))).get('1.013225')).toBe(1)
  expect(counts.asked).toEqual([
    {
      names: ['1.013225#G17-XD11'],
      months: ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
    },
    { names: ['2.000635#G15-TP07'], months: expect.any(Array) },
  ])
  await taken([permit], later(hour))
  expect(counts.asked).toHaveLength(3)
})

test('pages do without it while the counters do not answer', async () => {
  const down = async () => {
    throw new Error('down')
  }
  expect((await timesTaken({ lines: down }, hoChiMinhCity)([permit], now)).size).toBe(0)
})
