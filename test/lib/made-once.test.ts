import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOnce } from '../../lib/made-once'

const kind = `tried-${process.pid}`
const folder = join(import.meta.dirname, '..', '..', 'build', kind)

describe('what is made once', () => {
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const make = (hash: string, words = 'content', meanwhile: () => Promise<unknown> = async () => {}) =>
    madeOnce(kind, hash, async (directory) => {
      await meanwhile()
      mkdirSync(directory)
      writeFileSync(join(directory, 'file'), words)
    })

  it('is not made again while it is there', async () => {
    const { directory, made } = await make('a')
    expect(made).toBe(true)
    expect(await make('a', 'another')).toEqual({ directory, made: false })
    expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('content')
    expect((await make('b')).made).toBe(true)
  })

  it('is refused when somebody changed it', async () => {
    const { directory } = await make('a')
    writeFileSync(join(directory, 'file'), 'changed')
    await expect(make('a')).rejects.toThrow(/file is not what was made; delete this folder/)
  })

  it('is that of whoever was first', async () => {
    const { directory } = await make('a', 'late', async () => {
      mkdirSync(join(folder, 'a'))
      writeFileSync(join(folder, 'a', 'file'), 'first')
    })
    expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('first')
    expect(readdirSync(folder)).toEqual(['a'])
  })
})
