import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from '../../crash/crash'

test('the engine, killed at random instants under load, loses nothing and does nothing twice', async () => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-crash-'))
  const told: string[] = []
  expect(await crash({ data, kills: 5, seed: 20_261_124, tell: (line) => told.push(line) })).toEqual([])
  expect(told.at(-1)).toMatch(/^seed 20261124: 5 kills, [1-9]\d* executions, 0 faults$/)
})
