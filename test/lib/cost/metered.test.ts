import { metered } from '../../../lib/cost/metered'
import { transitionCost } from '../../../lib/transition-cost'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'

test('what was metered made the transitions and had the answers that the bill counts on', () => {
  const { transitions, externalEvents } = transitionCost(buildingPermit, 2)
  expect(metered.procedure).toBe(buildingPermit.code)
  expect(Object.values(metered.transitions).reduce((sum, one) => sum + one, 0)).toBe(transitions)
  expect(metered.answers).toBe(externalEvents - 1)
})
