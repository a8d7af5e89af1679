import fc from 'fast-check'
import { newestVersion } from '../../../workflows/kernel/newest-version'

const version = (code: string, number: number) => ({ code, version: number })

test('the newest version is the one with the highest number, wherever it stands', () => {
  const versions = fc.shuffledSubarray(
    [1, 2, 3, 9, 10, 11, 100].map((number) => version('1.000001', number)),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(versions, (listed) => {
      const procedures = [version('1.000002', 1_000), ...listed, version('1.000003', 2_000)]
      const highest = Math.max(...listed.map((one) => one.version))
      expect(newestVersion(procedures, '1.000001')?.version).toBe(highest)
    }),
  )
})

test('a procedure that there is not has no version', () => {
  expect(newestVersion([version('1.000001', 1)], '1.00000')).toBeUndefined()
})
