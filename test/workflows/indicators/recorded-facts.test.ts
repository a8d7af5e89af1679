import { recordedFacts } from '../../../workflows/indicators/recorded-facts'

test('facts have what can be counted of a record, by step and path, and no more than twenty of it', () => {
  const records = { look: { finding: 'mend', area: 41.5, hazards: ['fire'], door: { open: false } } }
  expect(recordedFacts({ records })).toEqual({
    records: { 'look.finding': 'mend', 'look.area': 41.5, 'look.door.open': false },
  })
  const many = { look: Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`n${n}`, n])) }
  expect(Object.keys(recordedFacts({ records: many }).records ?? {})).toHaveLength(20)
  expect(recordedFacts({})).toEqual({})
})
