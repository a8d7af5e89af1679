import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { folderFault } from '@motcua/states/folder/folder-fault'
import { howItEnded, keepRunning } from '../process/keep-running'
import { endLeftover, spawnTied, type TiedProcess } from '../process/tied-process'
import { connectDatabase } from './client'
import { hiddenAddress } from './hidden-address'

export interface DatabaseServer {
  endpoint: string
  /** Until it serves (again). */
  serving(): Promise<void>
  close(): Promise<void>
}

/** The static binary inside the platform's package. */
export const findBinary = () => {
  const find = createRequire(join(import.meta.dirname, 'start-dynoxide.ts'))
  const name = `@dynoxide/${process.platform}-${process.arch}`
  for (const [id, file] of [
    [name, 'dynoxide'],
    ['dynoxide', 'bin/dynoxide'],
  ] as const) {
    try {
      const path = join(dirname(find.resolve(`${id}/package.json`)), file)
      if (existsSync(path)) return path
    } catch {
      // Not installed: try the next.
    }
  }
  throw new Error(
    `no DynamoDB server for ${process.platform}-${process.arch}: install ${name} or dynoxide, or set DYNAMODB_ENDPOINT to the address of one (DynamoDB Local does)`,
  )
}

/** `isLost`: nobody will ever answer there. A machine that is busy makes a server slow, and loses none. */
const untilReady = async (endpoint: string, isLost: (tries: number) => boolean) => {
  const database = connectDatabase(endpoint)
  try {
    for (let tries = 0; ; tries++) {
      try {
        return void (await database.call('ListTables', {}))
      } catch (error) {
        if (isLost(tries)) throw new Error(`the DynamoDB server does not answer: ${error}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
  } finally {
    database.close()
  }
}

/** Starts dynoxide on `dataDir`, again when it dies, or takes the server that DYNAMODB_ENDPOINT names. */
export const startDynoxide = async (dataDir: string): Promise<DatabaseServer> => {
  const elsewhere = process.env.DYNAMODB_ENDPOINT
  if (elsewhere) {
    await untilReady(elsewhere, (tries) => tries > 500)
    return { endpoint: elsewhere, serving: async () => {}, close: async () => {} }
  }
  const binary = findBinary()
  const directory = join(dataDir, 'dynamodb')
  const pidFile = join(directory, 'pid')
  mkdirSync(directory, { recursive: true })
  await endLeftover(pidFile, binary)
  // It checks no signature: see docs/adr/0018.
  const { host, port } = await hiddenAddress()
  const endpoint = `http://${host}:${port}`
  let running: TiedProcess
  const start = () => {
    let isOver = false
    running = spawnTied(
      binary,
      ['serve', '--host', host, '--port', String(port), '--db-path', join(directory, 'tables.db')],
      pidFile,
    )
    const { child } = running
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => {
        isOver = true
        resolve(howItEnded(code, signal))
      })
    })
    const ready = untilReady(endpoint, () => isOver).catch((error) => {
      if (!isOver) throw error
      const what = "can't be opened by its server: it is damaged, or another program has it"
      throw folderFault(dataDir, 'dynamodb/tables.db', what)
    })
    return { ready, ended }
  }
  const kept = await keepRunning({ name: 'the database', start })
  return {
    endpoint,
    serving: kept.serving,
    close: async () => {
      kept.release()
      await running.close()
    },
  }
}
