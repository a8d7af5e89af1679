import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:net'

const ownHost = '127.0.0.1'

const listenOnce = (server: Server, port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

// Linux gives those from 32,768 on to outgoing connections: one would be taken again before it is listened on.
const firstPort = 20_000
const lastPort = 32_767
const mostTries = 100

/** A port that is free now, `wanted` when it is. */
export const freePort = async (wanted?: number, host = ownHost): Promise<number> => {
  for (let tried = 0; ; tried += 1) {
    const probe = createServer()
    try {
      const asked = (tried === 0 && wanted) || randomInt(firstPort, lastPort + 1)
      const port = await listenOnce(probe, asked, host)
      await new Promise((resolve) => probe.close(resolve))
      return port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried === mostTries) throw error
    }
  }
}

/** Listens on this machine only; resolves with the address. */
export const listen = async (server: Server, port: number): Promise<string> => {
  try {
    return `http://${ownHost}:${await listenOnce(server, port, ownHost)}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`port ${port} of ${ownHost} is taken by another program; choose another one`)
  }
}

/** Ends at once; requests in progress are cut off. */
export const closeServer = (server: Server & { closeAllConnections?: () => void }) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections?.()
  })
