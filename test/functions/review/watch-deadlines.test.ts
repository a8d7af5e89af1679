import { dossierStore } from '../../../functions/adapters/dossier-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { watchDeadlines } from '../../../functions/review/watch-deadlines'
import { hoChiMinhCity } from '../../../workflows/calendars/ho-chi-minh-city'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { atOpinions, type Journey } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'
import { aFiling } from '../adapters/filing'

const tick = (local: string) => ({ time: `${new Date(`${local}:00+07:00`).toISOString().slice(0, 19)}Z` })

const aDesk = async (journey?: Journey) => {
  const dossiers = dossierStore(tableInMemory())
  const [filed, ...later] = journey?.decisions ?? [aFiling({ id: 'D1' })]
  let dossier = await dossiers.file(filed!)
  for (const decision of later) dossier = await dossiers.append(dossier, decision)
  const desk = { dossiers, procedures: [shedPermit as Procedure], calendar: hoChiMinhCity }
  const events = async () =>
    (await dossiers.read('D1'))!.events.map(({ event }) =>
      [event.type, event.outcome].filter(Boolean).join(' '),
    )
  return { desk, events }
}

test('the watch reminds at each instant of the ladder, once', async () => {
  const { desk, events } = await aDesk()
  for (const [hour, reminded] of [
    ['2026-11-24T14:15', 0],
    ['2026-11-24T14:30', 1],
    ['2026-11-24T14:45', 0],
    ['2026-11-24T17:00', 1],
    ['2026-11-25T09:00', 1],
  ] as const)
    expect(await watchDeadlines(tick(hour), desk)).toMatchObject({ reminded, overdue: 0, failed: 0 })
  expect(await events()).toEqual(['filed', 'reminded 50%', 'reminded 80%', 'reminded due'])
})

test('an hour after the deadline, silence is applied when no machine did; the overdue officer is reminded daily', async () => {
  const { desk, events } = await aDesk()
  await watchDeadlines(tick('2026-11-25T09:00'), desk)
  expect(await watchDeadlines(tick('2026-11-25T10:00'), desk)).toMatchObject({ overdue: 1 })
  expect(await watchDeadlines(tick('2026-11-26T07:30'), desk)).toMatchObject({ reminded: 1, failed: 0 })
  const seen = await events()
  expect(seen).toContain('escalated')
  expect(seen).toContain('reminded overdue')
})

test('a dossier whose appointment passes is apologised for, once', async () => {
  const { desk, events } = await aDesk(atOpinions({ storeys: 1, river: false }))
  expect(await watchDeadlines(tick('2026-12-04T08:00'), desk)).toMatchObject({ apologised: 0, failed: 0 })
  expect(await watchDeadlines(tick('2026-12-04T08:15'), desk)).toMatchObject({ apologised: 1, failed: 0 })
  expect(await watchDeadlines(tick('2026-12-04T08:30'), desk)).toMatchObject({ apologised: 0, failed: 0 })
  expect((await events()).filter((type) => type === 'apologised')).toHaveLength(1)
})

test('a dossier that was extended in time is late only after its later appointment', async () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.does(
    { kind: 'extend', workingDays: 1, reason: 'x' },
    new Date('2026-12-03T09:00+07:00').toISOString(),
    'ba',
  )
  const { desk } = await aDesk(journey)
  expect(await watchDeadlines(tick('2026-12-04T09:00'), desk)).toMatchObject({ apologised: 0 })
  expect(await watchDeadlines(tick('2026-12-07T09:00'), desk)).toMatchObject({ apologised: 1 })
})
