import { Conflict } from '../../../../workflows/kernel/errors'
import { aDossier, atOpinions } from '../../../fixtures/dossier'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

describe('silence that is recorded', () => {
  test('leaves the wait open for a further period from that very day, whatever the hour, and counts', () => {
    const journey = atOpinions()
    const first = journey.task('opinion', 'department-construction')
    const { event } = journey.staysSilent('opinion', first.dueAt, 'department-construction')
    expect(event).toMatchObject({ type: 'silence-recorded', task: first.id, legalBasis: 'Test Act, Art. 1' })
    const again = journey.task('opinion', 'department-construction')
    // From the end of office on Friday to that on Monday.
    expect(again).toMatchObject({ silences: 1, dueAt: at('2026-11-30T17:00') })
    journey.staysSilent('opinion', again.dueAt, 'department-construction')
    expect(journey.task('opinion', 'department-construction').silences).toBe(2)
    expect(journey.dossier.questions['department-construction']?.status).toBe('open')
  })

  test('moves the gate behind the new deadline', () => {
    const journey = atOpinions({ river: false, storeys: 3 })
    const before = journey.task('gate').dueAt
    journey.staysSilent('opinion', journey.task('opinion').dueAt)
    expect(journey.task('gate').dueAt > before).toBe(true)
    expect(journey.task('gate').dueAt > journey.task('opinion').dueAt).toBe(true)
  })

  test('marks the answer that comes in the end as late, whatever its deadline by then', () => {
    const journey = atOpinions({ river: false, storeys: 3 })
    const { id, dueAt } = journey.task('opinion')
    journey.staysSilent('opinion', dueAt)
    journey.completes('opinion', 'agree', at('2026-11-30T09:00'))
    expect(journey.dossier.tasks[id]).toMatchObject({ outcome: 'agree', silences: 1, late: true })
  })
})

describe('silence of the applicant', () => {
  test('about the fee ends the dossier, and no working time was used on it', () => {
    const journey = aDossier()
    journey.completes('check', 'proceed', at('2026-11-24T09:30'))
    const { event } = journey.staysSilent('payment', journey.task('payment').dueAt)
    expect(event).toMatchObject({ type: 'lapsed', legalBasis: 'Test Act, Art. 1' })
    expect(journey.dossier).toMatchObject({ status: 8, ended: { how: 'lapsed' }, clock: { usedMinutes: 0 } })
  })

  test('before reception ends a dossier whose clock never ran', () => {
    const journey = aDossier()
    journey.completes('check', 'supplement', at('2026-11-24T09:30'), { items: ['The roof'] })
    journey.staysSilent('supplement', journey.task('supplement').dueAt)
    expect(journey.dossier.ended?.how).toBe('lapsed')
    expect(journey.dossier.clock.startedAt).toBeUndefined()
  })
})

describe('silence that is reported', () => {
  const reported = () => {
    const journey = aDossier()
    journey.staysSilent('check', journey.task('check').dueAt)
    return journey
  }

  test('asks the higher authority for a direction within its own time', () => {
    expect(reported().task('direction')).toMatchObject({
      step: 'completeness',
      owner: { agency: 'peoples-committee', role: 'oversight' },
      dueAt: at('2026-11-26T17:00'),
    })
  })

  test('stays with the officer too, who may still do the work', () => {
    const journey = reported()
    journey.completes('check', 'proceed', at('2026-11-25T10:00'))
    expect(journey.dossier.step).toBe('fee')
    expect(() => journey.task('direction')).toThrow('0 open direction')
  })

  test('is no reason to lose what the officer asks of the applicant', () => {
    const journey = reported()
    journey.completes('check', 'supplement', at('2026-11-25T10:00'), { items: ['The roof'] })
    expect(() => journey.task('direction')).toThrow('0 open direction')
    expect(journey.task('supplement').owner).toBe('applicant')
  })

  test('by a silent higher authority is recorded again and again, and never forgotten', () => {
    const journey = reported()
    for (const times of [1, 2, 3]) {
      const { event } = journey.staysSilent('direction', journey.task('direction').dueAt)
      expect(event.type).toBe('silence-recorded')
      expect(journey.task('direction').silences).toBe(times)
    }
    expect(journey.task('check').silences).toBe(1)
  })

  test('about an opinion is on record in the question', () => {
    const journey = atOpinions()
    journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
    expect(journey.dossier.questions['fire-police']?.status).toBe('escalated')
    expect(journey.task('direction').question).toBe('fire-police')
  })
})

describe('a gate whose time is up', () => {
  test('finds the question that nobody acted on', () => {
    const journey = atOpinions()
    const gate = journey.task('gate')
    const { event } = journey.does({ kind: 'silence', task: gate.id }, gate.dueAt, 'system')
    expect(event.task).not.toBe(gate.id)
    expect(event.legalBasis).toBe('Test Act, Art. 1')
    expect(journey.task('gate').dueAt > gate.dueAt).toBe(true)
  })

  test('opens when the last silence behind it is consent', () => {
    const journey = atOpinions({ storeys: 1 })
    const gate = journey.task('gate')
    journey.does({ kind: 'silence', task: gate.id }, gate.dueAt, 'system')
    expect(journey.dossier.questions['department-natural-resources']?.status).toBe('deemed')
    expect(journey.dossier.step).toBe('review')
  })

  test('means nothing before', () => {
    const journey = atOpinions({ storeys: 1 })
    const { id } = journey.task('gate')
    const early = () => journey.does({ kind: 'silence', task: id }, at('2026-11-25T08:00'), 'system')
    expect(early).toThrow(Conflict)
  })
})
