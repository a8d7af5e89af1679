import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { compileEntry } from '../../src/compile-entry.mjs'
import { aFolder } from '../fixture/a-folder'

describe('a store whose file may not grow any more', () => {
  it('refuses, or waits for room, loses nothing that it took, and is read on', async () => {
    const entry = await compileEntry(join(import.meta.dirname, '..', 'fixture', 'fill-store.ts'))
    const { status, stdout } = spawnSync(
      '/bin/sh',
      ['-c', 'ulimit -f 4000; exec "$0" "$@"', process.execPath, entry, aFolder()],
      { encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout.trimEnd().split('\n').pop() ?? '')).toEqual({
      isFull: true,
      lost: 0,
      outcome: 'waits',
      stillRead: true,
    })
  })
})
