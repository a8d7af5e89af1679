import fc from 'fast-check'
import { checkMinutes } from '../../../../bench/soak/check-minutes'
import { known } from '../../../../lib/checks/check-procedures'
import { city } from '../../../../workflows/city/city'
import { measure } from '../../../../workflows/indicators/measure'
import { isOnTime } from '../../../../workflows/indicators/on-time'
import { checkDefinition } from '../../../../workflows/kernel/check-definition'
import { promiseAt } from '../../../../workflows/kernel/decisions/promise'
import { type Instant, instant, millis } from '../../../../workflows/kernel/instant'
import { calendarDays, workingDays } from '../../../../workflows/kernel/period'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { lapse } from '../../../../workflows/kernel/silence'
import { journeyOf } from '../../../fixtures/dossier'
import { officeMinutes } from '../../../fixtures/library-calendar'
import { stall, stallPermit } from '../../../fixtures/stall-procedure'

const law = 'Test Act, Art. 1'
const at = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const { calendar } = city
const asked = ['site-police', 'site-ward'] as const

/** Received on Tuesday at ten; the clock stands while the place is asked. */
const atPlaces = (procedure: Procedure = stallPermit) => {
  const journey = journeyOf({ procedure, answers: stall })
  journey.completes('check', 'proceed', at('2026-11-24T10:00'))
  return journey
}
const answered = (journey: ReturnType<typeof atPlaces>, when: Instant) => {
  for (const id of asked) journey.completes('opinion', 'agree', when, {}, id)
}

describe('a clock that stands in a step by law', () => {
  test('stands from when the dossier comes to it until it leaves it, and the appointment moves by as much', () => {
    const journey = atPlaces()
    const { promisedFor, ...clock } = journey.dossier.clock
    expect(clock).toMatchObject({ usedMinutes: 0, pauses: [{ from: at('2026-11-24T10:00') }] })
    expect(clock).not.toHaveProperty('runningSince')
    answered(journey, at('2026-12-01T10:00'))
    expect(journey.dossier.step).toBe('review')
    expect(journey.dossier.clock).toMatchObject({ usedMinutes: 0, runningSince: at('2026-12-01T10:00') })
    const moved = officeMinutes(promisedFor as Instant, journey.dossier.clock.promisedFor as Instant)
    expect(moved).toBe(officeMinutes(at('2026-11-24T10:00'), at('2026-12-01T10:00')))
  })

  test('has no appointment to miss: it is told as it would be if the step ended now', () => {
    const journey = atPlaces()
    const context = { procedure: stallPermit, calendar, at: at('2026-11-27T10:00') }
    const now = promiseAt(journey.dossier, context)
    expect(now.dueMoves).toBe(true)
    answered(journey, context.at)
    expect(now.dueAt).toBe(journey.dossier.clock.promisedFor)
    expect(promiseAt(journey.dossier, context)).not.toHaveProperty('dueMoves')
  })

  test('makes no dossier late, however long it stands, and what runs again is', () => {
    const journey = atPlaces()
    const later = at('2027-03-01T10:00')
    const facts = () => measure(journey.dossier, { procedure: stallPermit, ...city })
    expect(isOnTime(facts(), later)).toBe(true)
    answered(journey, at('2026-12-01T10:00'))
    expect(isOnTime(facts(), later)).toBe(false)
  })

  test('does not go on because the applicant has answered there', () => {
    const supplement = {
      within: calendarDays(20),
      onSilence: lapse(law),
      times: 1,
      thenWithin: workingDays(5),
    }
    const standing: Procedure = {
      ...stallPermit,
      route: stallPermit.route.map(({ ...step }) => {
        if (step.id === 'places') return { ...step, clockStands: undefined }
        if (step.id !== 'review') return step
        return { ...step, notBefore: undefined, clockStands: { legalBasis: law }, supplement }
      }) as never,
    }
    const journey = atPlaces(standing)
    answered(journey, at('2026-11-25T10:00'))
    journey.completes('review', 'supplement', at('2026-11-26T10:00'), { items: ['plan'] })
    journey.does({ kind: 'supplement', documents: [] }, at('2026-11-27T10:00'), 'lan')
    expect(journey.dossier.clock).not.toHaveProperty('runningSince')
    expect(journey.dossier.clock.pauses).toEqual([{ from: at('2026-11-25T10:00') }])
    journey.completes('review', 'proceed', at('2026-11-30T10:00'))
    expect(journey.dossier.clock).toMatchObject({ usedMinutes: 480, runningSince: at('2026-11-30T10:00') })
  })

  test('gives every minute to one party, whenever whoever answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 4 }),
        (minutes) => {
          const journey = journeyOf({ procedure: stallPermit, answers: stall })
          let now: Instant = journey.dossier.filedAt
          const after = (index: number) => {
            now = instant(millis(now) + (minutes[index] ?? 0) * 60_000)
            return now
          }
          journey.completes('check', 'proceed', after(0))
          const received = now
          for (const [index, id] of asked.entries())
            journey.completes('opinion', 'agree', after(1 + index), {}, id)
          const left = now
          const { notBefore } = journey.task('review')
          now = notBefore!.at
          journey.completes('review', 'refuse', after(3), { reason: 'no room' })
          const { usedMinutes, pauses } = journey.dossier.clock
          expect(usedMinutes).toBe(officeMinutes(left, now))
          expect(pauses).toEqual([{ from: received, to: left }])
          expect(checkMinutes(journey.dossier, stallPermit, calendar)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test('leaves its waits out of the longest path', () => {
    const { longestPath, faults } = checkDefinition(stallPermit, known)
    expect(faults).toEqual([])
    expect(longestPath?.legs.map(({ pointer }) => pointer)).toEqual([
      'route[2].within',
      'route[3].within',
      'route[4].within',
    ])
  })

  test('is a warning where the deciding agency itself works', () => {
    const own = {
      ...stallPermit,
      route: stallPermit.route.map((step) => ({ ...step })),
    } as never as Procedure
    Object.assign(own.route[2]!, { clockStands: { legalBasis: law } })
    expect(checkDefinition(own, known).warnings).toContainEqual({
      pointer: 'route[2].clockStands',
      message: 'has the clock stand while the deciding agency itself works',
    })
  })
})
