import fc from 'fast-check'
import { packedCounts, unpackedCounts } from '../../../functions/adapters/packed-counts'
import { timeOf, turnAt } from '../../../workflows/indicators/counts'

const name = fc.oneof(
  fc.constantFrom('filed', 'ended-issued', ':o1,t0.1a2b3*2', 'minutes'),
  fc
    .tuple(fc.constantFrom('time', 'step check', 'party ward-ben-thanh'), fc.nat(400_000))
    .map(([of, minutes]) => timeOf(of, minutes)),
  fc
    .tuple(fc.constantFrom('l', 'r'), fc.date({ noInvalidDate: true, min: new Date(0) }))
    .map(([turn, at]) => turnAt(turn, at.toISOString())),
)
const counts = fc.dictionary(name, fc.integer({ min: -1_000, max: 1_000_000 }).filter(Boolean))

test('numbers that were packed come back as they were', () => {
  fc.assert(
    fc.property(counts, (some) => {
      expect(unpackedCounts(packedCounts(some))).toEqual({ ...some })
    }),
  )
})

test('the same numbers are the same text, in whichever order they came', () => {
  const some = { 'time~450': 2, 'time~30': 1, filed: 3, 'l@1a2b3': 1 }
  const reversed = Object.fromEntries(Object.entries(some).reverse())
  expect(packedCounts(reversed)).toBe(packedCounts(some))
})

test('a month of times takes a few letters each', () => {
  const times = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [timeOf('time', 30 + at * 7), 1]))
  expect(packedCounts(times).length).toBeLessThan(Object.keys(times).length * 2)
})

test('nothing is an empty text', () => {
  expect(unpackedCounts(packedCounts({}))).toEqual({})
})
