import { dossierStore } from '../../../functions/adapters/dossier-store'
import { WriteRefused } from '../../../functions/adapters/errors'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { applySilence } from '../../../functions/review/apply-silence'
import { runCommand } from '../../../functions/runtime/run-command'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { city } from '../../../workflows/city/city'
import { example } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { Calendar, dueAfter } from '../../../workflows/kernel/calendar'
import { fileDossier } from '../../../workflows/kernel/file-dossier'
import { apply } from '../../../workflows/kernel/fold'
import { noticeOf } from '../../../workflows/kernel/notice'
import { calendarDays, workingDays } from '../../../workflows/kernel/period'
import { atOpinions } from '../../fixtures/dossier'
import { shedPermit } from '../../fixtures/procedure'
import { aFiling } from '../../functions/adapters/filing'

// What people complained about in systems like this one, one test each.

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

test('“each opinion needs a deadline and a reminder of its own”', () => {
  const journey = atOpinions()
  const opinions = Object.values(journey.dossier.tasks).filter(({ kind }) => kind === 'opinion')
  const deadlines = Object.fromEntries(opinions.map(({ question, dueAt }) => [question, dueAt]))
  expect(deadlines).toEqual({
    'department-construction': at('2026-11-27T17:00'),
    'fire-police': at('2026-12-01T17:00'),
    'department-natural-resources': at('2026-12-07T17:00'),
  })
  for (const { id, openedAt, dueAt, remindAt } of opinions) {
    expect(remindAt! > openedAt && remindAt! < dueAt).toBe(true)
    const { event } = journey.does({ kind: 'remind', task: id }, remindAt!, 'system')
    expect(event).toMatchObject({ type: 'reminded', task: id, outcome: '50%' })
  }
})

test('“nobody tells me that my dossier is late”', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  const { promisedFor } = journey.dossier.clock
  expect(() => journey.does({ kind: 'apologise' }, promisedFor!, 'system')).toThrow(/not late/)
  const { event } = journey.does({ kind: 'apologise' }, at('2026-12-04T08:01'), 'system')
  expect(noticeOf(event)).toBe('apologised')
  expect(journey.dossier.clock.apology!.expectedAt > event.at).toBe(true)
})

test('“the escalation was lost because somebody edited the case in the same moment”', async () => {
  const table = tableInMemory()
  let refused = 0
  const counted = {
    ...table,
    async write(writes: Parameters<typeof table.write>[0]) {
      await table.write(writes).catch((error) => {
        if (error instanceof WriteRefused) refused += 1
        throw error
      })
    },
  }
  const dossiers = dossierStore(counted)
  const desk = { dossiers, law: lawBookInMemory([shedPermit]), ...city, pause: async () => {} }
  const { id, tasks } = await dossiers.file(aFiling({ id: 'D1' }))
  const { id: task, dueAt } = tasks.D1_1!
  await Promise.all([
    runCommand(desk, id, { kind: 'assign', task, officer: 'hoa' }, { at: dueAt, by: 'thu' }),
    applySilence({ dossier: id, task, at: dueAt }, desk),
    runCommand(desk, id, { kind: 'complain', text: 'slow' }, { at: dueAt, by: 'lan' }),
  ])
  expect(refused).toBeGreaterThan(0)
  const { dossier, events } = (await dossiers.read(id))!
  expect(events.map(({ event }) => event.type).sort()).toEqual([
    'assigned',
    'complained',
    'escalated',
    'filed',
  ])
  expect(dossier.tasks[task]).toMatchObject({ assignee: 'hoa', silences: 1, status: 'open' })
  expect(Object.values(dossier.tasks).filter(({ kind }) => kind === 'direction')).toHaveLength(1)
})

test.each([
  ['2026-11-24T09:00', '2026-11-24T17:00'],
  ['2026-11-24T15:01', '2026-11-25T17:00'],
])('“a limit of zero days is taken for none”: filed at %s, it is promised for %s', (filed, promised) => {
  const about = { id: 'D1', number: 'N1', applicant: 'lan', filedBy: 'lan', channel: 2 as const }
  const filing = { ...about, procedure: civilStatusExtract, answers: example, documents: [], at: at(filed) }
  const dossier = apply(undefined, fileDossier(filing, city).event)
  expect(dossier.clock).toMatchObject({ promisedFor: at(promised) })
  expect(dueAfter(workingDays(0), at('2026-11-24T09:00'), hoChiMinhCity)).toBe(at('2026-11-24T17:00'))
})

test('“the clock ran while I looked for the paper that they wanted”', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'supplement', at('2026-11-25T10:00'), { items: ['The roof'] })
  const { usedMinutes, promisedFor } = journey.dossier.clock
  journey.does({ kind: 'supplement', documents: [] }, at('2026-12-09T10:00'), 'lan')
  const after = journey.dossier.clock
  expect(after.usedMinutes).toBe(usedMinutes)
  // Ten working days later, to the minute.
  expect([promisedFor, after.promisedFor]).toEqual([at('2026-12-04T08:00'), at('2026-12-18T08:00')])
})

describe('“22 December and three days ended on a holiday”', () => {
  const off = (date: string, name: string) => ({
    date,
    name,
    source: 'Banking and Financial Dealings Act 1971',
  })
  const england = Calendar.parse({
    id: 'england',
    timeZone: { name: 'Europe/London', offset: '+00:00' },
    officeHours: [{ from: '09:00', to: '17:00' }],
    cutOff: '17:00',
    fixedHolidays: [],
    years: {
      2024: {
        daysOff: [off('2024-12-25', 'Christmas Day'), off('2024-12-26', 'Boxing Day')],
        workingSaturdays: [],
      },
    },
  })
  // A Sunday, as in the complaint.
  const filed = '2024-12-22T10:00:00.000Z'

  test.each([
    [workingDays(2), '2024-12-24'],
    [workingDays(3), '2024-12-27'],
    [workingDays(4), '2024-12-30'],
    [calendarDays(3), '2024-12-27'],
    [calendarDays(4), '2024-12-27'],
  ])('%j end on %s', (period, date) => {
    expect(dueAfter(period, filed, england)).toBe(`${date}T17:00:00.000Z`)
  })
})
