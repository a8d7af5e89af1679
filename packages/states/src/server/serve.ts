import { resolve } from 'node:path'
import { realClock } from '../clock'
import { lastingClock } from '../folder/lasting-clock'
import { secureFolder } from '../folder/secure-folder'
import { type StatesServerInput, startStatesServer } from './states-server'

export interface ServeInput extends Omit<StatesServerInput, 'dataDir' | 'clock'> {
  data: string
  clock: 'real' | 'virtual'
  /** Epoch milliseconds at which a new virtual clock begins; now when left out. */
  clockAt?: number
}

/** Serves a folder until this process is told to stop; says when it is ready, and where. */
export const serve = async ({ data, clock, clockAt, ...input }: ServeInput): Promise<void> => {
  const dataDir = resolve(data)
  secureFolder(dataDir)
  const server = await startStatesServer({
    ...input,
    dataDir,
    clock: clock === 'virtual' ? lastingClock(dataDir, clockAt) : realClock(),
  })
  console.log(`motcua states: ready at ${server.url}; data in ${data}, ${clock} clock; Ctrl-C stops`)
  const stop = () => void server.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
