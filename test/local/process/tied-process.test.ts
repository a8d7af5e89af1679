import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endLeftover } from '../../../local/process/tied-process'

const program = '/bin/sleep'

/** A program that outlived the run that started it, named in the file that a run leaves. */
const aLeftover = async () => {
  const child = spawn(program, ['600'], { stdio: 'ignore' })
  await once(child, 'spawn')
  const pidFile = join(mkdtempSync(join(tmpdir(), 'motcua-tied-')), 'pid')
  writeFileSync(pidFile, `${child.pid}\n`)
  return { child, pidFile }
}

describe('a program that an earlier run left behind', () => {
  it('is ended', async () => {
    const { child, pidFile } = await aLeftover()
    const ended = once(child, 'exit')
    await endLeftover(pidFile, program)
    expect([(await ended)[1], existsSync(pidFile)]).toEqual(['SIGKILL', false])
  })

  it('is left alone when its number belongs to another program by now', async () => {
    const { child, pidFile } = await aLeftover()
    await endLeftover(pidFile, '/opt/database')
    expect([child.exitCode, existsSync(pidFile)]).toEqual([null, false])
    child.kill('SIGKILL')
  })

  it('is alive also when it belongs to another user: nothing is started beside it', async () => {
    const { child, pidFile } = await aLeftover()
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' })
    })
    await expect(endLeftover(pidFile, program)).rejects.toThrow(
      `belongs to another user: end process ${child.pid} first`,
    )
    expect(existsSync(pidFile)).toBe(true)
    child.kill('SIGKILL')
  })
})
