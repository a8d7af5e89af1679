import { outcomesOf } from '../../../../workflows/kernel/decide'
import { Dossier } from '../../../../workflows/kernel/dossier'
import { atOpinions, type Journey } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const river = 'department-natural-resources'
const construction = 'department-construction'
const reason = { reason: 'Which of the two plans?' }
const paper = {
  id: 'plan-1',
  type: 'plan',
  key: 'k',
  contentType: 'application/pdf',
  size: 1,
  sha256: '0'.repeat(64),
}

/** The department of construction, which has until Friday evening, asks back on Wednesday at 10:00. */
const askedBack = () => {
  const journey = atOpinions()
  const decision = journey.completes('opinion', 'need-more', at('2026-11-25T10:00'), reason, construction)
  return { journey, decision }
}
const outcomes = (journey: Journey, question: string) =>
  outcomesOf(journey.dossier, journey.task('opinion', question), shedPermit)

describe('an agency that needs more to answer', () => {
  test('asks the deciding agency back, which has two working days', () => {
    const { journey, decision } = askedBack()
    expect(decision.event).toMatchObject({ type: 'more-needed', outcome: 'need-more' })
    expect(decision.personal).toEqual(reason)
    expect(journey.task('clarification')).toMatchObject({
      owner: { agency: 'ward-ben-thanh', role: 'reviewer' },
      question: construction,
      dueAt: at('2026-11-27T17:00'),
    })
    expect(outcomesOf(journey.dossier, journey.task('clarification'), shedPermit)).toEqual(['clarified'])
    expect(journey.dossier.questions[construction]?.status).toBe('open')
  })

  test('says what it needs, and is answered in words', () => {
    const journey = atOpinions()
    const now = at('2026-11-25T10:00')
    expect(() => journey.completes('opinion', 'need-more', now, {}, construction)).toThrow(/needs a reason/)
    journey.completes('opinion', 'need-more', now, reason, construction)
    expect(() => journey.completes('clarification', 'clarified', now)).toThrow(/needs a reason/)
  })

  test('has as much time left as before, while the dossier’s clock and the others’ run on', () => {
    const { journey } = askedBack()
    const [before, others] = [journey.dossier.clock, journey.task('opinion', river).dueAt]
    // Nine working hours later, of eight a day.
    const { event } = journey.completes('clarification', 'clarified', at('2026-11-26T11:00'), reason)
    expect(event.type).toBe('clarified')
    expect(journey.task('opinion', construction)).toMatchObject({
      round: 2,
      dueAt: at('2026-12-01T08:30'),
      counted: { from: at('2026-11-24T10:00'), heldMinutes: 540 },
    })
    expect(journey.task('opinion', river).dueAt).toBe(others)
    expect(journey.dossier.clock).toEqual(before)
  })

  test('is reminded of what it was not reminded of yet', () => {
    const { journey } = askedBack()
    journey.completes('clarification', 'clarified', at('2026-11-25T11:00'), reason)
    const { remindAt, reminders } = journey.task('opinion', construction)
    expect([remindAt && remindAt > at('2026-11-25T11:00'), reminders]).toEqual([true, undefined])
  })

  test('keeps its officer', () => {
    const journey = atOpinions()
    const { id } = journey.task('opinion', construction)
    journey.does({ kind: 'assign', task: id, officer: 'hung' }, at('2026-11-25T09:00'))
    journey.completes('opinion', 'need-more', at('2026-11-25T10:00'), reason, construction)
    journey.completes('clarification', 'clarified', at('2026-11-25T11:00'), reason)
    expect(journey.task('opinion', construction).assignee).toBe('hung')
  })

  test('may do so once a question, and only while it is in time', () => {
    const { journey } = askedBack()
    journey.completes('clarification', 'clarified', at('2026-11-25T11:00'), reason)
    expect(outcomes(journey, construction)).not.toContain('need-more')
    expect(outcomes(journey, river)).toContain('need-more')
    const { dueAt } = journey.task('opinion', river)
    expect(() => journey.completes('opinion', 'need-more', dueAt, reason, river)).toThrow(
      expect.objectContaining({ code: 'outcome-not-allowed' }),
    )
    journey.staysSilent('opinion', journey.task('opinion', 'fire-police').dueAt, 'fire-police')
    expect(outcomes(journey, 'fire-police')).not.toContain('need-more')
  })

  test('gets its question back unanswered when the deciding agency is silent, on record', () => {
    const { journey } = askedBack()
    const { id, dueAt } = journey.task('clarification')
    const { event } = journey.staysSilent('clarification', dueAt)
    expect(event).toMatchObject({
      type: 'silence-recorded',
      outcome: 'unanswered',
      task: id,
      legalBasis: 'Test Act, Art. 1',
    })
    expect(journey.dossier.tasks[id]).toMatchObject({ status: 'done', outcome: 'unanswered' })
    expect(journey.task('opinion', construction).dueAt).toBe(at('2026-12-02T14:30'))
    journey.completes('opinion', 'agree', at('2026-11-30T09:00'), {}, construction)
    expect(journey.dossier.questions[construction]).toMatchObject({ status: 'answered', answer: 'agree' })
  })

  test('is shown the papers that the answer encloses', () => {
    const { journey } = askedBack()
    const given = { ...reason, documents: [paper] }
    journey.completes('clarification', 'clarified', at('2026-11-25T11:00'), given)
    expect(journey.dossier.questions[construction]?.enclosed).toEqual(['plan-1'])
    expect(Dossier.parse(journey.dossier)).toEqual(journey.dossier)
  })

  test('has the gate wait for as long as it has itself', () => {
    const journey = atOpinions({ river: false, storeys: 3 })
    journey.completes('opinion', 'need-more', at('2026-11-27T16:00'), reason)
    const clarification = journey.task('clarification')
    expect(journey.task('gate').dueAt > clarification.dueAt).toBe(true)
    journey.staysSilent('clarification', clarification.dueAt)
    expect(journey.task('gate').dueAt > journey.task('opinion').dueAt).toBe(true)
  })
})
