import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assumedCity, costPage } from '../../../bench/cost/cost-page'
import { metered } from '../../../lib/cost/metered'
import { prices } from '../../../lib/cost/prices'
import { procedures } from '../../fixtures/shipped-procedures'

test('docs/cost.md is what `npm run cost` writes', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'cost.md'), 'utf8')
  expect(page).toBe(costPage(procedures, metered, prices))
})

test('the city’s mix is whole, and of procedures that there are', () => {
  const codes = procedures.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(Object.keys(assumedCity.mix)))
  expect(Object.values(assumedCity.mix).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
})
