import { known } from '../../../../lib/checks/check-procedures'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { coSignersOf } from '../../../../workflows/kernel/co-signers'
import { Refusal } from '../../../../workflows/kernel/errors'
import { coSignedShed, coSigning, second } from '../../../fixtures/co-signed'
import { atOpinions } from '../../../fixtures/dossier'

const at = (local: string) => new Date(`2026-11-${local}:00+07:00`).toISOString()

/** Nobody else is asked, and the ward has approved. */
const atCoSign = () => {
  const journey = atOpinions({ storeys: 1, river: false }, coSignedShed)
  journey.completes('review', 'proceed', at('24T11:00'))
  journey.completes('decision', 'approve', at('24T13:30'))
  return journey
}

describe('a decision that a second agency signs too', () => {
  test('is sound, and its faults are told at the line', () => {
    expect(checkDefinition(coSignedShed, known).faults).toEqual([])
    const faultsWith = (change: object) =>
      checkDefinition(
        {
          ...coSignedShed,
          route: coSignedShed.route.map((step) => (step.kind === 'co-sign' ? { ...step, ...change } : step)),
        },
        known,
      ).faults
    const cases: [change: object, pointer: string, says: RegExp][] = [
      [{ of: 'review' }, 'of', /is no decision of the route, given "review"; allowed: decision/],
      [{ of: undefined }, 'of', /is no decision of the route, given "nothing"/],
      [{ returns: 9 }, 'returns', /must say how often .*, up to 3 times, given 9; returns: 1/],
      [{ returns: undefined }, 'returns', /given "nothing"/],
      [{ by: 'reception' }, 'by', /a role that may not sign, given "reception"; allowed: signer, reviewer/],
      [{ agency: undefined, shows: undefined }, 'agency', /names no second agency.*; name the agency/],
      [{ onSilence: undefined }, 'onSilence', /a wait without silence/],
      [{ shows: undefined }, 'shows', /is missing: what does that agency see/],
    ]
    for (const [change, name, says] of cases)
      expect(faultsWith(change)).toContainEqual({
        pointer: `route[5].${name}`,
        message: expect.stringMatching(says),
      })
    const [check, fee, opinions, review, decision, coSign, issue] = coSignedShed.route
    const early = { ...coSignedShed, route: [check, fee, opinions, decision, review, coSign, issue] }
    expect(checkDefinition(early, known).faults).toContainEqual({
      pointer: 'route[5].of',
      message: expect.stringMatching(/is not the decision right before it, given "decision"/),
    })
  })

  test('is a task of the second agency alone, with its own time, and then goes on to its result', () => {
    const journey = atCoSign()
    expect(journey.task('co-signature')).toMatchObject({
      owner: { agency: second, role: 'reviewer' },
      dueAt: at('26T17:00'),
      round: 1,
    })
    const { event } = journey.completes('co-signature', 'sign', at('25T09:00'))
    expect(event).toMatchObject({ type: 'co-signed', outcome: 'sign' })
    expect(journey.dossier.step).toBe('issuance')
    expect(coSignersOf(journey.dossier)).toEqual([{ agency: second, at: at('25T09:00') }])
  })

  test('goes back to who decided, with reasons alone, as often as it may', () => {
    const journey = atCoSign()
    expect(() => journey.completes('co-signature', 'return', at('25T09:00'))).toThrow(Refusal)
    const { event, personal } = journey.completes('co-signature', 'return', at('25T09:00'), {
      reason: 'The wall is missing',
    })
    expect(event.type).toBe('decision-returned')
    expect(personal).toEqual({ reason: 'The wall is missing' })
    expect(journey.task('decision').owner).toMatchObject({ agency: 'ward-ben-thanh' })
    journey.completes('decision', 'approve', at('25T10:00'))
    expect(journey.task('co-signature').round).toBe(2)
    expect(() => journey.completes('co-signature', 'return', at('25T11:00'), { reason: 'Again' })).toThrow(
      Refusal,
    )
    journey.completes('co-signature', 'sign', at('25T14:00'))
    expect(coSignersOf(journey.dossier)).toEqual([{ agency: second, at: at('25T14:00') }])
  })

  test('ends refused where the second agency refuses, with its reasons', () => {
    const journey = atCoSign()
    const { event } = journey.completes('co-signature', 'refuse', at('25T09:00'), { reason: 'No' })
    expect(event.type).toBe('refused')
    expect(journey.dossier.ended).toMatchObject({ how: 'refused' })
    expect(coSignersOf(journey.dossier)).toEqual([])
  })

  test('of a silent agency is reported, and waits for its direction', () => {
    const journey = atCoSign()
    const { dueAt } = journey.task('co-signature')
    expect(journey.staysSilent('co-signature', dueAt).event.type).toBe('escalated')
    expect(journey.task('direction')).toMatchObject({ step: coSigning.id, silent: second })
    journey.completes('co-signature', 'sign', at('27T09:00'))
    expect(journey.dossier.step).toBe('issuance')
    expect(journey.task('account').owner).toMatchObject({ agency: 'peoples-committee' })
  })
})
