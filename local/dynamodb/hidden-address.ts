import { randomInt } from 'node:crypto'
import { freePort } from '@motcua/states/server/listen'

/**
 * A host of this machine and a port there, both chosen by chance: one of some 10^12, so that a page that tries addresses
 * finds nothing.
 */
export const hiddenAddress = async (): Promise<{ host: string; port: number }> => {
  const host = `127.${[1, 2, 3].map(() => randomInt(1, 255)).join('.')}`
  try {
    return { host, port: await freePort(0, host) }
  } catch {
    // Some containers have the one address alone.
    return { host: '127.0.0.1', port: await freePort() }
  }
}
