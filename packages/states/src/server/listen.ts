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

/** A port that is free now, `wanted` when it is. */
export const freePort = async (wanted = 0, host = ownHost): Promise<number> => {
  const probe = createServer()
  const port = await listenOnce(probe, wanted, host).catch(() => listenOnce(probe, 0, host))
  await new Promise((resolve) => probe.close(resolve))
  return port
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
