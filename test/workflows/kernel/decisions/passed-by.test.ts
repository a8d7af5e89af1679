import type { z } from 'zod'
import { known as ground } from '../../../../lib/checks/check-procedures'
import { waitsAfter } from '../../../../lib/route-waits'
import { city } from '../../../../workflows/city/city'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { decide } from '../../../../workflows/kernel/decide'
import { cameOfStep, readsAnswers } from '../../../../workflows/kernel/decisions/known-of'
import { planOf } from '../../../../workflows/kernel/file-dossier'
import { apply } from '../../../../workflows/kernel/fold'
import { type Known, reading } from '../../../../workflows/kernel/known'
import { toReviewer } from '../../../../workflows/kernel/objections'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { aDossier, answers } from '../../../fixtures/dossier'
import { type form, shedPermit } from '../../../fixtures/procedure'

type Application = z.infer<typeof form>
const opinions = shedPermit.route.find((step) => step.kind === 'consult')!

/** The review is for what somebody objects to in a tall shed. */
const objected = ({ answers: { storeys }, cameOf }: Known<Application, [typeof opinions]>): boolean =>
  storeys >= 7 && Object.values(cameOf(opinions).opinions).some(({ answer }) => answer === 'object')

const withRule = (when: unknown): Procedure => ({
  ...shedPermit,
  route: shedPermit.route.map((step) => {
    if (step.kind === 'consult')
      return { ...step, objections: toReviewer({ id: 'decision' }, 'Test Act, Art. 1') }
    return step.id === 'review' ? { ...step, when } : step
  }) as never,
})
const reviewed = withRule(reading([opinions], objected))
const agencies = ['fire-police', 'department-natural-resources', 'department-construction']

/** At the decision or the review, after all have answered. */
const consulted = (procedure: Procedure, said: string, given: Partial<typeof answers> = {}) => {
  const journey = aDossier(given, procedure)
  const full = { ...answers, ...given }
  journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
  journey.does({ kind: 'pay', payment: 'P1', amountVnd: 75_000 }, '2026-11-24T03:00:00.000Z', 'lan')
  const asked = agencies.filter((id) => journey.dossier.questions[id])
  for (const id of asked.slice(1)) journey.completes('opinion', 'agree', '2026-11-24T04:00:00.000Z', {}, id)
  const last = journey.task('opinion', asked[0]).id
  const command = { kind: 'complete', task: last, outcome: said, reason: 'because' } as const
  const at = '2026-11-24T05:00:00.000Z'
  const decision = decide(journey.dossier, command, {
    ...city,
    procedure,
    at,
    by: 'officer',
    answers: () => full,
  })
  return { decision, dossier: apply(journey.dossier, decision.event) }
}

describe('a step with a rule over what came', () => {
  test('is come to when the rule is true', () => {
    const { dossier } = consulted(reviewed, 'object')
    expect(dossier.step).toBe('review')
    expect(dossier.passedBy).toBeUndefined()
  })

  test('is passed by when it is false, which the event says and the fold keeps', () => {
    const { decision, dossier } = consulted(reviewed, 'agree')
    expect(dossier.step).toBe('decision')
    expect(dossier.passedBy).toEqual(['review'])
    expect(decision.event.changes.filter(({ change }) => change === 'passed-by')).toEqual([
      { change: 'passed-by', step: 'review' },
    ])
    expect(cameOfStep({ dossier, procedure: reviewed }, 'review').state).toBe('left-out')
  })

  test('goes by the answers too', () => {
    expect(consulted(reviewed, 'object', { storeys: 3 }).dossier.step).toBe('decision')
  })

  test('sends the machine to where the dossier is then', () => {
    const { dossier } = consulted(reviewed, 'agree')
    const gate = Object.values(dossier.tasks).find(({ kind }) => kind === 'gate')
    expect(gate?.next?.wait).toBe('decision')
    expect(waitsAfter(reviewed, opinions)).toEqual(['opinions', 'review', 'decision', 'end'])
    expect(waitsAfter(shedPermit, opinions)).toEqual(['opinions', 'review', 'end'])
  })

  test('is refused before anything is written when its rule fails, or says neither yes nor no', () => {
    const faulty = expect.objectContaining({ code: 'definition-faulty' })
    const throwing = () => {
      throw new Error('storeys 8 of Nguyễn Thị Lan')
    }
    expect(() => consulted(withRule(reading([opinions], throwing)), 'agree')).toThrow(faulty)
    expect(() => consulted(withRule(reading([opinions], throwing)), 'agree')).not.toThrow(/Lan/)
    expect(() => consulted(withRule(reading([opinions], () => 'yes' as never)), 'agree')).toThrow(faulty)
  })

  test('has its answers read, where any rule of the route does, and no other law has', () => {
    expect(readsAnswers(reviewed)).toBe(true)
    expect(readsAnswers(shedPermit)).toBe(false)
    expect(readsAnswers(withRule(({ storeys }: Application) => storeys > 6))).toBe(false)
  })
})

describe('a step with a rule over the answers', () => {
  const tall = withRule(({ storeys }: Application) => storeys >= 7)

  test('is left out by the plan, at filing', () => {
    expect(planOf(tall, answers).leftOut).toBeUndefined()
    expect(planOf(tall, { ...answers, storeys: 3 }).leftOut).toEqual(['review'])
    expect(consulted(tall, 'agree', { storeys: 3 }).dossier.step).toBe('decision')
    expect(consulted(tall, 'agree').dossier.step).toBe('review')
  })

  test('adds no time to what a late dossier can still promise, when it is left out', () => {
    const promised = (storeys: number) => {
      const journey = aDossier({ storeys, river: false, free: true }, tall)
      journey.completes('check', 'proceed', '2026-11-24T02:30:00.000Z')
      return journey.does({ kind: 'apologise' }, '2026-12-10T02:00:00.000Z', 'system')
    }
    const at = (storeys: number) =>
      promised(storeys).event.changes.flatMap((made) =>
        made.change === 'clock' ? [made.clock.apology?.expectedAt ?? ''] : [],
      )[0]!
    expect(at(3) < at(8)).toBe(true)
  })
})

test('what came of a question: what was said, late or in time, and that it was never asked', () => {
  const { dossier } = consulted(reviewed, 'object', { river: false })
  expect(cameOfStep({ dossier, procedure: reviewed }, 'opinions')).toMatchObject({
    state: 'passed',
    supplements: 0,
    silences: 0,
    opinions: {
      'fire-police': { end: 'answered', answer: 'object', late: false, round: 1 },
      'department-natural-resources': { end: 'not-asked', late: false, round: 0 },
      'department-construction': { end: 'answered', answer: 'agree', late: false, round: 1 },
    },
  })
})

test('a sound rule over what came has no faults', () => {
  const { faults } = checkDefinition(reviewed, ground)
  expect(faults).toEqual([])
})
