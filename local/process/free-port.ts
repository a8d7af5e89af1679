import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { z } from 'zod'
import { readKept, writeKept } from '../folder/kept-file'

const ownHost = '127.0.0.1'

const listenOnce = (server: Server, port: number, host = ownHost) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/** A port that is free now, `wanted` when it is. */
export const freePort = async (wanted = 0): Promise<number> => {
  const probe = createServer()
  const port = await listenOnce(probe, wanted).catch(() => listenOnce(probe, 0))
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/**
 * A host of this machine and a port there, both chosen by chance: one of some 10^12, so that a page that tries addresses
 * finds nothing.
 */
export const hiddenAddress = async (): Promise<{ host: string; port: number }> => {
  const host = `127.${[1, 2, 3].map(() => randomInt(1, 255)).join('.')}`
  const probe = createServer()
  try {
    const port = await listenOnce(probe, 0, host)
    await new Promise((resolve) => probe.close(resolve))
    return { host, port }
  } catch {
    // Some containers have the one address alone.
    return { host: ownHost, port: await freePort() }
  }
}

/** Listens on this machine only; resolves with the address. */
export const listen = async (server: Server, port: number): Promise<string> => {
  try {
    return `http://${ownHost}:${await listenOnce(server, port)}`
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

export interface Ports {
  /** The port of `name`: as asked, else the one of the run before, else a free one. */
  port(name: string, asked?: number): Promise<number>
}

const fileName = 'ports.json'
const Known = z.record(z.string(), z.number().int().min(1).max(65_535))

/** Addresses last over restarts: people's identities hold the issuer's, signed forms hold the object store's. */
export const rememberPorts = (dataDir: string): Ports => {
  const ports = readKept(dataDir, fileName, (text) => Known.parse(JSON.parse(text))) ?? {}
  return {
    async port(name, asked) {
      const port = asked ?? ports[name] ?? (await freePort())
      if (ports[name] !== port) writeKept(dataDir, fileName, JSON.stringify({ ...ports, [name]: port }))
      ports[name] = port
      return port
    },
  }
}
