import { isMet, sideBySide } from '../../../bench/procedures/side-by-side'

test('the last number is held against the first, or each against what it may be at most', () => {
  expect(isMet({ what: 'heap', values: [30, 99, 36], aim: { times: 1.2 } })).toBe(true)
  expect(isMet({ what: 'heap', values: [30, 30, 36.1], aim: { times: 1.2 } })).toBe(false)
  expect(isMet({ what: 'code', values: [900, 1_001, 900], aim: { most: 1_000 } })).toBe(false)
  expect(isMet({ what: 'check', values: [1, 999] })).toBe(true)
})

test('what was not measured meets no aim', () => {
  expect(isMet({ what: 'heap', values: [], aim: { times: 2 } })).toBe(false)
  expect(isMet({ what: 'heap', values: [30, Number.NaN], aim: { times: 2 } })).toBe(false)
  expect(isMet({ what: 'code', values: [Number.NaN], aim: { most: 1 } })).toBe(false)
  expect(isMet({ what: 'code', values: [], aim: { most: 1 } })).toBe(false)
})

test('each aim is printed as met or not', () => {
  const lines = [
    { what: 'heap, MB', values: [30, 60], digits: 1, aim: { times: 1.2 } },
    { what: 'code, kB', values: [900, 900], aim: { most: 1_000 } },
  ]
  expect(sideBySide([3, 100], lines)).toEqual([
    'procedures     3   100  times  aim',
    'heap, MB    30.0  60.0   2.00  at most 1.2 times: NOT met',
    'code, kB     900   900   1.00  at most 1000: met',
  ])
})
