import { readKept, writeKept } from '@motcua/states/folder/kept-file'
import { freePort } from '@motcua/states/server/listen'
import { z } from 'zod'

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
