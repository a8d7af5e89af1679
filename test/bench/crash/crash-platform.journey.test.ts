import { crashPlatform } from '../../../bench/crash/crash-platform'
import { aDataFolder } from '../../fixtures/running-platform'

test('a platform whose parts are killed at random loses nothing that it acknowledged, and does nothing twice', async () => {
  const told: string[] = []
  const faults = await crashPlatform({
    data: aDataFolder(),
    kills: 4,
    seed: 20_261_130,
    tell: (line) => told.push(line),
  })
  expect(faults).toEqual([])
  expect(told.at(-1)).toMatch(/^seed 20261130: 4 kills, [1-9]\d* results, 0 faults$/)
})
