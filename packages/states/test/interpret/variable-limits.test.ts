import { only, play } from './play'

/** Text whose JSON takes so many bytes. */
const text = (bytes: number) => 'x'.repeat(bytes - 2)
const limit = 262_144

const assigning = (Assign: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  Type: 'Pass',
  Assign,
  Output: 0,
  ...more,
})

describe('variables', () => {
  test('are no larger than 256 KiB each', async () => {
    const played = await play(only(assigning({ big: text(limit + 1) })))
    expect(played.failure).toMatchObject({
      error: 'States.DataLimitExceeded',
      cause: expect.stringContaining(`'big'`),
    })
  })

  test('are no larger than 256 KiB together in one state', async () => {
    const half = text(limit / 2)
    const together = await play(only(assigning({ a: half, b: half })))
    expect(together.failure).toMatchObject({ error: 'States.DataLimitExceeded' })
    const after = {
      StartAt: 'A',
      States: { A: assigning({ a: half }, { Next: 'B' }), B: assigning({ b: half }, { End: true }) },
    }
    expect((await play(after)).output).toBe(0)
  })

  test('are no larger than 10 MiB together in an execution', async () => {
    const chain = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `S${index}`)
      const states = names.map((name, index) => {
        const onward = index + 1 < count ? { Next: names[index + 1] } : { End: true }
        return [name, assigning({ [name]: text(limit - 10) }, onward)]
      })
      return { StartAt: 'S0', States: Object.fromEntries(states) }
    }
    expect((await play(chain(40))).output).toBe(0)
    expect((await play(chain(41))).failure).toMatchObject({ error: 'States.DataLimitExceeded' })
  })

  test('may be assigned again and again: only the last value counts', async () => {
    const again = assigning({ a: text(limit - 10), n: '{% $n + 1 %}' }, { Next: 'C' })
    const definition = {
      StartAt: 'Z',
      States: {
        Z: assigning({ n: 0 }, { Next: 'A' }),
        A: again,
        C: { Type: 'Choice', Choices: [{ Condition: '{% $n < 50 %}', Next: 'A' }], Default: 'E' },
        E: { Type: 'Succeed', Output: '{% $n %}' },
      },
    }
    expect((await play(definition)).output).toBe(50)
  })
})
