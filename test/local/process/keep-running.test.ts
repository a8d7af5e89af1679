import type { MockInstance } from 'vitest'
import { keepRunning } from '../../../local/process/keep-running'

const aTurn = () => new Promise((resolve) => setImmediate(resolve))

/** A program whose starts and ends are said by the test. */
const aProgram = () => {
  const starts: { serve(): void; fail(): void; end(): void }[] = []
  const start = () => {
    let end = () => {}
    const ended = new Promise<string>((resolve) => (end = () => resolve('SIGKILL')))
    const ready = new Promise<void>((serve, reject) => {
      starts.push({ serve, fail: () => reject(new Error('its file is broken')), end })
    })
    return { ready, ended }
  }
  return { starts, start }
}

describe('a process that is needed', () => {
  let told: MockInstance
  beforeEach(() => {
    told = vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => told.mockRestore())
  const lost: string[] = []
  afterEach(() => lost.splice(0))
  const kept = async () => {
    const program = aProgram()
    const keeping = keepRunning({ name: 'the database', start: program.start, lost: (why) => lost.push(why) })
    program.starts[0]!.serve()
    return { ...program, ...(await keeping) }
  }

  it('is started again when it dies, and whoever needs it waits until then', async () => {
    const { starts, serving } = await kept()
    starts[0]!.end()
    await aTurn()
    expect(starts).toHaveLength(2)
    let serves = false
    void serving().then(() => (serves = true))
    await aTurn()
    expect(serves).toBe(false)
    starts[1]!.serve()
    await aTurn()
    expect(serves).toBe(true)
    starts[1]!.end()
    await aTurn()
    expect(starts).toHaveLength(3)
    expect(lost).toEqual([])
  })

  it('that ends five times before it serves again is not started for ever: all ends, with the reason', async () => {
    const { starts } = await kept()
    starts[0]!.end()
    for (let time = 1; time <= 5; time += 1) {
      await aTurn()
      expect(lost).toEqual([])
      starts[time]!.fail()
    }
    await aTurn()
    expect(starts).toHaveLength(6)
    expect(lost).toEqual(['the database cannot be started again: its file is broken'])
  })

  it('that never served is the failure of whoever started it', async () => {
    const program = aProgram()
    const keeping = keepRunning({ name: 'the database', start: program.start, lost: (why) => lost.push(why) })
    program.starts[0]!.fail()
    await expect(keeping).rejects.toThrow('its file is broken')
    expect(lost).toEqual([])
  })

  it('that nobody needs any more may end', async () => {
    const { starts, release } = await kept()
    release()
    starts[0]!.end()
    await aTurn()
    expect(starts).toHaveLength(1)
  })
})
