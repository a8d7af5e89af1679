import { connect } from 'node:net'
import { hiddenAddress } from '../../../local/dynamodb/hidden-address'
import { startDynoxide } from '../../../local/dynamodb/start-dynoxide'
import { aFolder } from '../fixture/assembly'

const isOpen = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, host, () => resolve(true))
    socket.on('connect', () => socket.destroy())
    socket.on('error', () => resolve(false))
  })

describe("the database's own address", () => {
  it('is one of this machine that nobody guesses, and not the one where the others are', async () => {
    const server = await startDynoxide(aFolder())
    const { hostname, port } = new URL(server.endpoint)
    expect(await isOpen(hostname, Number(port))).toBe(true)
    expect(hostname).toMatch(/^127\.\d+\.\d+\.\d+$/)
    expect(hostname).not.toBe('127.0.0.1')
    expect(await isOpen('127.0.0.1', Number(port))).toBe(false)
    await server.close()
  })

  it('is another one each time', async () => {
    const chosen = await Promise.all([1, 2, 3, 4].map(hiddenAddress))
    expect(new Set(chosen.map(({ host }) => host)).size).toBe(4)
  })
})
