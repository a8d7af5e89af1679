import { sha256 } from '../../functions/adapters/event-chain'
import { transitionCost } from '../../lib/transition-cost'
import { buildingPermit } from '../../workflows/building-permit/v1/procedure'
import { commentOf, consultationComment, definitionsOf } from '../fixtures/embedded-machines'

// A machine that changes is a new machine for dossiers that begin; those that run keep the old one. What can be said
// of an objection, or asked on a draft, is to cost neither: a change of one of these is meant, and then told here.
test.each([
  [consultationComment, 'd6caf954e3ab032196a89160369072bcbf189627bf9ed37275c173fd96509e7b'],
  [commentOf(buildingPermit), '12af31e08bd1d922d8cb8e577db16eb21c9a3e2c85c320488ae49661f5bdf735'],
])('the machine “%s” is the one that runs already', (comment, hash) => {
  expect(sha256(JSON.stringify(definitionsOf([buildingPermit])[comment]))).toBe(hash)
})

test('a permit that asks two agencies takes 16 transitions', () => {
  expect(transitionCost(buildingPermit, 2).transitions).toBe(16)
})
