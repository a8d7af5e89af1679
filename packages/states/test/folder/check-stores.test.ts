import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { virtualClock } from '../../src/clock'
import { startStatesServer } from '../../src/server/states-server'
import { aFolder } from '../fixture/a-folder'

const definition = JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Succeed' } } })

/** Serves the folder once, with so many machines created. */
const serveOnce = async (dataDir: string, machines: string[] = []) => {
  const server = await startStatesServer({ dataDir, clock: virtualClock(0), port: 0 })
  for (const name of machines) {
    const { status } = await fetch(server.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSStepFunctions.CreateStateMachine' },
      body: JSON.stringify({ name, definition, roleArn: 'role' }),
    })
    expect(status).toBe(200)
  }
  await server.close()
}

describe('a folder that was served', () => {
  it.each([
    ['is gone', (file: string) => rmSync(file), 'data.mdb is missing'],
    ['is empty', (file: string) => writeFileSync(file, ''), 'data.mdb is empty'],
    ['holds something else', (file: string) => writeFileSync(file, 'x'.repeat(9_000)), 'is no LMDB store'],
    ['is an older one', (file: string) => copyFileSync(`${file}.copy`, file), 'data.mdb is an older one'],
  ])('is not begun anew when its store %s', async (_what, spoil, said) => {
    const dataDir = aFolder()
    const file = join(dataDir, 'data.mdb')
    await serveOnce(dataDir)
    copyFileSync(file, `${file}.copy`)
    await serveOnce(dataDir, ['one', 'two'])
    spoil(file)
    await expect(serveOnce(dataDir)).rejects.toThrow(said)
    // Refusing has left it free for whoever repairs it.
    await expect(serveOnce(dataDir)).rejects.toThrow(said)
  })

  it('is served again', async () => {
    const dataDir = aFolder()
    await serveOnce(dataDir, ['one'])
    await serveOnce(dataDir, ['two'])
  })
})
