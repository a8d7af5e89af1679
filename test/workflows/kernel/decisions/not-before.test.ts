import fc from 'fast-check'
import { hoChiMinhCity } from '../../../../workflows/city/calendar'
import { city } from '../../../../workflows/city/city'
import type { Calendar } from '../../../../workflows/kernel/calendar'
import { decide } from '../../../../workflows/kernel/decide'
import { fileDossier } from '../../../../workflows/kernel/file-dossier'
import { apply } from '../../../../workflows/kernel/fold'
import { instant, millis } from '../../../../workflows/kernel/instant'
import type { Period } from '../../../../workflows/kernel/period'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { journeyOf, tuesday } from '../../../fixtures/dossier'
import { stall, stallPermit } from '../../../fixtures/stall-procedure'

const small = { ...stall, squareMetres: 3, cooks: false }
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()

/** A small stall goes to its review as it is received. */
const atReview = () => {
  const journey = journeyOf({ procedure: stallPermit, answers: small })
  journey.completes('check', 'proceed', at('2026-11-24T10:00'))
  return journey
}

describe('a wait that may not end early', () => {
  test('takes no answer until its instant, and any from then on', () => {
    const journey = atReview()
    const { notBefore, dueAt } = journey.task('review')
    expect([notBefore?.at, dueAt]).toEqual([at('2026-12-01T17:00'), at('2026-12-04T17:00')])
    for (const outcome of ['proceed', 'refuse'])
      expect(() => journey.completes('review', outcome, at('2026-12-01T16:59'), { reason: 'x' })).toThrow(
        expect.objectContaining({
          code: 'too-early',
          errors: [{ pointer: '', message: `not-before: ${notBefore?.at}` }],
        }),
      )
    journey.completes('review', 'proceed', at('2026-12-01T17:00'))
    expect(journey.dossier.step).toBe('decision')
    expect(journey.task('decision')).not.toHaveProperty('notBefore')
  })

  test('moves with its deadline when a day off is added', () => {
    const { years } = hoChiMinhCity
    const storm = { date: '2026-11-26', name: 'Storm', source: 'test' }
    const year = { ...years['2026']!, daysOff: [...years['2026']!.daysOff, storm] }
    const calendar: Calendar = { ...hoChiMinhCity, years: { ...years, 2026: year } }
    const { dossier } = atReview()
    const context = { ...city, procedure: stallPermit, calendar, at: at('2026-11-24T12:00'), by: 'system' }
    const after = apply(dossier, decide(dossier, { kind: 'recount' }, context).event)
    const review = Object.values(after.tasks).find(({ kind }) => kind === 'review')
    expect([review?.notBefore?.at, review?.dueAt]).toEqual([at('2026-12-02T17:00'), at('2026-12-07T17:00')])
  })

  test('is never due before somebody may answer, on whatever day it begins', () => {
    const units = ['workingHours', 'workingDays', 'calendarDays', 'months'] as const
    const timed = (unit: Period['unit'], early: number, more: number): Procedure => ({
      ...stallPermit,
      route: stallPermit.route.map((step) =>
        step.id === 'review'
          ? { ...step, notBefore: { unit, amount: early }, within: { unit, amount: early + more } }
          : step,
      ) as never,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 11 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 600 * 24 * 60 }),
        (unit, early, more, minutes) => {
          const from = instant(millis(tuesday) + minutes * 60_000)
          const procedure = timed(unit, early, more)
          const filing = { id: 'D1', number: 'N', procedure, applicant: 'lan', filedBy: 'lan', documents: [] }
          const filed = fileDossier({ ...filing, channel: 2, answers: small, at: from }, city)
          const dossier = apply(undefined, filed.event)
          const [check] = Object.values(dossier.tasks)
          const received = decide(
            dossier,
            { kind: 'complete', task: check!.id, outcome: 'proceed' },
            { ...city, procedure, at: from, by: 'hoa', answers: () => small },
          )
          const review = Object.values(apply(dossier, received.event).tasks).find(
            ({ kind }) => kind === 'review',
          )
          expect(review!.notBefore!.at <= review!.dueAt).toBe(true)
          expect(review!.notBefore!.at > from).toBe(true)
        },
      ),
    )
  })
})
