import { Conflict } from '../../../../workflows/kernel/errors'
import { silentApproval } from '../../../../workflows/kernel/silent-approval'
import { aDossier, atOpinions, type Journey } from '../../../fixtures/dossier'
import { approving, notifiedShed, silenceLaw, silentShed } from '../../../fixtures/silently-approved'

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

describe('silence that approves', () => {
  const atDecision = (late?: 'object'): Journey => {
    const journey = atOpinions({ storeys: 1 }, silentShed)
    const { id, dueAt } = journey.task('opinion')
    journey.staysSilent('opinion', dueAt)
    journey.completes('review', 'proceed', at('2026-12-07T09:00'))
    if (late)
      journey.does({ kind: 'complete', task: id, outcome: late, reason: 'It floods' }, at('2026-12-07T10:00'))
    return journey
  }
  const approved = (late?: 'object') => {
    const journey = atDecision(late)
    const decision = journey.task('decision')
    return { journey, decision, ...journey.staysSilent('decision', decision.dueAt) }
  }

  test('lets the dossier go on to its result, by its law, as nobody’s decision', () => {
    const { journey, decision, event } = approved()
    expect(event).toMatchObject({
      type: 'approval-deemed',
      outcome: 'deemed',
      task: decision.id,
      legalBasis: silenceLaw,
      by: 'system',
    })
    expect(journey.dossier.tasks[decision.id]).toMatchObject({
      status: 'done',
      outcome: 'deemed',
      next: { wait: 'issuance' },
    })
    expect(journey.dossier).toMatchObject({ step: 'issuance', status: 4 })
  })

  test('names the silent agency, and counts from the end of its time, whenever it is found out', () => {
    const journey = atDecision()
    const { dueAt } = journey.task('decision')
    journey.staysSilent('decision', at('2026-12-20T08:00'))
    expect(silentApproval({ dossier: journey.dossier, procedure: silentShed })).toEqual({
      step: 'decision',
      agency: 'ward-ben-thanh',
      since: dueAt,
      legalBasis: silenceLaw,
    })
  })

  test('is told to the higher authority, which may hold the agency to account, also after the result', () => {
    const { journey, decision } = approved()
    const account = journey.task('account')
    expect(account).toMatchObject({
      about: decision.id,
      owner: { agency: approving.to, role: 'oversight' },
      counted: { within: approving.within },
    })
    const result = { id: 'R1', number: '1', key: 'k', sha256: '0'.repeat(64), size: 1 }
    journey.does({ kind: 'issue', task: journey.task('issue').id, result }, decision.dueAt, 'system')
    journey.completes('account', 'hold-to-account', at('2026-12-09T09:00'), { reason: 'Why?' })
    expect(journey.task('acknowledgement').owner).toEqual({ agency: 'ward-ben-thanh', role: 'signer' })
  })

  test('leaves nothing to decide', () => {
    const { journey, decision } = approved()
    const late = () =>
      journey.does({ kind: 'complete', task: decision.id, outcome: 'refuse', reason: 'x' }, decision.dueAt)
    expect(late).toThrow(Conflict)
  })

  test('puts on record that it let a late objection pass', () => {
    const { journey, decision } = approved('object')
    expect(journey.dossier.questions['department-natural-resources']?.heeded).toEqual({
      how: 'let-pass',
      task: decision.id,
      at: decision.dueAt,
    })
  })

  test('means nothing while there is time', () => {
    const journey = atDecision()
    expect(() => journey.staysSilent('decision', at('2026-12-07T16:00'))).toThrow(Conflict)
    journey.completes('decision', 'refuse', at('2026-12-07T16:30'), { reason: 'Unsafe' })
    expect(silentApproval({ dossier: journey.dossier, procedure: silentShed })).toBeUndefined()
  })

  test('receives what nobody objected to in time, where one gives notice only', () => {
    const journey = aDossier({}, notifiedShed)
    const { dueAt } = journey.task('check')
    expect(journey.staysSilent('check', dueAt).event.type).toBe('approval-deemed')
    expect(journey.dossier).toMatchObject({ step: 'issuance', clock: { startedAt: dueAt } })
    expect(silentApproval({ dossier: journey.dossier, procedure: notifiedShed })).toMatchObject({
      step: 'completeness',
      agency: 'ward-ben-thanh',
    })
  })

  test('is none where the agency receives the notice, or objects', () => {
    const received = aDossier({}, notifiedShed)
    received.completes('check', 'proceed', at('2026-11-24T10:00'))
    expect(received.dossier).toMatchObject({ step: 'issuance', status: 4 })
    expect(silentApproval({ dossier: received.dossier, procedure: notifiedShed })).toBeUndefined()
    const objected = aDossier({}, notifiedShed)
    objected.completes('check', 'refuse', at('2026-11-24T10:00'), { reason: 'Too near' })
    expect(objected.dossier).toMatchObject({ status: 3, ended: { how: 'refused' } })
  })
})
