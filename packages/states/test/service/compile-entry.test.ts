import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

  it('is compiled again when one of its sources is another, and not before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'states-compiled-'))
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      // Long before it is compiled.
      utimesSync(join(folder, name), 0, 0)
    }
    write('package.json', '{}')
    write('entry.ts', "import { word } from './word'\nprocess.stdout.write(word)")
    write('word.ts', "export const word: string = 'one'")
    const said = async () =>
      execFileSync(process.execPath, [await compileEntry(join(folder, 'entry.ts'))], { encoding: 'utf8' })
    const noted = () => {
      const [note = ''] = readdirSync(join(folder, 'build', 'local')).filter((name) => name.endsWith('.json'))
      return statSync(join(folder, 'build', 'local', note)).ino
    }
    expect(await said()).toBe('one')
    const first = noted()
    expect(await said()).toBe('one')
    expect(noted()).toBe(first)
    write('word.ts', "export const word: string = 'two'")
    expect(await said()).toBe('two')
    expect(noted()).not.toBe(first)
  })

  it('leaves no process behind, also when several are compiled at once', async () => {
    await Promise.all([compileEntry(entry), compileEntry(entry)])
    const added = () => children().filter((pid) => !before.includes(pid))
    while (added().length > 0) await turn()
    expect(added()).toEqual([])
  }, 20_000)
})
