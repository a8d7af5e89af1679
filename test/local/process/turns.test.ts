import { createTurns } from '../../../local/process/turns'

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('work that takes turns', () => {
  it('is begun in the order in which it came, so much at a time', async () => {
    const turns = createTurns(2)
    const begun: number[] = []
    const ends: (() => void)[] = []
    const all = [0, 1, 2, 3].map((number) =>
      turns(async () => {
        begun.push(number)
        await new Promise<void>((resolve) => (ends[number] = resolve))
        return number
      }),
    )
    await turn()
    expect(begun).toEqual([0, 1])
    ends[1]!()
    await turn()
    expect(begun).toEqual([0, 1, 2])
    for (const number of [0, 2]) ends[number]!()
    await turn()
    ends[3]!()
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
  })

  it('makes room for the next when it fails', async () => {
    const turns = createTurns(1)
    const failing = turns(() => Promise.reject(new Error('no')))
    const next = turns(async () => 'done')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('done')
  })
})
