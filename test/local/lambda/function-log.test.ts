import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { createFunctionLog } from '../../../local/lambda/function-log'
import { aFolder } from '../fixture/assembly'

describe("the functions' log", () => {
  it('on a full disk loses lines, never the process, and says so when there is room again', async () => {
    const folder = aFolder()
    const path = join(folder, 'log', 'functions.log')
    mkdirSync(join(folder, 'log'))
    // A file that takes nothing: every write ends with ENOSPC.
    symlinkSync('/dev/full', path)
    const log = createFunctionLog(folder, false)
    for (let line = 0; line < 50; line++) {
      log.write(`line ${line}\n`)
      await turn()
    }
    await log.close()
    rmSync(path)
    log.write('there is room\n')
    await log.close()
    expect(readFileSync(path, 'utf8')).toMatch(/^motcua: lines are missing here.*\nthere is room\n$/)
  })
})
