import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { city } from '../../../../workflows/city/city'
import { measure } from '../../../../workflows/indicators/measure'
import type { Calendar } from '../../../../workflows/kernel/calendar'
import type { Command } from '../../../../workflows/kernel/command'
import { decide } from '../../../../workflows/kernel/decide'
import type { Dossier } from '../../../../workflows/kernel/dossier'
import { fileDossier } from '../../../../workflows/kernel/file-dossier'
import { apply } from '../../../../workflows/kernel/fold'
import type { TaskKind } from '../../../../workflows/kernel/task'
import { answers } from '../../../fixtures/dossier'
import { shedPermit as procedure } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

/** Tết of 2028 is off, once somebody has decided it. */
const decided: Calendar = {
  ...hoChiMinhCity,
  years: {
    ...hoChiMinhCity.years,
    2028: {
      daysOff: ['2028-01-03', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-31'].map(
        (date) => ({ date, name: 'off', source: 'test' }),
      ),
      workingSaturdays: [],
    },
  },
}

const filed = (moment: string): Dossier => {
  const filing = { id: 'D1', number: 'H29.16-261124-0001', procedure, applicant: 'lan', filedBy: 'lan' }
  const { event } = fileDossier({ ...filing, channel: 2, answers, documents: [], at: at(moment) }, city)
  return apply(undefined, event)
}
const does = (dossier: Dossier, command: Command, moment: string, calendar = hoChiMinhCity): Dossier =>
  apply(
    dossier,
    decide(dossier, command, { ...city, procedure, calendar, at: at(moment), by: 'somebody' }).event,
  )
const open = ({ tasks }: Dossier, kind: TaskKind) =>
  Object.values(tasks).find((task) => task.kind === kind && task.status === 'open')!
const paid = (dossier: Dossier, moment: string) => {
  const checked = { kind: 'complete', task: open(dossier, 'check').id, outcome: 'proceed' } as const
  const received = does(dossier, checked, moment)
  return does(received, { kind: 'pay', payment: 'P1', amountVnd: 75_000 }, moment)
}

test.each([
  '2019-06-03T09:00',
  '2027-12-23T09:00',
  '2027-12-31T17:30',
  '2028-02-01T09:00',
  '2040-05-02T09:00',
])('whatever the day, dossiers are filed, received, paid, extended and put to others: %s', (moment) => {
  const asked = paid(filed(moment), moment)
  const extended = does(asked, { kind: 'extend', workingDays: 30, reason: 'x' }, moment)
  expect(extended.clock.extension).toBeDefined()
  const silent = open(extended, 'opinion')
  const after = does(extended, { kind: 'silence', task: silent.id }, '2041-01-02T09:00')
  expect(after.sequence).toBe(extended.sequence + 1)
  const late = decide(
    extended,
    { kind: 'apologise' },
    { procedure, ...city, at: at('2041-01-02T09:00'), by: 'system' },
  )
  expect(apply(extended, late.event).clock.apology).toMatchObject({ provisional: true })
})

test('a date beyond the decided years is marked, of a task and of the dossier; one within them is not', () => {
  const within = filed('2027-12-06T09:00')
  expect(within.clock).not.toHaveProperty('provisional')
  expect(open(within, 'check')).not.toHaveProperty('provisional')
  const beyond = paid(filed('2027-12-30T09:00'), '2027-12-30T10:00')
  expect(beyond.clock).toMatchObject({ provisional: true })
  for (const kind of ['opinion', 'gate'] as const)
    expect(open(beyond, kind)).toMatchObject({ provisional: true })
})

test('when the year is decided the dates are counted again, and the mark goes', () => {
  const asked = paid(filed('2028-01-19T09:00'), '2028-01-19T09:00')
  const before = open(asked, 'opinion')
  const after = does(asked, { kind: 'recount' }, '2028-01-20T09:00', decided)
  expect(open(after, 'opinion').dueAt > before.dueAt).toBe(true)
  expect(open(after, 'opinion')).not.toHaveProperty('provisional')
  expect(after.clock).not.toHaveProperty('provisional')
  expect(after.clock.promisedFor! > asked.clock.promisedFor!).toBe(true)
})

test('a date that stays where it was loses its mark all the same', () => {
  const dossier = filed('2028-03-01T09:00')
  const after = does(dossier, { kind: 'recount' }, '2028-03-01T10:00', decided)
  expect(open(after, 'check').dueAt).toBe(open(dossier, 'check').dueAt)
  expect(open(after, 'check')).not.toHaveProperty('provisional')
})

test('a silence on a provisional date that the decided year takes back is no silence', () => {
  const dossier = filed('2028-01-24T16:00')
  const check = open(dossier, 'check')
  const silent = does(dossier, { kind: 'silence', task: check.id }, '2028-01-25T17:00')
  expect(silent.tasks[check.id]?.silences).toBe(1)
  const after = does(silent, { kind: 'recount' }, '2028-01-26T09:00', decided)
  expect(after.tasks[check.id]).toMatchObject({ silences: 0, dueAt: at('2028-02-01T16:00') })
  const done = does(
    after,
    { kind: 'complete', task: check.id, outcome: 'proceed' },
    '2028-02-01T09:00',
    decided,
  )
  expect(done.tasks[check.id]).not.toHaveProperty('late')
})

test('who counts as having agreed on a provisional date was not silent when the decided year gives more time', () => {
  const asked = paid(filed('2028-01-19T09:00'), '2028-01-19T09:00')
  const task = Object.values(asked.tasks).find(({ kind, counted }) => {
    return kind === 'opinion' && counted?.within.unit === 'calendarDays'
  })!
  const deemed = does(asked, { kind: 'silence', task: task.id }, '2028-01-31T17:00')
  const silent = (calendar: Calendar) =>
    measure(deemed, { procedure, calendar }).opinions.find(({ question }) => question === task.question)
  expect(silent(hoChiMinhCity)).toMatchObject({ end: 'deemed', silent: true })
  expect(silent(decided)).not.toHaveProperty('silent')
})
