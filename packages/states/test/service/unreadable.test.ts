import { memoryStore } from '../../src/store/memory-store'
import { openService } from './service'

const hour = 3_600_000
const called = { Type: 'Task', Resource: 'arn:aws:lambda:here:1:function:f', Next: 'W' }
const waits = { W: { Type: 'Wait', Seconds: 10, End: true } }
const plain = { StartAt: 'W', States: waits }
const calling = { StartAt: 'T', States: { T: called, ...waits } }

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

/** Two machines of which one has a definition that the engine of today cannot read. */
const openSpoiled = async (definition: typeof plain) => {
  const rows: { key: (string | number)[]; value: unknown }[] = []
  const before = openService({ store: memoryStore(rows), invokeLambda: () => new Promise(() => {}) })
  const bad = await before.begin(await before.create({ ...definition, Comment: 'bad' }, { name: 'bad' }))
  const good = await before.begin(await before.create(plain, { name: 'good' }))
  await new Promise((resolve) => setImmediate(resolve))
  await before.close()
  const written = rows.find(({ key, value }) => key[0] === 'definition' && String(value).includes('bad'))!
  const text = written.value
  written.value = 'nonsense'
  const after = openService({ store: memoryStore(rows) })
  return { ...after, bad, good, mend: () => (written.value = text) }
}

describe('an execution that cannot be read', () => {
  test.each([
    ['waits', plain],
    ['was at work when the service stopped', calling],
  ])('does not hold up the others: it %s', async (_what, definition) => {
    const { states, clock, bad, good, end, close } = await openSpoiled(definition as typeof plain)
    await states.ready
    await clock.advance(clock.now() + 10_000)
    expect(await end(good)).toMatchObject({ status: 'SUCCEEDED' })
    expect(await end(bad)).toMatchObject({ status: 'RUNNING' })
    await close()
  })

  test('goes on when it can be read again', async () => {
    const { states, clock, bad, mend, end, close } = await openSpoiled(plain)
    await states.ready
    await clock.advance(clock.now() + 10_000)
    mend()
    await clock.advance(clock.now() + hour)
    expect(await end(bad)).toMatchObject({ status: 'SUCCEEDED' })
    await close()
  })
})
