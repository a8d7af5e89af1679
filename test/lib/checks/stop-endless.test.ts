import { stopEndless } from '../../../lib/checks/stop-endless'

test('what ends gives its value, or throws its own error', () => {
  expect(stopEndless(() => 7)).toBe(7)
  const wrong = new Error('wrong')
  expect(() =>
    stopEndless(() => {
      throw wrong
    }),
  ).toThrow(wrong)
})

test.each<[string, () => unknown]>([
  [
    'a loop',
    () => {
      for (let count = 1; count !== 0; count += 2);
    },
  ],
  ['a pattern in a pattern', () => /^(\w+\s?)+\.$/.test('a'.repeat(60))],
])('%s that does not end is stopped and told', (_what, run) => {
  expect(() => stopEndless(run, 100)).toThrow('does not come to an end within 0.1 seconds')
})
