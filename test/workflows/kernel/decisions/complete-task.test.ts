import { outcomesOf } from '../../../../workflows/kernel/decide'
import { aDossier, atOpinions, type Journey } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const allowed = (journey: Journey, ...task: Parameters<Journey['task']>) =>
  outcomesOf(journey.dossier, journey.task(...task), shedPermit)

const overdueCheck = () => {
  const journey = aDossier()
  journey.staysSilent('check', journey.task('check').dueAt)
  return journey
}
const overdueOpinion = () => {
  const journey = atOpinions({ river: false })
  journey.completes('opinion', 'agree', at('2026-11-25T10:00'), {}, 'department-construction')
  journey.staysSilent('opinion', journey.task('opinion').dueAt)
  return journey
}

describe('a direction', () => {
  test('about an opinion may extend, go on without it, or take over', () => {
    expect(allowed(overdueOpinion(), 'direction')).toEqual([
      'extend',
      'without',
      'take-over',
      'hold-to-account',
    ])
  })
  test("about the deciding agency's own work can't go on without it", () => {
    expect(allowed(overdueCheck(), 'direction')).toEqual(['extend', 'take-over', 'hold-to-account'])
  })

  test('that extends reminds the same officer, from the day of the direction', () => {
    const journey = overdueCheck()
    const { id, owner } = journey.task('check')
    const { event } = journey.completes('direction', 'extend', at('2026-11-25T10:00'), {
      extendWorkingDays: 3,
    })
    expect(event.type).toBe('directed')
    expect(journey.task('check')).toMatchObject({ id, owner, dueAt: at('2026-11-30T17:00'), silences: 1 })
  })
  test('that extends makes no late answer timely', () => {
    const journey = overdueCheck()
    const { id } = journey.task('check')
    journey.completes('direction', 'extend', at('2026-11-25T10:00'))
    journey.completes('check', 'proceed', at('2026-11-26T10:00'))
    expect(journey.dossier.tasks[id]).toMatchObject({ dueAt: at('2026-11-27T17:00'), late: true })
  })
  test('that extends and names no time gives two working days', () => {
    const journey = overdueCheck()
    journey.completes('direction', 'extend', at('2026-11-25T10:00'))
    expect(journey.task('check').dueAt).toBe(at('2026-11-27T17:00'))
  })
  test('that goes on without the opinion opens the gate', () => {
    const journey = overdueOpinion()
    journey.completes('direction', 'without', at('2026-12-02T10:00'), { reason: 'urgent' })
    expect(journey.dossier.questions['fire-police']).toMatchObject({
      status: 'without',
      answeredAt: at('2026-12-02T10:00'),
    })
    expect(journey.dossier.step).toBe('review')
  })
  test('that takes an opinion over answers it in the place of the agency', () => {
    const journey = overdueOpinion()
    journey.completes('direction', 'take-over', at('2026-12-02T10:00'), { reason: 'we know the house' })
    expect(journey.dossier.questions['fire-police']?.status).toBe('taken-over')
    expect(journey.dossier.step).toBe('review')
  })
  test("that takes an officer's work over does it itself, in that work's own time", () => {
    const journey = overdueCheck()
    journey.completes('direction', 'take-over', at('2026-11-25T10:00'), { reason: 'the ward is closed' })
    expect(journey.task('check')).toMatchObject({
      owner: { agency: 'peoples-committee', role: 'oversight' },
      dueAt: at('2026-11-26T10:00'),
    })
    journey.completes('check', 'proceed', at('2026-11-25T11:00'))
    expect(journey.dossier.step).toBe('fee')
  })
  test.each(['without', 'take-over'])('to go %s needs words', (outcome) => {
    expect(() => overdueOpinion().completes('direction', outcome, at('2026-12-02T10:00'))).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/reason', message: 'reason-required' }] }),
    )
  })
})

describe('an answer', () => {
  test('after its due instant is late', () => {
    const journey = overdueOpinion()
    const { id } = journey.task('opinion')
    journey.completes('opinion', 'agree', at('2026-12-02T10:00'))
    expect(journey.dossier.tasks[id]?.late).toBe(true)
  })
  test('at its due instant is not', () => {
    const journey = atOpinions({ river: false, storeys: 3 })
    const { id, dueAt } = journey.task('opinion')
    journey.completes('opinion', 'agree', dueAt)
    expect(journey.dossier.tasks[id]?.late).toBeUndefined()
  })
  test.each(['object', 'agree-with-conditions'])('to %s needs words', (outcome) => {
    const journey = atOpinions({ river: false, storeys: 3 })
    expect(() => journey.completes('opinion', outcome, at('2026-11-25T10:00'))).toThrow(/needs a reason/)
    journey.completes('opinion', outcome, at('2026-11-25T10:00'), { reason: 'because' })
    expect(journey.dossier.questions['department-construction']?.answer).toBe(outcome)
  })
  test('that nobody offered is refused, with those that are', () => {
    const journey = aDossier()
    expect(() => journey.completes('check', 'approve', at('2026-11-24T10:00'))).toThrow(
      expect.objectContaining({
        code: 'outcome-not-allowed',
        errors: [{ pointer: '/outcome', message: 'allowed: proceed, supplement, refuse' }],
      }),
    )
  })
  test('by the system or the applicant is none that an officer gives', () => {
    const journey = aDossier()
    journey.completes('check', 'proceed', at('2026-11-24T09:30'))
    expect(allowed(journey, 'payment')).toEqual([])
  })
  test('a request for more names each missing thing', () => {
    expect(() => aDossier().completes('check', 'supplement', at('2026-11-24T10:00'))).toThrow(
      expect.objectContaining({ errors: [{ pointer: '/items', message: 'items-required' }] }),
    )
  })
})
