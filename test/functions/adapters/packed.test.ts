import fc from 'fast-check'
import { packed, unpacked } from '../../../functions/adapters/packed'

test('a text that was packed comes back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpacked(packed(text)) === text))
})

test('a fold takes a third of its room', () => {
  const tasks = Array.from({ length: 8 }, (_, index) => ({
    id: `01M8PHVPRPS9SET6ZXB854CTPS_${index}`,
    owner: { agency: 'ward-ben-thanh', role: 'reviewer' },
    openedAt: '2026-11-24T03:00:00.000Z',
    status: 'done',
  }))
  const text = JSON.stringify({ tasks })
  expect(packed(text).length).toBeLessThan(text.length / 3)
})

test.each(['', 'x', 'no JSON', '{}', '{"status":3}', '000000000000'])('%j was never packed', (text) => {
  expect(unpacked(text)).toBe(text)
})
