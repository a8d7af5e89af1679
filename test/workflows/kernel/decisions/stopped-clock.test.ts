import fc from 'fast-check'
import { type Instant, instant, millis } from '../../../../workflows/kernel/instant'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { aDossier } from '../../../fixtures/dossier'
import { officeMinutes } from '../../../fixtures/library-calendar'
import { shedPermit } from '../../../fixtures/procedure'

const minute = 60_000
const nobody = { storeys: 1, river: false, free: true }

/** Asks for supplements as often as somebody likes. */
const patient: Procedure = {
  ...shedPermit,
  route: shedPermit.route.map((step) =>
    step.kind === 'review' && step.supplement
      ? { ...step, supplement: { ...step.supplement, times: 1_000 } }
      : step,
  ),
}

/** Received, and then stopped and started after so many minutes and milliseconds each; then withdrawn. */
const story = (stretches: readonly [worked: number, stopped: number][]) => {
  const journey = aDossier(nobody, patient)
  let at: Instant = journey.dossier.filedAt
  const later = (milliseconds: number) => {
    at = instant(millis(at) + milliseconds)
    return at
  }
  journey.completes('check', 'proceed', later(10 * minute))
  const received = at
  let [used, owed] = [0, 0]
  for (const [worked, stopped] of stretches) {
    const since = at
    journey.completes('review', 'supplement', later(worked), { items: ['one'] })
    used += officeMinutes(since, at)
    const asked = at
    journey.does({ kind: 'supplement', documents: [] }, later(stopped), 'lan')
    owed += officeMinutes(asked, at)
  }
  return { journey, received, last: at, used, owed }
}

const stretch = fc.tuple(
  fc.integer({ min: 0, max: 1_500 * minute }),
  fc.integer({ min: 0, max: 6_000 * minute }),
)
const stretches = fc.array(stretch, { maxLength: 20, size: 'max' })

describe('a clock that is stopped and started any number of times', () => {
  test('neither gains nor loses a minute, by the library’s days', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const { journey, received, last, used, owed } = story(given)
        expect(journey.dossier.clock).toMatchObject({ usedMinutes: used, runningSince: last })
        expect(used + owed).toBe(officeMinutes(received, last))
        journey.does({ kind: 'withdraw', reason: 'sold' }, instant(millis(last) + 90 * minute), 'lan')
        const { usedMinutes, stoppedAt } = journey.dossier.clock
        expect(usedMinutes).toBe(used + officeMinutes(last, stoppedAt as Instant))
      }),
    )
  })

  test('leaves as much time until the appointment as was left, until it is missed', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const { journey, last, used } = story(given)
        const { limitMinutes, promisedFor } = journey.dossier.clock
        if (used < limitMinutes) expect(officeMinutes(last, promisedFor as Instant)).toBe(limitMinutes - used)
        else expect((promisedFor as Instant) <= last).toBe(true)
      }),
    )
  })
})
