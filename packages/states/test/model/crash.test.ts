import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { lmdbStore } from '../../src/store/lmdb-store'
import { memoryStore } from '../../src/store/memory-store'
import { type Key, type StateStore, under } from '../../src/store/state-store'
import { openService, start } from '../service/service'
import { type Errand, live, tasksOf } from './desk'
import { randomMachine } from './random-machine'

type Rows = { key: Key; value: unknown }[]

/** What is left when the power goes off: the disk, the hour, and what people outside still mean to say. */
interface Wreck {
  store: () => StateStore
  now: number
  errands: Errand[]
}

/** Long enough for any random machine. */
const seconds = 600
const executionArn = 'arn:aws:states:here:1:execution:m:e'

const open = (store: StateStore, now: number, errands: Errand[]) => {
  const service: ReturnType<typeof openService> = openService({
    store,
    now,
    random: () => 0.5,
    tasks: tasksOf(() => service.clock.now(), errands),
  })
  return service
}

type Service = ReturnType<typeof open>

const storyOf = async ({ call, end }: Service) => {
  const { events } = await call<{ events: { id: number; type: string }[] }>('GetExecutionHistory', {
    executionArn,
    maxResults: 1000,
  })
  return { end: await end(executionArn), events }
}

const begin = async ({ create, begin: starts }: Service, definition: unknown) => {
  await starts(await create(definition), { n: 1 }, 'e')
}

const withoutCrash = async (definition: unknown) => {
  const errands: Errand[] = []
  const service = open(memoryStore(), start, errands)
  await begin(service, definition)
  await live(service, errands, seconds)
  const story = await storyOf(service)
  await service.close()
  return story
}

/** Goes on from a wreck, to the end of the execution. */
const goOn = async ({ store: reopen, now, errands }: Wreck) => {
  const store = reopen()
  const service = open(store, now, errands)
  await service.states.ready
  await live(service, errands, seconds)
  const story = await storyOf(service)
  const left = [...store.range(under('state')), ...store.range(under('due'))]
  await service.close()
  return { ...story, left }
}

const isCalling = (rows: Rows) =>
  rows.some(({ key: [table], value }) =>
    table === 'state'
      ? (value as { frames: { phase: string }[] }).frames.some(({ phase }) => phase === 'invoking')
      : false,
  )

/** Runs until the power goes off: after the given one of the commits after which it may. */
const crashAt = async (definition: unknown, moment: number, mayCrash: (rows: Rows) => boolean) => {
  const rows: Rows = []
  const errands: Errand[] = []
  const inner = memoryStore(rows)
  let wreck: Wreck | undefined
  let moments = 0
  const store: StateStore = {
    ...inner,
    async commit(writes) {
      await inner.commit(writes)
      const begun = rows.some(({ key: [table] }) => table === 'execution')
      if (wreck || !begun || !mayCrash(rows)) return
      moments += 1
      if (moments < moment) return
      const kept = structuredClone(rows)
      wreck = { store: () => memoryStore(kept), now: service.clock.now(), errands: structuredClone(errands) }
    },
  }
  const service = open(store, start, errands)
  await begin(service, definition)
  await live(service, errands, seconds, { stop: () => wreck !== undefined })
  await service.close()
  return { wreck, moments }
}

/** The power goes off at one of the moments of a run at which it may. */
const crashInMemory = async (definition: unknown, pick: number, mayCrash: (rows: Rows) => boolean) => {
  const { moments } = await crashAt(definition, Number.POSITIVE_INFINITY, mayCrash)
  const { wreck } = await crashAt(definition, 1 + (pick % moments), mayCrash)
  return wreck!
}

/** The same on disk, at a whole second: the folder is copied while the service has it open. */
const crashOnDisk = async (definition: unknown, after: number, folder: string): Promise<Wreck> => {
  const errands: Errand[] = []
  const service = open(lmdbStore(join(folder, 'before')), start, errands)
  await begin(service, definition)
  await live(service, errands, after)
  await service.clock.quiet()
  cpSync(join(folder, 'before'), join(folder, 'after'), { recursive: true })
  const wreck = { now: service.clock.now(), errands: structuredClone(errands) }
  await service.close()
  return { ...wreck, store: () => lmdbStore(join(folder, 'after')) }
}

const inFolder = async <T>(work: (folder: string) => Promise<T>) => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Machines whose functions all answer: one that is silent is lost with every crash. */
const answering = randomMachine.filter((definition) => !JSON.stringify(definition).includes(':silent'))
const moment = fc.nat()

describe('any machine', () => {
  test('comes to the same end by the same events when the service dies while no function is called', async () => {
    await fc.assert(
      fc.asyncProperty(answering, moment, async (definition, at) => {
        const wreck = await crashInMemory(definition, at, (rows) => !isCalling(rows))
        expect(await goOn(wreck)).toEqual({ ...(await withoutCrash(definition)), left: [] })
      }),
      { numRuns: 100 },
    )
  })

  test('comes to the same end from a copy of the disk', async () => {
    const property = fc.asyncProperty(answering, fc.nat({ max: 12 }), (definition, after) =>
      inFolder(async (folder) => {
        const { left, ...story } = await goOn(await crashOnDisk(definition, after, folder))
        expect(story).toEqual(await withoutCrash(definition))
        expect(left).toEqual([])
      }),
    )
    await fc.assert(property, { numRuns: 20 })
  })

  test('comes to an end, with a history without a gap, whenever the service dies', async () => {
    await fc.assert(
      fc.asyncProperty(randomMachine, moment, async (definition, at) => {
        const wreck = await crashInMemory(definition, at, () => true)
        const { end, events, left } = await goOn(wreck)
        expect(end.status).toMatch(/^(SUCCEEDED|FAILED)$/)
        expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1))
        expect(left).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
