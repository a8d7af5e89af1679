import fc from 'fast-check'
import { billOf } from '../../../lib/cost/bill'
import { type Prices, prices } from '../../../lib/cost/prices'
import { type Takes, takesOf } from '../../../lib/cost/takes'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { someMetered } from '../../fixtures/metered'
import { shedPermit } from '../../fixtures/procedure'

const count = fc.nat(30)
const anyTakes: fc.Arbitrary<Takes> = fc.record({
  transitions: count,
  executions: count,
  papers: count,
  answers: count,
  results: fc.nat(1),
})
const linesOf = (takes: Takes, list: Prices = prices) => {
  const { once, firstYear, allYears } = billOf(takes, someMetered, list)
  return [...once, firstYear, allYears]
}

test.each(['transitions', 'papers', 'answers', 'results'] as const)(
  'more %s never make a line cheaper',
  (what) => {
    fc.assert(
      fc.property(anyTakes, (takes) => {
        const more = linesOf({ ...takes, [what]: takes[what] + 1 })
        linesOf(takes).forEach(({ usd }, index) => {
          expect(more[index]!.usd).toBeGreaterThanOrEqual(usd)
        })
      }),
    )
  },
)

test('a bill is what is paid once, and the storage of all years, which is more than that of the first', () => {
  fc.assert(
    fc.property(anyTakes, (takes) => {
      const { once, firstYear, allYears, usd } = billOf(takes, someMetered, prices)
      expect(usd).toBeCloseTo(
        once.reduce((sum, line) => sum + line.usd, allYears.usd),
        12,
      )
      expect(allYears.usd).toBeGreaterThan(firstYear.usd)
    }),
  )
})

test('each price is of one heading, or of storage, and no heading is free', () => {
  const takes = takesOf(shedPermit)
  const now = linesOf(takes)
  expect(now.filter(({ usd }) => usd === 0)).toEqual([])
  const { keyMonth: _key, alarmMonth: _alarm, dashboardMonth: _dashboard, ...ofDossiers } = prices
  for (const name of Object.keys(ofDossiers) as (keyof typeof ofDossiers)[]) {
    const dearer = linesOf(takes, { ...prices, [name]: { ...prices[name], usd: prices[name].usd * 2 } })
    const changed = dearer.filter(({ usd }, index) => usd > now[index]!.usd).map(({ heading }) => heading)
    expect([
      name,
      changed.length > 0 && (changed.length === 1 || changed.every((one) => one.startsWith('storage'))),
    ]).toEqual([name, true])
  }
})

test('a function with less memory works longer for the same, and more memory costs more while it waits', () => {
  const work = { invocations: 1, processorMilliseconds: 100, calls: 0 }
  const gigabyteSeconds = (size: number, change: Partial<typeof work> = {}) => {
    const filing = { ...someMetered.filing, functions: { [size]: { ...work, ...change } } }
    const takes = { ...takesOf(shedPermit), papers: 0, answers: 0, results: 0 }
    const reading = { ...someMetered.reading, functions: {} }
    const [, functions] = billOf(takes, { ...someMetered, filing, reading }, prices).once
    return functions!.amounts.find(({ of }) => of === 'GB-seconds')!.count
  }
  expect(gigabyteSeconds(256)).toBeLessThan(gigabyteSeconds(1_024))
  expect(gigabyteSeconds(3_538)).toBeGreaterThan(1.9 * gigabyteSeconds(1_769))
  expect(gigabyteSeconds(512, { calls: 10 })).toBeGreaterThan(gigabyteSeconds(512))
})

test('a dossier is as many papers as its first example has to hand in', () => {
  expect(takesOf(shedPermit)).toMatchObject({ papers: 1, answers: 7, results: 1 })
  const { papers } = takesOf(buildingPermit)
  const required = buildingPermit.documents.filter(({ required }) => required === true)
  expect(papers).toBeGreaterThan(required.length)
  expect(papers).toBeLessThan(buildingPermit.documents.length)
})
