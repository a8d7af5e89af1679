import { currentWait } from '../../../workflows/kernel/current-wait'
import { effects } from '../../../workflows/kernel/effects'
import { Conflict, Refusal } from '../../../workflows/kernel/errors'
import { fold } from '../../../workflows/kernel/fold'
import { aDossier, atOpinions, tuesday } from '../../fixtures/dossier'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

test('a filed dossier waits at its first step and promises a provisional date', () => {
  const { dossier } = aDossier()
  expect(dossier.status).toBe(1)
  expect(currentWait(dossier, 'procedure')).toEqual({
    wait: 'completeness',
    task: 'D1_1',
    dueAt: at('2026-11-25T09:00'),
  })
  expect(dossier.clock.promisedFor).toBe(at('2026-12-03T17:00'))
  expect(dossier.clock.startedAt).toBeUndefined()
})

test('reception starts the clock, and the fee pauses it', () => {
  const journey = aDossier()
  journey.completes('check', 'proceed', at('2026-11-24T09:30'))
  expect(journey.dossier.status).toBe(6)
  expect(journey.dossier.clock).toMatchObject({ startedAt: at('2026-11-24T09:30'), usedMinutes: 0 })
  expect(journey.dossier.clock.runningSince).toBeUndefined()
})

test('a fee of nothing is not asked for', () => {
  const journey = aDossier({ free: true, storeys: 1, river: false })
  journey.completes('check', 'proceed', at('2026-11-24T09:30'))
  expect(journey.dossier.step).toBe('review')
})

test('only the agencies concerned are asked', () => {
  const { dossier } = atOpinions({ storeys: 3, river: false })
  expect(Object.keys(dossier.questions)).toEqual(['department-construction'])
})

test('a wrong amount is refused and changes nothing', () => {
  const journey = aDossier()
  journey.completes('check', 'proceed', at('2026-11-24T09:30'))
  expect(() => journey.does({ kind: 'pay', payment: 'P1', amountVnd: 1 }, at('2026-11-24T10:00'))).toThrow(
    Refusal,
  )
  expect(journey.dossier.payment).toBeUndefined()
})

test('the last answer opens the gate, whichever agency gives it', () => {
  const journey = atOpinions()
  journey.completes('opinion', 'agree', at('2026-11-25T10:00'), {}, 'fire-police')
  journey.completes('opinion', 'not-concerned', at('2026-11-25T10:01'), {}, 'department-construction')
  expect(journey.dossier.step).toBe('opinions')
  const last = journey.completes(
    'opinion',
    'agree',
    at('2026-11-25T10:02'),
    {},
    'department-natural-resources',
  )
  expect(journey.dossier.step).toBe('review')
  const woken = effects(last.event, journey.dossier).filter((effect) => effect.effect === 'wake')
  expect(woken).toContainEqual({
    effect: 'wake',
    task: expect.any(String),
    next: { wait: 'review', task: journey.task('review').id, dueAt: at('2026-11-30T17:00') },
  })
})

test('silence is consent where the law says so, with its basis on record', () => {
  const journey = atOpinions()
  const due = journey.task('opinion', 'department-natural-resources').dueAt
  const { event } = journey.staysSilent('opinion', due, 'department-natural-resources')
  expect(event).toMatchObject({ type: 'consent-deemed', legalBasis: 'Test Act, Art. 1' })
  expect(journey.dossier.questions['department-natural-resources']?.status).toBe('deemed')
})

test('silence before the due instant means nothing', () => {
  const journey = atOpinions()
  expect(() => journey.staysSilent('opinion', at('2026-11-25T10:00'), 'fire-police')).toThrow(Conflict)
})

test('a silent agency is reported once, and still may answer late', () => {
  const journey = atOpinions()
  const due = journey.task('opinion', 'fire-police').dueAt
  journey.staysSilent('opinion', due, 'fire-police')
  expect(journey.task('direction').owner).toEqual({ agency: 'peoples-committee', role: 'oversight' })
  expect(() => journey.staysSilent('opinion', journey.task('direction').dueAt, 'fire-police')).toThrow(
    Conflict,
  )
  journey.completes('opinion', 'agree', at('2026-12-02T09:00'), {}, 'fire-police')
  expect(journey.dossier.questions['fire-police']).toMatchObject({ status: 'answered', answer: 'agree' })
  expect(() => journey.task('direction')).toThrow('0 open direction')
})

test('an extension gives the agency new time, once', () => {
  const journey = atOpinions()
  journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
  journey.completes('direction', 'extend', at('2026-12-02T09:00'), { extendWorkingDays: 2 })
  const again = journey.task('opinion', 'fire-police')
  expect(again.dueAt).toBe(at('2026-12-04T17:00'))
  journey.staysSilent('opinion', again.dueAt, 'fire-police')
  expect(() => journey.completes('direction', 'extend', at('2026-12-07T09:00'))).toThrow(
    /can't end in extend/,
  )
  journey.completes('direction', 'without', at('2026-12-07T09:00'), { reason: 'no more time' })
  expect(journey.dossier.questions['fire-police']?.status).toBe('without')
})

test('a silent office has its own silence', () => {
  const journey = atOpinions()
  journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
  journey.staysSilent('direction', journey.task('direction').dueAt)
  expect(journey.dossier.questions['fire-police']?.status).toBe('deemed')
})

test('the clock stands still during a supplement and goes on where it stood', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  expect(journey.dossier.step).toBe('review')
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The drawing of the roof'] })
  // 09:30 to 10:00 paused for the fee, 10:00 to 11:30 and 13:00 to 14:00 used.
  expect(journey.dossier.clock.usedMinutes).toBe(150)
  expect(journey.dossier.status).toBe(5)
  journey.does({ kind: 'supplement', documents: [], note: 'here' }, at('2026-11-30T08:00'), 'lan')
  expect(journey.dossier.clock).toMatchObject({ usedMinutes: 150, runningSince: at('2026-11-30T08:00') })
  expect(journey.task('review').round).toBe(2)
})

test('a step asks for more only as often as its law allows', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
  journey.does({ kind: 'supplement', documents: [] }, at('2026-11-25T08:00'), 'lan')
  expect(() =>
    journey.completes('review', 'supplement', at('2026-11-25T09:00'), { items: ['More'] }),
  ).toThrow(expect.objectContaining({ code: 'supplement-exhausted' }))
})

test('a supplement never answered ends the dossier, with the clock where it stood', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'supplement', at('2026-11-24T14:00'), { items: ['The roof'] })
  const { event } = journey.staysSilent('supplement', journey.task('supplement').dueAt)
  expect(event.type).toBe('lapsed')
  expect(journey.dossier).toMatchObject({ status: 8, ended: { how: 'lapsed' }, clock: { usedMinutes: 150 } })
})

test('a task done is done: the second officer gets a conflict', () => {
  const journey = aDossier()
  const { id } = journey.task('check')
  journey.completes('check', 'proceed', at('2026-11-24T09:30'))
  const again = () => journey.does({ kind: 'complete', task: id, outcome: 'proceed' }, at('2026-11-24T09:31'))
  expect(again).toThrow(expect.objectContaining({ code: 'task-done' }))
})

test('a refusal needs words', () => {
  const journey = aDossier()
  expect(() => journey.completes('check', 'refuse', at('2026-11-24T09:30'))).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      errors: [expect.objectContaining({ pointer: '/reason' })],
    }),
  )
})

test('a dossier refused at the door was never received, later its handling stops', () => {
  const atDoor = aDossier()
  atDoor.completes('check', 'refuse', at('2026-11-24T09:30'), { reason: 'not ours' })
  expect(atDoor.dossier.status).toBe(3)
  const later = atOpinions({ storeys: 1, river: false })
  later.completes('review', 'proceed', at('2026-11-24T14:00'))
  later.completes('decision', 'refuse', at('2026-11-24T15:00'), { reason: 'unsafe' })
  expect(later.dossier.status).toBe(8)
})

test('withdrawal closes every wait and stops every machine', () => {
  const journey = atOpinions()
  const { event } = journey.does({ kind: 'withdraw', reason: 'I sold it' }, at('2026-11-25T08:00'), 'lan')
  expect(Object.values(journey.dossier.tasks).filter((task) => task.status === 'open')).toEqual([])
  const stops = effects(event, journey.dossier).filter((effect) => effect.effect === 'stop')
  expect(stops.map((effect) => effect.effect === 'stop' && effect.name).sort()).toEqual([
    'D1-1',
    'D1-department-construction-1-1',
    'D1-department-natural-resources-1-1',
    'D1-fire-police-1-1',
  ])
})

test('what is personal never is in an event', () => {
  const journey = aDossier()
  journey.completes('check', 'refuse', at('2026-11-24T09:30'), { reason: 'Lan signed twice' })
  const events = JSON.stringify(journey.decisions.map(({ event }) => event))
  expect(events).not.toMatch(/Nguyễn Thị Lan|signed twice/)
})

test('the result ends the dossier, and can be revoked once', () => {
  const journey = atOpinions({ storeys: 1, river: false })
  journey.completes('review', 'proceed', at('2026-11-24T14:00'))
  journey.completes('decision', 'approve', at('2026-11-24T15:00'))
  const result = { id: 'R1', number: '0001', key: 'k', sha256: '0'.repeat(64), size: 1 }
  journey.does({ kind: 'issue', task: journey.task('issue').id, result }, at('2026-11-24T15:01'), 'system')
  expect(journey.dossier).toMatchObject({ status: 9, ended: { how: 'issued' }, result: { id: 'R1' } })
  journey.does({ kind: 'revoke', reason: 'error', replacedBy: 'R2' }, at('2026-11-25T15:01'))
  expect(journey.dossier.result).toMatchObject({ revokedAt: at('2026-11-25T15:01'), replacedBy: 'R2' })
  expect(() => journey.does({ kind: 'revoke', reason: 'again' }, at('2026-11-25T15:02'))).toThrow(
    expect.objectContaining({ code: 'already-revoked' }),
  )
})

test('a withdrawal takes back what was not answered, and leaves what was', () => {
  const journey = atOpinions()
  journey.completes('opinion', 'agree', at('2026-11-25T10:00'), {}, 'department-construction')
  journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
  journey.does({ kind: 'withdraw', reason: 'sold' }, at('2026-12-02T10:00'), 'lan')
  const statuses = Object.values(journey.dossier.questions).map(({ id, status }) => [id, status])
  expect(Object.fromEntries(statuses)).toEqual({
    'fire-police': 'withdrawn',
    'department-natural-resources': 'withdrawn',
    'department-construction': 'answered',
  })
})

test('a parked machine starts again under a new name, where the dossier stands', () => {
  const journey = aDossier()
  journey.does(
    { kind: 'park', scope: 'procedure', error: 'Lambda.Unknown' },
    at('2026-11-24T10:00'),
    'system',
  )
  const { event } = journey.does({ kind: 'resume', scope: 'procedure' }, at('2026-11-24T11:00'), 'operator')
  expect(effects(event, journey.dossier)).toEqual([
    {
      effect: 'start',
      scope: 'procedure',
      name: 'D1-2',
      input: { dossier: 'D1', wait: 'completeness', task: 'D1_1', dueAt: at('2026-11-25T09:00') },
    },
  ])
})

test('a dossier is the fold of its events', () => {
  const journey = atOpinions()
  journey.completes('opinion', 'agree', at('2026-11-25T10:00'), {}, 'fire-police')
  expect(fold(journey.decisions.map(({ event }) => event))).toEqual(journey.dossier)
  expect(tuesday).toBe(journey.dossier.filedAt)
})
