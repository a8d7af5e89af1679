import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { realClock } from '@motcua/states/clock'
import { createHost, type FunctionHost } from '../../../local/lambda/host'
import { aFolder } from '../fixture/assembly'

const lines: string[] = []
const log = { write: (chunk: Buffer | string) => void lines.push(String(chunk)), close: async () => {} }
let host: FunctionHost
afterEach(() => host.close())

/** Hosts functions by their code; each has its seconds. */
const hosting = async (codes: Record<string, [code: string, seconds: number]>) => {
  const functions = Object.entries(codes).map(([name, [code, timeoutSeconds]]) => {
    const directory = join(aFolder(), name)
    mkdirSync(directory)
    writeFileSync(join(directory, 'index.mjs'), code)
    return {
      name,
      arn: name,
      directory,
      file: 'index',
      handler: 'handler',
      timeoutSeconds,
      memoryMegabytes: 128,
      environment: {},
    }
  })
  host = await createHost({ functions, clock: realClock(), log })
  return host
}
const echo = 'export const handler = async (event) => event'
/** Never ends, and lets nobody else have the thread. */
const loop = 'export const handler = async () => { for (;;) {} }'
/** Never ends, and goes on with its work between those of others. */
const busy = (path: string) => `import { appendFileSync } from 'node:fs'
export const handler = async () => { for (;;) { appendFileSync(${JSON.stringify(path)}, '.'); await new Promise((r) => setTimeout(r, 5)) } }`
/** Answers once the file is there. */
const untilThere = (path: string) => `import { existsSync } from 'node:fs'
export const handler = async (event) => { while (!existsSync(${JSON.stringify(path)})) await new Promise((r) => setTimeout(r, 5)); return event }`

describe('a function past its time', () => {
  it('is told as such, and the next call has a thread of its own', async () => {
    const { invoke } = await hosting({ loop: [loop, 0.3], echo: [echo, 20] })
    const { error } = await invoke('loop', {})
    expect(error?.errorType).toBe('Sandbox.Timedout')
    expect(await invoke('echo', 'next')).toEqual({ payload: 'next' })
  })

  it('is ended also when it lets others have the thread', async () => {
    const path = join(aFolder(), 'ticks')
    const { invoke } = await hosting({ busy: [busy(path), 0.5], echo: [echo, 20] })
    expect((await invoke('busy', {})).error?.errorType).toBe('Sandbox.Timedout')
    expect(existsSync(path)).toBe(true)
    await invoke('echo', 'the new thread is there, and the old one gone')
    const before = statSync(path).size
    // Many times as long as it takes to write again.
    for (let turn = 0; turn < 300; turn++) await invoke('echo', turn)
    expect(statSync(path).size).toBe(before)
  })

  it('lets the others in its thread end', async () => {
    const path = join(aFolder(), 'there')
    const ticks = join(aFolder(), 'ticks')
    const { invoke } = await hosting({
      busy: [busy(ticks), 0.3],
      slow: [untilThere(path), 20],
      echo: [echo, 20],
    })
    const slow = invoke('slow', 'slow')
    await invoke('busy', {})
    writeFileSync(path, '')
    expect(await slow).toEqual({ payload: 'slow' })
  })

  it('takes no other call down with it: one is sent again, one that may not be is told so', async () => {
    const path = join(aFolder(), 'there')
    const { invoke, invokeAgain } = await hosting({ loop: [loop, 0.5], slow: [untilThere(path), 20] })
    const again = invokeAgain('slow', 'again')
    const once = invoke('slow', 'once')
    await invoke('loop', {})
    expect((await once).error?.errorType).toBe('Runtime.ExitError')
    writeFileSync(path, '')
    expect(await again).toEqual({ payload: 'again' })
  })
})

describe('a function that ends its thread', () => {
  it('is not sent again for ever', async () => {
    const { invokeAgain, invoke } = await hosting({
      exit: ['export const handler = async () => process.exit(3)', 20],
      echo: [echo, 20],
    })
    expect((await invokeAgain('exit', {})).error).toEqual({
      errorType: 'Runtime.ExitError',
      errorMessage: "the functions' thread exited with code 3",
    })
    expect(await invoke('echo', 'lives')).toEqual({ payload: 'lives' })
  })
})
