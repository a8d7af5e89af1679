import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { lmdbStore } from '../../src/store/lmdb-store'
import { memoryStore } from '../../src/store/memory-store'
import type { StateStore } from '../../src/store/state-store'
import { openService } from '../service/service'
import { type Errand, live, tasksOf } from './desk'
import { randomMachine } from './random-machine'

/** Runs a machine to its end; the clock rests after each of the slices. */
const run = async (definition: unknown, slices: number[], store: StateStore = memoryStore()) => {
  const errands: Errand[] = []
  const tasks = tasksOf(() => service.clock.now(), errands)
  const service: ReturnType<typeof openService> = openService({ store, tasks, random: () => 0.5 })
  try {
    const arn = await service.begin(await service.create(definition), { n: 1 }, 'e')
    let at = service.clock.now()
    const rests = slices.map((slice) => (at += slice))
    await live(service, errands, 600, { rests })
    const { events } = await service.call<{ events: unknown[] }>('GetExecutionHistory', {
      executionArn: arn,
      maxResults: 1000,
    })
    return { end: await service.end(arn), events }
  } finally {
    await service.close()
  }
}

const onDisk = async (definition: unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'states-'))
  try {
    return await run(definition, [], lmdbStore(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('any machine', () => {
  test('comes to the same end by the same events however the time is sliced', async () => {
    const slices = fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(randomMachine, slices, async (definition, cuts) => {
        const whole = await run(definition, [])
        expect(whole.end.status).toMatch(/^(SUCCEEDED|FAILED)$/)
        expect(await run(definition, cuts)).toEqual(whole)
      }),
      { numRuns: 150 },
    )
  })

  test('comes to the same end by the same events in memory and on disk', async () => {
    await fc.assert(
      fc.asyncProperty(randomMachine, async (definition) => {
        expect(await onDisk(definition)).toEqual(await run(definition, []))
      }),
      { numRuns: 25 },
    )
  })
})
