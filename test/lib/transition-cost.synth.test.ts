import { billOf } from '../../lib/cost/bill'
import { metered } from '../../lib/cost/metered'
import { prices } from '../../lib/cost/prices'
import { takesOf } from '../../lib/cost/takes'
import { transitionCost } from '../../lib/transition-cost'
import type { Procedure } from '../../workflows/kernel/procedure'
import { anApp, type Machine, type State } from '../fixtures/app'
import { shedPermit } from '../fixtures/procedure'

const { machines } = anApp()

/** States entered from the start at `waits[0]` when each wait is answered in turn. */
const entered = ({ StartAt, States }: Machine, waits: readonly string[]): number => {
  const left = [...waits]
  let count = 0
  for (let name: string | undefined = StartAt; name; ) {
    const state: State = States[name]
    count += 1
    if (state.Type === 'Choice') {
      const wait = left.shift() ?? 'end'
      name = state.Choices.find(({ Condition }: { Condition: string }) =>
        Condition.includes(`'${wait}'`),
      ).Next
    } else name = state.Next
  }
  return count
}

test('the bill is what the machines themselves take', () => {
  const steps = entered(
    machines['Procedure 1.999999, version 1']!,
    shedPermit.route.map(({ id }) => id),
  )
  const question = entered(machines['One question to one agency']!, ['answer'])
  expect(transitionCost(shedPermit).transitions).toBe(steps + 3 * question)
})

test('a route that does not end in an issue ends in a state of its own', () => {
  const open: Procedure = { ...shedPermit, route: shedPermit.route.slice(0, 2) }
  const { machines: ofOpen } = anApp({ procedures: [open] })
  const steps = entered(
    ofOpen['Procedure 1.999999, version 1']!,
    open.route.map(({ id }) => id),
  )
  expect(transitionCost(open).transitions).toBe(steps)
})

test.each([0, 1, 2, 3])('a dossier without silence that asks %i agencies stays in its budget', (asked) => {
  const { transitions, externalEvents, budget } = transitionCost(shedPermit, asked)
  expect(budget).toBe(2 * externalEvents + 6)
  expect(transitions).toBeLessThanOrEqual(budget)
})

test('a thousand transitions cost 2.5 US cents', () => {
  expect(transitionCost(shedPermit).transitions).toBe(18)
  const [machines] = billOf(takesOf(shedPermit), metered, prices).once
  expect(machines).toMatchObject({ amounts: [{ count: 18, of: 'transitions' }] })
  expect(machines?.usd).toBeCloseTo(0.00045, 8)
})
