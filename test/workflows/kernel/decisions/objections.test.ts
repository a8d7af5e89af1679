import { waitsAfter } from '../../../../lib/route-waits'
import { silenceOf } from '../../../../workflows/kernel/decide'
import { Dossier } from '../../../../workflows/kernel/dossier'
import { effects } from '../../../../workflows/kernel/effects'
import { fold } from '../../../../workflows/kernel/fold'
import { kindOf } from '../../../../workflows/kernel/kind-of'
import { type Objections, toReviewer } from '../../../../workflows/kernel/objections'
import { officerNoticesOf } from '../../../../workflows/kernel/officer-notice'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { unheededBy } from '../../../../workflows/kernel/unheeded'
import { atOpinions, type Journey } from '../../../fixtures/dossier'
import { objectionLaw as law, meaningsOf, withObjections } from '../../../fixtures/objections'
import { shedPermit } from '../../../fixtures/procedure'

const fire = 'fire-police'
const water = 'department-natural-resources'
const construction = 'department-construction'
const reason = 'because'
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const wednesday = at('2026-11-25T10:00')
const thursday = at('2026-11-26T10:00')
const friday = at('2026-11-27T10:00')

const meanings = meaningsOf(shedPermit)
const meaning = (objections: Objections | undefined) => withObjections(shedPermit, objections)
const consultation = (procedure: Procedure) => procedure.route.find(({ kind }) => kind === 'consult')!

/** Fire police and construction are asked; each says this, in this order. */
const said = (procedure: Procedure, first: string, last: string): Journey => {
  const journey = atOpinions({ river: false }, procedure)
  journey.completes('opinion', first, wednesday, { reason }, fire)
  journey.completes('opinion', last, thursday, { reason }, construction)
  return journey
}
const lastEvent = ({ decisions }: Journey) => decisions.at(-1)!.event
const heeded = ({ dossier }: Journey, id = fire) => dossier.questions[id]?.heeded
const gateOf = ({ dossier }: Journey) => Object.values(dossier.tasks).findLast(({ kind }) => kind === 'gate')
const unanswered = expect.objectContaining({
  code: 'invalid-input',
  errors: [{ pointer: '/reason', message: 'objection-unanswered' }],
})

afterEach(() => expect.hasAssertions())

describe('an objection that needs reasons', () => {
  test('lets the dossier go on, and the named officer only with his reasons', () => {
    const journey = said(meanings.reasons, 'object', 'agree')
    expect(journey.dossier.step).toBe('review')
    expect(unheededBy({ ...journey, procedure: meanings.reasons }, journey.task('review'))).toHaveLength(1)
    expect(() => journey.completes('review', 'proceed', friday)).toThrow(unanswered)
    expect(() => journey.completes('review', 'proceed', friday, { reason: '  ' })).toThrow(unanswered)
    const { id } = journey.task('review')
    journey.completes('review', 'proceed', friday, { reason })
    expect(heeded(journey)).toEqual({ how: 'reasoned', task: id, at: friday })
    journey.completes('decision', 'approve', friday)
    expect(lastEvent(journey).type).toBe('approved')
  })

  test('does not keep the officer from asking for more or from refusing', () => {
    const asking = said(meanings.reasons, 'object', 'agree')
    asking.completes('review', 'supplement', friday, { items: ['A plan'] })
    expect(heeded(asking)).toBeUndefined()
    asking.does({ kind: 'supplement', documents: [] }, friday, 'lan')
    expect(() => asking.completes('review', 'proceed', friday)).toThrow(unanswered)
    const refusing = said(meanings.reasons, 'object', 'agree')
    refusing.completes('review', 'refuse', friday, { reason })
    expect(lastEvent(refusing)).not.toHaveProperty('legalBasis')
    expect(heeded(refusing)).toBeUndefined()
  })

  test('several are answered together, and a step before the named one is not concerned', () => {
    const byDecision = meaning(toReviewer({ id: 'decision' }, law))
    const journey = said(byDecision, 'object', 'object')
    journey.completes('review', 'proceed', friday)
    expect(() => journey.completes('decision', 'approve', friday)).toThrow(unanswered)
    journey.completes('decision', 'approve', friday, { reason })
    expect([heeded(journey)?.how, heeded(journey, construction)?.how]).toEqual(['reasoned', 'reasoned'])
  })

  test('means nothing in a law that was published before it had to say so', () => {
    const before = meaning(undefined)
    const journey = said(before, 'object', 'object')
    journey.completes('review', 'proceed', friday)
    journey.completes('decision', 'approve', friday)
    expect(journey.dossier.step).toBe('issuance')
    expect(kindOf(before, consultation(before)).places(consultation(before))).toEqual(['opinions'])
  })
})

describe('an objection that the applicant answers', () => {
  const answers = (journey: Journey, when = friday) =>
    journey.does({ kind: 'supplement', documents: [], note: 'Here' }, when, 'lan')

  test('stops the clock and waits for him in a place of its own', () => {
    const journey = said(meanings.applicant, 'object', 'agree')
    const { dossier } = journey
    expect(dossier).toMatchObject({ step: 'opinions', status: 5, supplements: { opinions: 1 } })
    expect(dossier.clock.runningSince).toBeUndefined()
    const task = journey.task('supplement')
    expect(task).toMatchObject({ owner: 'applicant', step: 'opinions', dueAt: at('2026-12-10T17:00') })
    expect(gateOf(journey)?.next).toMatchObject({ wait: 'opinions.supplement', task: task.id })
    expect(waitsAfter(meanings.applicant, consultation(meanings.applicant))).toContain('opinions.supplement')
    expect(heeded(journey)).toEqual({ how: 'applicant', task: task.id, at: thursday })
  })

  test('is put once more to those alone who objected, with their whole time and a machine of its own', () => {
    const journey = said(meanings.applicant, 'object', 'agree')
    answers(journey)
    expect(journey.dossier.status).toBe(4)
    expect(journey.dossier.clock.runningSince).toBe(friday)
    expect(journey.dossier.questions[fire]).toMatchObject({ round: 2, status: 'open', askedAt: friday })
    expect(journey.dossier.questions[fire]).not.toHaveProperty('answer')
    expect(heeded(journey)).toBeUndefined()
    expect(journey.dossier.questions[construction]?.round).toBe(1)
    expect(journey.task('opinion', fire).dueAt).toBe(at('2026-12-04T17:00'))
    const made = effects(lastEvent(journey), journey.dossier)
    expect(made).toContainEqual(expect.objectContaining({ effect: 'start', name: `D1-${fire}-2-1` }))
    expect(made).toContainEqual(
      expect.objectContaining({ effect: 'wake', next: expect.objectContaining({ wait: 'opinions' }) }),
    )
    journey.completes('opinion', 'agree', friday, {}, fire)
    journey.completes('review', 'proceed', friday)
    expect(journey.dossier.step).toBe('decision')
  })

  test('that stands after as many answers as there may be needs reasons', () => {
    const journey = said(meanings.applicant, 'object', 'agree')
    answers(journey)
    journey.completes('opinion', 'object', friday, { reason }, fire)
    expect(journey.dossier).toMatchObject({ step: 'review', supplements: { opinions: 1 } })
    expect(() => journey.completes('review', 'proceed', friday)).toThrow(unanswered)
    journey.completes('review', 'proceed', friday, { reason })
    expect(heeded(journey)?.how).toBe('reasoned')
  })

  test('is no objection any more when the agency then stays silent, or is not asked any more', () => {
    const withdrawn = said(meanings.applicant, 'object', 'agree')
    answers(withdrawn)
    withdrawn.does({ kind: 'withdraw-question', question: fire, reason }, friday)
    withdrawn.completes('review', 'proceed', friday)
    expect(withdrawn.dossier.step).toBe('decision')
  })

  test('lapses when he stays silent', () => {
    const journey = said(meanings.applicant, 'object', 'agree')
    const { dueAt } = journey.task('supplement')
    const { event } = journey.staysSilent('supplement', dueAt)
    expect(event).toMatchObject({ type: 'lapsed', legalBasis: law })
    expect(journey.dossier.ended?.how).toBe('lapsed')
  })
})

describe('an objection that ends the dossier', () => {
  test('refuses it with the last answer, under the law that says so', () => {
    const journey = said(meanings.refuse, 'object', 'agree')
    expect(lastEvent(journey)).toMatchObject({ type: 'refused', outcome: 'agree', legalBasis: law })
    expect(journey.dossier).toMatchObject({ status: 8, ended: { how: 'refused' } })
    expect(journey.dossier.questions[construction]?.answer).toBe('agree')
    expect(gateOf(journey)?.next).toEqual({ wait: 'end' })
  })

  test('also when the last agency is silent, is directed away, or is not asked any more', () => {
    const open = () => {
      const journey = atOpinions({}, meanings.refuse)
      journey.completes('opinion', 'object', wednesday, { reason }, construction)
      return journey
    }
    const deemed = open()
    deemed.completes('opinion', 'agree', wednesday, {}, fire)
    const { event } = deemed.staysSilent('opinion', deemed.task('opinion', water).dueAt, water)
    expect(event).toMatchObject({ type: 'refused', outcome: 'deemed', legalBasis: law })

    const directed = open()
    directed.completes('opinion', 'agree', wednesday, {}, water)
    const { dueAt } = directed.task('opinion', fire)
    directed.staysSilent('opinion', dueAt, fire)
    directed.completes('direction', 'without', dueAt, { reason })
    expect(lastEvent(directed)).toMatchObject({ type: 'refused', outcome: 'without', legalBasis: law })

    const withdrawn = open()
    withdrawn.completes('opinion', 'agree', wednesday, {}, water)
    withdrawn.does({ kind: 'withdraw-question', question: fire, reason }, thursday)
    expect(lastEvent(withdrawn)).toMatchObject({ type: 'refused', legalBasis: law })
  })

  test('waits until all have answered', () => {
    const journey = atOpinions({ river: false }, meanings.refuse)
    journey.completes('opinion', 'object', wednesday, { reason }, fire)
    expect(journey.dossier.ended).toBeUndefined()
    expect(lastEvent(journey).type).toBe('opinion-given')
  })
})

describe('an objection that is reported', () => {
  test('waits for the higher authority in a place of its own, and it is told', () => {
    const journey = said(meanings.report, 'object', 'agree')
    const task = journey.task('ruling')
    expect(task).toMatchObject({
      owner: { agency: 'peoples-committee', role: 'oversight' },
      step: 'opinions',
      dueAt: at('2026-11-30T17:00'),
    })
    expect(gateOf(journey)?.next).toMatchObject({ wait: 'opinions.ruling', task: task.id })
    expect(waitsAfter(meanings.report, consultation(meanings.report))).toContain('opinions.ruling')
    expect(officerNoticesOf(lastEvent(journey)).map(({ task: { kind } }) => kind)).toEqual(['ruling'])
  })

  test('goes on by its ruling, with reasons', () => {
    const journey = said(meanings.report, 'object', 'object')
    for (const outcome of ['proceed', 'ask-again', 'refuse'])
      expect(() => journey.completes('ruling', outcome, friday)).toThrow(
        expect.objectContaining({ errors: [{ pointer: '/reason', message: 'reason-required' }] }),
      )
    const { id } = journey.task('ruling')
    journey.completes('ruling', 'proceed', friday, { reason })
    expect(lastEvent(journey)).toMatchObject({ type: 'ruled', outcome: 'proceed', task: id })
    expect([heeded(journey), heeded(journey, construction)]).toEqual(
      Array(2).fill({ how: 'ruled', task: id, at: friday }),
    )
    journey.completes('review', 'proceed', friday)
    expect(journey.dossier.step).toBe('decision')
  })

  test('is put to those who object once more, and not twice', () => {
    const journey = said(meanings.report, 'object', 'agree')
    journey.completes('ruling', 'ask-again', friday, { reason })
    expect(journey.dossier.questions[fire]).toMatchObject({ round: 2, status: 'open' })
    expect(journey.dossier.questions[construction]?.status).toBe('answered')
    expect(gateOf(journey)?.status).toBe('open')
    journey.completes('opinion', 'object', friday, { reason }, fire)
    expect(() => journey.completes('ruling', 'ask-again', friday, { reason })).toThrow(
      expect.objectContaining({
        errors: [{ pointer: '/outcome', message: 'allowed: proceed, refuse' }],
      }),
    )
    journey.completes('ruling', 'refuse', friday, { reason })
    expect(lastEvent(journey)).toMatchObject({ type: 'refused', outcome: 'refuse', legalBasis: law })
    expect(heeded(journey)?.how).toBe('ruled')
    expect(journey.dossier.status).toBe(8)
  })

  test('that nobody rules on is on record, and waits on', () => {
    const journey = said(meanings.report, 'object', 'agree')
    const { dueAt } = journey.task('ruling')
    expect(silenceOf({ ...journey, procedure: meanings.report }, journey.task('ruling')).kind).toBe('block')
    const { event } = journey.staysSilent('ruling', dueAt)
    expect(event).toMatchObject({ type: 'silence-recorded', legalBasis: law })
    expect(journey.task('ruling')).toMatchObject({ silences: 1, dueAt: at('2026-12-01T17:00') })
  })

  test('is told too when the last agency’s silence counted as consent', () => {
    const journey = atOpinions({}, meanings.report)
    journey.completes('opinion', 'object', wednesday, { reason }, construction)
    journey.completes('opinion', 'agree', wednesday, {}, fire)
    const { event } = journey.staysSilent('opinion', journey.task('opinion', water).dueAt, water)
    expect(event.type).toBe('consent-deemed')
    expect(officerNoticesOf(event).map(({ task: { kind }, says }) => [kind, says])).toEqual([
      ['opinion', 'deemed'],
      ['ruling', 'opened'],
    ])
  })
})

describe('a late objection', () => {
  /** The department of natural resources was silent, and then objects. */
  const late = (procedure: Procedure, before: (journey: Journey) => void = () => undefined) => {
    const journey = atOpinions({}, procedure)
    journey.completes('opinion', 'agree', wednesday, {}, fire)
    journey.completes('opinion', 'agree', wednesday, {}, construction)
    const { id, dueAt } = journey.task('opinion', water)
    journey.staysSilent('opinion', dueAt, water)
    before(journey)
    journey.does({ kind: 'complete', task: id, outcome: 'object', reason }, dueAt)
    return { journey, dueAt }
  }

  test.each(Object.entries(meanings))('needs reasons in the officer’s step that is open (%s)', (_, law) => {
    const { journey, dueAt } = late(law)
    expect(lastEvent(journey).type).toBe('opinion-came-late')
    expect(journey.dossier.step).toBe('review')
    expect(() => journey.completes('review', 'proceed', dueAt)).toThrow(unanswered)
    journey.completes('review', 'proceed', dueAt, { reason })
    expect(heeded(journey, water)?.how).toBe('reasoned')
    journey.completes('decision', 'approve', dueAt)
    expect(journey.dossier.step).toBe('issuance')
  })

  test('needs them of who decides, once the named officer is through', () => {
    const { journey, dueAt } = late(meanings.reasons, (one) => one.completes('review', 'proceed', friday))
    expect(() => journey.completes('decision', 'approve', dueAt)).toThrow(unanswered)
    journey.completes('decision', 'approve', dueAt, { reason })
    expect(heeded(journey, water)?.how).toBe('reasoned')
  })

  test('before the others have answered has the consequence of any other', () => {
    const journey = atOpinions({}, meanings.refuse)
    journey.completes('opinion', 'agree', wednesday, {}, construction)
    const { id, dueAt } = journey.task('opinion', water)
    journey.staysSilent('opinion', journey.task('opinion', fire).dueAt, fire)
    journey.staysSilent('opinion', dueAt, water)
    journey.does({ kind: 'complete', task: id, outcome: 'object', reason }, dueAt)
    expect(journey.dossier.ended).toBeUndefined()
    journey.completes('opinion', 'agree', dueAt, {}, fire)
    expect(lastEvent(journey)).toMatchObject({ type: 'refused', legalBasis: law })
  })
})

test.each(Object.entries(meanings))('what is stored folds to the same dossier (%s)', (_, procedure) => {
  const { decisions, dossier } = said(procedure, 'object', 'agree')
  expect(fold(decisions.map(({ event }) => event))).toEqual(dossier)
  expect(Dossier.parse(dossier)).toEqual(dossier)
})
