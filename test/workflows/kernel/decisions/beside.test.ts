import { city } from '../../../../workflows/city/city'
import type { Role } from '../../../../workflows/kernel/agency'
import { may } from '../../../../workflows/kernel/authority'
import { decide, outcomesOf } from '../../../../workflows/kernel/decide'
import { apply } from '../../../../workflows/kernel/fold'
import { noticeOf } from '../../../../workflows/kernel/notice'
import type { Person } from '../../../../workflows/kernel/person'
import { aDossier, atOpinions, type Journey, tuesday } from '../../../fixtures/dossier'
import { shedPermit } from '../../../fixtures/procedure'

const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const silentCheck = () => {
  const journey = aDossier()
  journey.staysSilent('check', journey.task('check').dueAt)
  return journey
}
const silentOpinion = (outcome?: string) => {
  const journey = atOpinions({ river: false })
  journey.completes('opinion', 'agree', at('2026-11-25T10:00'), {}, 'department-construction')
  journey.staysSilent('opinion', journey.task('opinion').dueAt)
  if (outcome) journey.completes('direction', outcome, at('2026-12-02T09:00'), { reason: 'because' })
  return journey
}
const openKinds = ({ dossier }: Journey) =>
  Object.values(dossier.tasks)
    .filter(({ status }) => status === 'open')
    .map(({ kind }) => kind)
    .sort()

describe('an escalation', () => {
  test('survives the answer that came while the authority was looking: it still says what follows', () => {
    const journey = silentCheck()
    const { owner } = journey.task('direction')
    journey.completes('check', 'proceed', at('2026-11-25T10:00'))
    expect(journey.dossier.step).toBe('fee')
    expect(journey.task('account')).toMatchObject({ owner, dueAt: at('2026-11-26T17:00') })
    expect(outcomesOf(journey.dossier, journey.task('account'), shedPermit)).toEqual([
      'note',
      'hold-to-account',
    ])
  })

  test('survives the edit of another step by another officer', () => {
    const journey = silentOpinion()
    const { id } = journey.task('direction')
    journey.does({ kind: 'assign', task: journey.task('opinion').id, officer: 'hoa' }, at('2026-12-02T09:00'))
    expect(journey.task('direction').id).toBe(id)
  })

  test('survives the end of the dossier', () => {
    const journey = silentCheck()
    journey.does({ kind: 'withdraw', reason: 'too slow' }, at('2026-11-25T10:00'), 'lan')
    expect(openKinds(journey)).toEqual(['account'])
    const { event } = journey.completes('account', 'note', at('2026-11-26T10:00'))
    expect(event).toMatchObject({ type: 'accounted', outcome: 'note' })
    expect(openKinds(journey)).toEqual([])
  })

  test('that nobody accounts for is on record again each working day', () => {
    const journey = silentCheck()
    journey.completes('check', 'proceed', at('2026-11-25T10:00'))
    const { event } = journey.staysSilent('account', journey.task('account').dueAt)
    expect(event).toMatchObject({ type: 'silence-recorded', legalBasis: 'Test Act, Art. 1' })
    expect(journey.task('account')).toMatchObject({ silences: 1, dueAt: at('2026-11-27T17:00') })
  })
})

describe('a direction', () => {
  test.each(['extend', 'without', 'take-over', 'hold-to-account'])(
    'to %s has to be acknowledged by the agency',
    (outcome) => {
      const journey = silentOpinion(outcome)
      const task = journey.task('acknowledgement')
      expect(task).toMatchObject({
        owner: { agency: 'fire-police', role: 'reviewer' },
        dueAt: at('2026-12-04T17:00'),
      })
      const { event } = journey.does(
        { kind: 'complete', task: task.id, outcome: 'acknowledge' },
        at('2026-12-03T09:00'),
      )
      expect(event.type).toBe('acknowledged')
    },
  )

  test('that holds to account leaves the agency its duty to answer', () => {
    const journey = silentOpinion('hold-to-account')
    expect(journey.dossier.questions['fire-police']?.status).toBe('open')
    expect(journey.task('opinion').dueAt).toBe(at('2026-12-04T17:00'))
  })

  test('holds to account afterwards too: then the agency that was silent is told', () => {
    const journey = silentCheck()
    journey.completes('check', 'proceed', at('2026-11-25T10:00'))
    expect(() => journey.completes('account', 'hold-to-account', at('2026-11-25T11:00'))).toThrow(/reason/)
    journey.completes('account', 'hold-to-account', at('2026-11-25T11:00'), { reason: 'twice this week' })
    expect(journey.task('acknowledgement').owner).toEqual({ agency: 'ward-ben-thanh', role: 'reception' })
  })
})

describe('a late opinion', () => {
  const late = (journey: Journey, instant: string, outcome = 'object') => {
    const { id } = Object.values(journey.dossier.tasks).find(
      ({ kind, question }) => kind === 'opinion' && question === 'fire-police',
    )!
    return journey.does({ kind: 'complete', task: id, outcome, reason: 'No escape stair' }, instant)
  }

  test('is taken until the decision, and marked', () => {
    const journey = silentOpinion('without')
    const { event, personal } = late(journey, at('2026-12-03T09:00'))
    expect(event).toMatchObject({ type: 'opinion-came-late', outcome: 'object' })
    expect(personal).toEqual({ reason: 'No escape stair' })
    expect(journey.dossier.questions['fire-police']).toMatchObject({
      status: 'without',
      late: { answer: 'object', at: at('2026-12-03T09:00') },
    })
  })

  test('is given once', () => {
    const journey = silentOpinion('without')
    late(journey, at('2026-12-03T09:00'))
    expect(() => late(journey, at('2026-12-03T10:00'))).toThrow(
      expect.objectContaining({ code: 'task-done' }),
    )
  })

  test('is too late once it was decided', () => {
    const journey = silentOpinion('without')
    journey.completes('review', 'proceed', at('2026-12-03T09:00'))
    journey.completes('decision', 'approve', at('2026-12-03T10:00'))
    expect(() => late(journey, at('2026-12-03T11:00'))).toThrow(
      expect.objectContaining({ code: 'task-done' }),
    )
  })
})

describe('a complaint', () => {
  const complain = { kind: 'complain', text: 'Nobody answers me' } as const

  test('is a wait of the authority above with a period, also after the end, and one at a time', () => {
    const journey = aDossier()
    journey.does({ kind: 'withdraw', reason: 'too slow' }, at('2026-11-25T10:00'), 'lan')
    const { event, personal } = journey.does(complain, at('2026-11-26T10:00'), 'lan')
    expect(event.type).toBe('complained')
    expect(personal).toEqual({ reason: 'Nobody answers me' })
    expect(journey.task('complaint')).toMatchObject({
      owner: { agency: 'peoples-committee', role: 'oversight' },
      dueAt: at('2026-12-10T17:00'),
    })
    expect(() => journey.does(complain, at('2026-11-27T10:00'), 'lan')).toThrow(
      expect.objectContaining({ code: 'complaint-open' }),
    )
    journey.completes('complaint', 'uphold', at('2026-11-30T10:00'), { reason: 'You are right' })
    expect(openKinds(journey)).toEqual([])
    journey.does(complain, at('2026-12-01T10:00'), 'lan')
  })

  test('that stays unanswered is on record each time, and waits on', () => {
    const journey = aDossier()
    journey.does(complain, at('2026-11-24T10:00'), 'lan')
    for (const _ of [1, 2]) {
      const { event } = journey.staysSilent('complaint', journey.task('complaint').dueAt)
      expect(event).toMatchObject({ type: 'silence-recorded', legalBasis: '61/2018/NĐ-CP' })
    }
    expect(openKinds(journey)).toEqual(['check', 'complaint'])
  })

  test('is read and answered by the authority above, and by nobody whom it is about', () => {
    const journey = aDossier()
    journey.does(complain, at('2026-11-24T10:00'), 'lan')
    const { dossier } = journey
    const task = journey.task('complaint')
    const officer = (agency: string, role: Role): Person => ({
      id: 'x',
      kind: 'officer',
      roles: [{ agency, role }],
      mandates: [],
    })
    const above = officer('peoples-committee', 'oversight')
    const about = officer('ward-ben-thanh', 'signer')
    expect(may(above, { action: 'dossier.read', dossier, at: tuesday })).toBe(true)
    expect(may(above, { action: 'task.complete', dossier, task })).toBe(true)
    expect(may(about, { action: 'task.complete', dossier, task })).toBe(false)
  })

  test('leaves the dossier where it is', () => {
    const { dossier } = aDossier()
    const context = { procedure: shedPermit, ...city, at: at('2026-11-24T10:00'), by: 'lan' }
    const after = apply(dossier, decide(dossier, complain, context).event)
    expect([after.step, after.status, after.clock]).toEqual([dossier.step, dossier.status, dossier.clock])
  })
})

describe('a message', () => {
  const write = { kind: 'write-message', text: 'When is it done?' } as const

  test('is work of the deciding agency with a period, stops no clock, and may come after the end', () => {
    const journey = aDossier()
    const before = journey.dossier
    const { event, personal } = journey.does(write, at('2026-11-24T10:00'), 'lan')
    expect(event.type).toBe('message-written')
    expect(personal).toEqual({ reason: 'When is it done?' })
    expect(journey.task('message')).toMatchObject({
      owner: { agency: 'ward-ben-thanh', role: 'reception' },
      dueAt: at('2026-11-27T17:00'),
    })
    const { step, status, clock } = journey.dossier
    expect([step, status, clock]).toEqual([before.step, before.status, before.clock])
    const answered = journey.completes('message', 'reply', at('2026-11-25T09:00'), { reason: 'On Friday' })
    expect(answered.event.type).toBe('message-answered')
    journey.does({ kind: 'withdraw', reason: 'sold' }, at('2026-11-25T10:00'), 'lan')
    journey.does(write, at('2026-11-25T11:00'), 'lan')
    expect(openKinds(journey)).toEqual(['message'])
  })

  test('is answered in words', () => {
    const journey = aDossier()
    journey.does(write, at('2026-11-24T10:00'), 'lan')
    expect(() => journey.completes('message', 'reply', at('2026-11-25T09:00'))).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
  })

  test('that nobody answers in time is reported above, and waits on', () => {
    const journey = aDossier()
    journey.does(write, at('2026-11-24T10:00'), 'lan')
    const { event } = journey.staysSilent('message', journey.task('message').dueAt)
    expect(event).toMatchObject({ type: 'silence-recorded', legalBasis: '61/2018/NĐ-CP' })
    expect(openKinds(journey)).toEqual(['account', 'check', 'message'])
    expect(journey.task('account')).toMatchObject({
      owner: { agency: 'peoples-committee', role: 'oversight' },
      about: journey.task('message').id,
    })
  })

  test('is one of three that wait at most, and of twenty in all', () => {
    const journey = aDossier()
    const refusedAs = (code: string) =>
      expect(() => journey.does(write, at('2026-11-24T12:00'), 'lan')).toThrow(
        expect.objectContaining({ code }),
      )
    for (let sent = 0; sent < 20; sent += 1) {
      if (sent === 3) refusedAs('messages-unanswered')
      const [open] = Object.values(journey.dossier.tasks).filter(
        ({ kind, status }) => kind === 'message' && status === 'open',
      )
      const answer = { kind: 'complete', task: open?.id ?? '', outcome: 'reply', reason: 'Soon' } as const
      if (sent >= 3) journey.does(answer, at('2026-11-24T12:00'), 'hoa')
      journey.does(write, at('2026-11-24T12:00'), 'lan')
    }
    refusedAs('messages-used-up')
  })

  test('is not taken where the law of the dossier knows none', () => {
    const { dossier } = aDossier()
    const { message: _, ...duties } = shedPermit.duties!
    const context = { procedure: { ...shedPermit, duties }, ...city, at: at('2026-11-24T10:00'), by: 'lan' }
    expect(() => decide(dossier, write, context)).toThrow(
      expect.objectContaining({ code: 'messages-not-taken' }),
    )
  })
})

describe('money that the dossier did not want', () => {
  const paidAfterTheEnd = () => {
    const journey = aDossier()
    journey.does({ kind: 'withdraw', reason: 'sold' }, at('2026-11-24T10:00'), 'lan')
    const due = { kind: 'refund-due', payment: 'P1', amountVnd: 75_000 } as const
    return { journey, made: journey.does(due, at('2026-11-25T10:00'), 'system') }
  }

  test('is somebody’s task until it went back, and the applicant is told of both', () => {
    const { journey, made } = paidAfterTheEnd()
    expect(noticeOf(made.event)).toBe('payment-refund-due')
    const task = journey.task('refund')
    expect(task).toMatchObject({
      owner: { agency: 'ward-ben-thanh', role: 'records' },
      payment: 'P1',
      dueAt: at('2026-12-02T17:00'),
    })
    expect(() => journey.completes('refund', 'refunded', at('2026-11-26T09:00'))).toThrow(/needs a reason/)
    const { event } = journey.completes('refund', 'refunded', at('2026-11-26T09:00'), { reason: 'CT 15' })
    expect([event.type, noticeOf(event)]).toEqual(['refunded', 'refunded'])
    expect(journey.dossier.refundsDue).toEqual([
      {
        payment: 'P1',
        amountVnd: 75_000,
        dueSince: at('2026-11-25T10:00'),
        refundedAt: at('2026-11-26T09:00'),
      },
    ])
  })

  test('that does not go back in time is accounted for above, and still has to go back', () => {
    const { journey } = paidAfterTheEnd()
    journey.staysSilent('refund', journey.task('refund').dueAt)
    expect(journey.task('account').owner).toEqual({ agency: 'peoples-committee', role: 'oversight' })
    journey.staysSilent('refund', journey.task('refund').dueAt)
    expect(openKinds(journey)).toEqual(['account', 'refund'])
  })
})
