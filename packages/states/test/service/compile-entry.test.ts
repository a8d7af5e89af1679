import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { compileEntry } from '../../src/compile-entry.mjs'

const fixtures = join(import.meta.dirname, '..', 'fixture')
const entry = join(fixtures, 'say-folder.ts')

const children = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
        return state !== 'Z' && parent === String(process.pid)
      } catch {
        // It ended meanwhile.
        return false
      }
    })

const before = children()

describe('an entry that is compiled', () => {
  it('finds what lies beside its source', async () => {
    const made = await compileEntry(entry)
    expect(execFileSync(process.execPath, [made], { encoding: 'utf8' })).toBe(fixtures)
  })

  it('leaves no process behind, also when several are compiled at once', async () => {
    await Promise.all([compileEntry(entry), compileEntry(entry)])
    const added = () => children().filter((pid) => !before.includes(pid))
    while (added().length > 0) await turn()
    expect(added()).toEqual([])
  }, 20_000)
})
