import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { virtualClock } from '../../src/clock'
import { createLocalServer } from '../../src/server/http-server'
import { startStatesServer } from '../../src/server/states-server'
import { aFolder } from '../fixture/a-folder'
import { faultsOf, sendBytes } from '../fixture/nasty-requests'

const closers: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})
const serve = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe('no request ends the process, and none is answered as a fault of ours:', () => {
  it('the Step Functions engine by itself, and its pages', async () => {
    const states = await startStatesServer({ dataDir: aFolder(), clock: virtualClock(0), port: 0 })
    closers.push(() => states.close())
    const port = Number(new URL(states.url).port)
    expect(await faultsOf(port, ['/', '/machines/', '/executions/', '/local/clock'])).toEqual([])
  })
})

describe('a server here', () => {
  const failing = (error: unknown) =>
    createLocalServer({
      serve: () => {
        throw error
      },
      refuse: ({ status }, _, response) => response.writeHead(status).end(),
    })
  const get = 'GET / HTTP/1.1\r\nhost: @host@\r\n\r\n'

  it('answers what was thrown, at once or later', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await sendBytes(await serve(failing(new URIError('no'))), get)).toBe(400)
    expect(await sendBytes(await serve(failing(new Error('own'))), get)).toBe(500)
    const noRoom = Object.assign(new Error('full'), { code: 'ENOSPC' })
    expect(await sendBytes(await serve(failing(noRoom)), get)).toBe(507)
    quiet.mockRestore()
  })

  it.each([
    ['a method that Node.js has not heard of', 'FOO / HTTP/1.1\r\nhost: @host@\r\n\r\n', 405],
    ['a method in small letters', 'get /x?y HTTP/1.1\r\nhost: @host@\r\n\r\n', 405],
    ['CONNECT', 'CONNECT x:1 HTTP/1.1\r\nhost: @host@\r\n\r\n', 405],
    ['no HTTP', 'good morning\r\n\r\n', 400],
    ['another version', 'GET / HTTP/9.9\r\nhost: @host@\r\n\r\n', 400],
    ['too long headers', `GET / HTTP/1.1\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`, 431],
  ])('tells what is wrong with the HTTP itself: %s', async (_what, sent, status) => {
    const answering = createLocalServer({
      serve: (_, response) => response.end('yes'),
      refuse: ({ status }, _, response) => response.writeHead(status).end(),
    })
    const port = await serve(answering)
    expect(await sendBytes(port, sent)).toBe(status)
    expect(await sendBytes(port, get)).toBe(200)
  })

  it('knows this machine alone by name, with its own port', async () => {
    const port = await serve(
      createLocalServer({
        serve: (_, response) => response.end('yes'),
        refuse: ({ status }, _, response) => response.writeHead(status).end(),
      }),
    )
    const as = (host: string) => sendBytes(port, `GET / HTTP/1.1\r\nhost: ${host}\r\n\r\n`)
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])
      expect([host, await as(host)]).toEqual([host, 200])
    for (const host of [
      'attacker.example',
      `attacker.example:${port}`,
      `localhost.attacker.example:${port}`,
      `localhost.:${port}`,
      `[::1]:${port}`,
      `0.0.0.0:${port}`,
      `127.0.0.2:${port}`,
      `user@localhost:${port}`,
      'localhost',
      'localhost:1',
      `localhost:${port}:${port}`,
    ])
      expect([host, await as(host)]).toEqual([host, 421])
    expect(await as(`localhost:${port}\r\nhost: attacker.example`)).toBeGreaterThanOrEqual(400)
    expect(await sendBytes(port, 'GET / HTTP/1.0\r\n\r\n')).toBe(421)
  })
})
