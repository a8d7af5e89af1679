import type { z } from 'zod'
import { known as ground } from '../../../../lib/checks/check-procedures'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { effects } from '../../../../workflows/kernel/effects'
import { type Known, reading } from '../../../../workflows/kernel/known'
import { officerNoticesOf } from '../../../../workflows/kernel/officer-notice'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { idOf } from '../../../../workflows/kernel/steps/step'
import { aDossier, atOpinions, type Journey } from '../../../fixtures/dossier'
import { inTurn as fixedOrder } from '../../../fixtures/objections'
import { type form, shedPermit } from '../../../fixtures/procedure'

type Application = z.infer<typeof form>
const fire = 'fire-police'
const water = 'department-natural-resources'
const construction = 'department-construction'
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const tuesday = at('2026-11-24T10:00')
const wednesday = at('2026-11-25T10:00')
const thursday = at('2026-11-26T10:00')

const changing = (more: Record<string, object>): Procedure => ({
  ...shedPermit,
  route: shedPermit.route.map((step) =>
    step.kind === 'consult'
      ? { ...step, ask: step.ask.map((question) => ({ ...question, ...more[idOf(question)] })) }
      : step,
  ) as never,
})
/** Construction comes when both others are through. */
const inTurn = fixedOrder(shedPermit)
/** This step, as a rule of one of its questions may know it: by those that come before. */
const opinions = { kind: 'consult', id: 'opinions', ask: [{ agency: fire }] } as const
const objected = reading(
  [opinions],
  ({ cameOf }: Known<Application, [typeof opinions]>) => cameOf(opinions).opinions[fire].answer === 'object',
)
const ifObjected = changing({ [construction]: { after: [fire], when: objected } })

const asked = ({ dossier }: Journey) => Object.keys(dossier.questions)
const lastEvent = ({ decisions }: Journey) => decisions.at(-1)!.event
const reason = 'because'

describe('a question that comes after others', () => {
  test('is put when the last of them is over, with its whole time and a machine of its own', () => {
    const journey = atOpinions({}, inTurn)
    expect(asked(journey)).toEqual([fire, water])
    journey.completes('opinion', 'agree', tuesday, {}, fire)
    expect(asked(journey)).toEqual([fire, water])
    journey.completes('opinion', 'agree', wednesday, {}, water)
    expect(journey.dossier.questions[construction]).toMatchObject({ status: 'open', askedAt: wednesday })
    expect(journey.task('opinion', construction).dueAt).toBe(at('2026-11-30T17:00'))
    expect(lastEvent(journey)).toMatchObject({ type: 'opinion-given', outcome: 'agree' })
    expect(effects(lastEvent(journey), journey.dossier)).toContainEqual(
      expect.objectContaining({ effect: 'start', scope: construction, name: `D1-${construction}-1-1` }),
    )
    journey.completes('opinion', 'agree', thursday, {}, construction)
    expect(journey.dossier.step).toBe('review')
  })

  test('keeps the gate shut till then, and past its own day', () => {
    const late = changing({ [fire]: { after: [water] } })
    const journey = atOpinions({}, late)
    journey.completes('opinion', 'agree', thursday, {}, construction)
    const { dueAt } = journey.task('opinion', water)
    const { event } = journey.staysSilent('opinion', dueAt, water)
    expect(event.type).toBe('consent-deemed')
    expect(journey.task('opinion', fire).openedAt).toBe(dueAt)
    expect(journey.task('gate').dueAt > journey.task('opinion', fire).dueAt).toBe(true)
    expect(officerNoticesOf(event).map(({ says, task: { question } }) => [says, question])).toEqual([
      ['deemed', water],
      ['opened', fire],
    ])
  })

  test('waits for those alone that are wanted, and for none that is not asked any more', () => {
    const alone = atOpinions({ river: false, storeys: 3 }, inTurn)
    expect(asked(alone)).toEqual([construction])
    const journey = atOpinions({}, inTurn)
    journey.completes('opinion', 'agree', tuesday, {}, fire)
    journey.does({ kind: 'withdraw-question', question: water, reason }, wednesday)
    expect(journey.task('opinion', construction).openedAt).toBe(wednesday)
  })

  test('is counted in what a late dossier can still promise', () => {
    const promised = (procedure: Procedure) => {
      const journey = atOpinions({ river: false }, procedure)
      journey.does({ kind: 'apologise' }, at('2026-12-08T10:00'), 'system')
      return journey.dossier.clock.apology?.expectedAt ?? ''
    }
    const after = changing({ [construction]: { after: [fire] } })
    expect(promised(after) > promised(shedPermit)).toBe(true)
  })
})

describe('a question whose rule reads those before it', () => {
  test('is put when the rule is true', () => {
    const journey = atOpinions({ river: false }, ifObjected)
    expect(asked(journey)).toEqual([fire])
    journey.completes('opinion', 'object', wednesday, { reason }, fire)
    expect(asked(journey)).toEqual([fire, construction])
    expect(journey.dossier.step).toBe('opinions')
  })

  test('is passed by when it is false, which the event says, and never comes again', () => {
    const journey = atOpinions({ river: false }, ifObjected)
    journey.completes('opinion', 'agree', wednesday, {}, fire)
    expect(journey.dossier).toMatchObject({ step: 'review', passedBy: [`opinions.${construction}`] })
    expect(lastEvent(journey).changes).toContainEqual({
      change: 'passed-by',
      step: `opinions.${construction}`,
    })
  })

  test('frees what waits for it, wherever that stands', () => {
    const chain = changing({
      [water]: { after: [construction] },
      [construction]: { after: [fire], when: objected },
    })
    const journey = atOpinions({}, chain)
    expect(asked(journey)).toEqual([fire])
    journey.completes('opinion', 'agree', wednesday, {}, fire)
    expect(asked(journey)).toEqual([fire, water])
  })

  test('lets the dossier pass a step in which nobody is asked after all', () => {
    const check = shedPermit.route[0]! as { kind: string; id: string }
    const never = reading([check], ({ cameOf }: Known<Application, [typeof check]>) => cameOf(check).late)
    const nobody = changing(
      Object.fromEntries([fire, water, construction].map((id) => [id, { when: never }])),
    )
    const journey = aDossier({ free: true }, nobody)
    journey.completes('check', 'proceed', tuesday)
    expect(journey.dossier).toMatchObject({ step: 'review', questions: {} })
    expect(journey.dossier.passedBy).toContain('opinions')
    const { next } = Object.values(journey.dossier.tasks).find(({ kind }) => kind === 'check')!
    expect(next?.wait).toBe('review')
  })
})

test('sound questions in turn have no faults', () => {
  expect(checkDefinition(inTurn, ground).faults).toEqual([])
  expect(checkDefinition(ifObjected, ground).faults).toEqual([])
})
