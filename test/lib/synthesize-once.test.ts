import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { synthesizeOnce } from '../../lib/synthesize-once'

const root = join(import.meta.dirname, '..', '..')
const assemblies = join(root, 'build', 'assemblies')
const partial = () =>
  existsSync(assemblies) ? readdirSync(assemblies).filter((name) => name.endsWith(`.${process.pid}`)) : []

describe('a synthesis in a process of its own', () => {
  it('tells every fault of a procedure as if it were made here, and leaves nothing behind', async () => {
    const workflows = join(root, 'test', 'fixtures', 'procedures', 'faulty')
    await expect(synthesizeOnce({ workflows })).rejects.toThrow(
      /^procedure \S+ version 1 has 10 faults\n {2}\S.*\n/,
    )
    expect(partial()).toEqual([])
  })

  it('tells that there is no such folder', async () => {
    await expect(synthesizeOnce({ workflows: join(root, 'test', 'none') })).rejects.toThrow(
      'none: no such file or folder',
    )
  })
})
