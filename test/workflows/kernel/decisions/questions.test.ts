import { cityCoordination } from '../../../../workflows/city/city-coordination'
import type { AskAgency } from '../../../../workflows/kernel/command'
import { Dossier } from '../../../../workflows/kernel/dossier'
import { effects } from '../../../../workflows/kernel/effects'
import { workingDays } from '../../../../workflows/kernel/period'
import { block } from '../../../../workflows/kernel/silence'
import { aDossier, atOpinions, type Journey } from '../../../fixtures/dossier'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const wednesday = at('2026-11-25T10:00')
const fire = 'fire-police'
const construction = 'department-construction'
const reason = 'The plot was measured anew'
const asking = (more: Partial<AskAgency> = {}): AskAgency => ({
  kind: 'ask-agency',
  agency: 'department-health',
  text: 'Is the air good?',
  reason,
  ...more,
})
const refusedWith = (pointer: string, message: string) =>
  expect.objectContaining({ code: 'invalid-input', errors: [{ pointer, message }] })
const withCode = (code: string) => expect.objectContaining({ code })
const questionOf = ({ dossier }: Journey, id: string) => dossier.questions[id]
const lastEffects = ({ decisions, dossier }: Journey) => effects(decisions.at(-1)!.event, dossier)
/** Two questions, of which that to the department of construction is answered. */
const answered = () => {
  const journey = atOpinions({ river: false })
  journey.completes('opinion', 'agree', wednesday, {}, construction)
  return journey
}

describe('an agency that is added by hand', () => {
  test('has the terms of the regulation that governs', () => {
    const journey = atOpinions()
    const { event, personal } = journey.does(asking(), wednesday)
    expect(event.type).toBe('agency-asked')
    expect(personal).toEqual({ text: 'Is the air good?', reason })
    expect(JSON.stringify(event)).not.toContain('air')
    const { within, onSilence } = cityCoordination
    expect(questionOf(journey, 'asked-1')).toEqual({
      id: 'asked-1',
      step: 'opinions',
      agency: 'department-health',
      round: 1,
      askedAt: wednesday,
      status: 'open',
      terms: { within, onSilence, under: 'city-coordination' },
    })
    expect(journey.task('opinion', 'asked-1')).toMatchObject({
      owner: { agency: 'department-health', role: 'reviewer' },
      dueAt: at('2026-12-16T17:00'),
    })
    expect(journey.task('gate').dueAt > at('2026-12-16T17:00')).toBe(true)
    expect(Dossier.parse(journey.dossier)).toEqual(journey.dossier)
  })

  test('answers within the time that the request states, and its silence means what the regulation says', () => {
    const journey = atOpinions()
    journey.does(asking({ workingDays: 2 }), wednesday)
    const { dueAt } = journey.task('opinion', 'asked-1')
    expect(dueAt).toBe(at('2026-11-27T17:00'))
    const { event } = journey.staysSilent('opinion', dueAt, 'asked-1')
    expect(event).toMatchObject({ type: 'consent-deemed', legalBasis: cityCoordination.legalBasis })
    expect(questionOf(journey, 'asked-1')?.status).toBe('deemed')
  })

  test('that no regulation binds needs a time, and its silence is on record', () => {
    const journey = atOpinions()
    expect(() => journey.does(asking({ agency: 'tax' }), wednesday)).toThrow(
      refusedWith('/workingDays', 'no-regulation'),
    )
    journey.does(asking({ agency: 'tax', workingDays: 3 }), wednesday)
    const { dueAt } = journey.task('opinion', 'asked-1')
    const terms = { within: workingDays(3), onSilence: block(workingDays(2), 'Test Act, Art. 1') }
    expect(questionOf(journey, 'asked-1')?.terms).toEqual(terms)
    const { event } = journey.staysSilent('opinion', dueAt, 'asked-1')
    expect(event).toMatchObject({ type: 'silence-recorded', legalBasis: 'Test Act, Art. 1' })
  })

  test('is one of the registry, and not the deciding agency itself', () => {
    const journey = atOpinions()
    expect(() => journey.does(asking({ agency: 'nobody' }), wednesday)).toThrow(
      refusedWith('/agency', 'unknown-agency'),
    )
    expect(() => journey.does(asking({ agency: 'ward-ben-thanh' }), wednesday)).toThrow(
      refusedWith('/agency', 'own-agency'),
    )
  })

  test('is one of 15 questions in a step at most', () => {
    const journey = atOpinions()
    for (let count = 1; count <= 12; count += 1) journey.does(asking(), wednesday)
    expect(Object.keys(journey.dossier.questions).at(-1)).toBe('asked-12')
    expect(() => journey.does(asking(), wednesday)).toThrow(withCode('question-refused'))
  })

  test('has a machine of its own', () => {
    const journey = atOpinions()
    journey.does(asking(), wednesday)
    expect(lastEffects(journey)).toMatchObject([
      { effect: 'start', scope: 'asked-1', name: 'D1-asked-1-1-1', input: { wait: 'answer' } },
    ])
  })

  test('is added only while the dossier waits for opinions', () => {
    expect(() => aDossier().does(asking(), wednesday)).toThrow(withCode('question-refused'))
    const journey = answered()
    journey.completes('opinion', 'agree', wednesday, {}, fire)
    expect(() => journey.does(asking(), wednesday)).toThrow(withCode('question-refused'))
    journey.does({ kind: 'withdraw', reason }, wednesday, 'lan')
    expect(() => journey.does(asking(), wednesday)).toThrow(withCode('dossier-ended'))
  })
})

describe('a question that is withdrawn', () => {
  const withdraw = (question: string) => ({ kind: 'withdraw-question', question, reason }) as const

  test('closes with its tasks, and is waited for no more', () => {
    const journey = answered()
    const { id } = journey.task('opinion', fire)
    const { event, personal } = journey.does(withdraw(fire), wednesday)
    expect(event).toMatchObject({ type: 'question-withdrawn', task: id })
    expect(personal).toEqual({ reason })
    expect(journey.dossier.tasks[id]).toMatchObject({ status: 'done', outcome: 'withdrawn' })
    expect(questionOf(journey, fire)).toMatchObject({ status: 'withdrawn' })
    expect(journey.dossier.step).toBe('review')
    expect(lastEffects(journey)).toContainEqual({ effect: 'wake', task: id, next: { wait: 'end' } })
  })

  test('leaves the others waiting', () => {
    const journey = atOpinions()
    journey.does(withdraw(fire), wednesday)
    expect(journey.dossier.step).toBe('opinions')
  })

  test('while it asks back, takes that back too', () => {
    const journey = atOpinions()
    journey.completes('opinion', 'need-more', wednesday, { reason }, fire)
    const { id } = journey.task('clarification')
    journey.does(withdraw(fire), wednesday)
    expect(journey.dossier.tasks[id]).toMatchObject({ status: 'done', outcome: 'withdrawn' })
  })

  test('after it was reported still has to be accounted for', () => {
    const journey = atOpinions()
    const { dueAt } = journey.task('opinion', fire)
    journey.staysSilent('opinion', dueAt, fire)
    journey.does(withdraw(fire), dueAt)
    expect(journey.task('account')).toMatchObject({ owner: { agency: 'peoples-committee' } })
  })

  test('is one that waits', () => {
    expect(() => answered().does(withdraw(construction), wednesday)).toThrow(withCode('question-closed'))
    expect(() => answered().does(withdraw('nobody'), wednesday)).toThrow(withCode('unknown-question'))
  })
})

describe('a question that is put again', () => {
  const again = (question: string) => ({ kind: 'ask-again', question, reason }) as const

  test('begins anew, with all its time', () => {
    const journey = answered()
    const { event, personal } = journey.does(again(construction), at('2026-11-26T10:00'))
    expect(event.type).toBe('asked-again')
    expect(personal).toEqual({ reason })
    expect(questionOf(journey, construction)).toEqual({
      id: construction,
      step: 'opinions',
      agency: construction,
      round: 2,
      askedAt: at('2026-11-26T10:00'),
      status: 'open',
    })
    expect(journey.task('opinion', construction)).toMatchObject({ round: 2, dueAt: at('2026-12-01T17:00') })
  })

  test('has a machine of its own, whatever became of the first', () => {
    const journey = answered()
    journey.does({ kind: 'park', scope: construction, error: 'Lambda.Unknown' }, wednesday)
    journey.does(again(construction), wednesday)
    expect(lastEffects(journey)).toMatchObject([{ effect: 'start', name: `D1-${construction}-2-1` }])
    expect(journey.dossier.parked).toEqual({})
    journey.does({ kind: 'withdraw', reason }, wednesday, 'lan')
    const stopped = lastEffects(journey).flatMap((one) => (one.effect === 'stop' ? [one.name] : []))
    expect(stopped.sort()).toEqual(['D1-1', `D1-${construction}-2-1`, `D1-${fire}-1-1`])
  })

  test('keeps the terms of an agency that was added by hand', () => {
    const journey = atOpinions()
    journey.does(asking({ workingDays: 2 }), wednesday)
    journey.completes('opinion', 'object', wednesday, { reason }, 'asked-1')
    journey.does(again('asked-1'), wednesday)
    expect(questionOf(journey, 'asked-1')).toMatchObject({ round: 2, terms: { within: workingDays(2) } })
  })

  test('is closed, of a step that still waits', () => {
    expect(() => answered().does(again(fire), wednesday)).toThrow(withCode('question-open'))
    const journey = answered()
    journey.completes('opinion', 'agree', wednesday, {}, fire)
    expect(() => journey.does(again(fire), wednesday)).toThrow(withCode('question-refused'))
  })

  test('takes a late answer to its last round alone', () => {
    const journey = atOpinions()
    journey.does(asking({ workingDays: 1 }), wednesday)
    const first = journey.task('opinion', 'asked-1')
    journey.staysSilent('opinion', first.dueAt, 'asked-1')
    journey.does(again('asked-1'), first.dueAt)
    const { id, dueAt } = journey.task('opinion', 'asked-1')
    journey.staysSilent('opinion', dueAt, 'asked-1')
    const late = (task: string) => journey.does({ kind: 'complete', task, outcome: 'agree' }, dueAt)
    expect(() => late(first.id)).toThrow(withCode('task-done'))
    expect(late(id).event.type).toBe('opinion-came-late')
  })
})
