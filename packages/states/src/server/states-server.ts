import type { Clock, VirtualClock } from '../clock'
import { enterChanges, enterStores, storeFaults } from '../folder/check-stores'
import { lockDirectory } from '../folder/lock'
import { secureFolder } from '../folder/secure-folder'
import { openStates } from '../open-states'
import { createViewer } from '../viewer/serve-viewer'
import { controlClock } from './clock-control'
import { createLocalServer } from './http-server'
import { lambdaAt, noLambda } from './lambda-endpoint'
import { closeServer, freePort, listen } from './listen'
import { sendJson } from './send-json'
import { kindsAt, type ServiceEndpoints } from './service-endpoints'

export interface StatesServerInput {
  dataDir: string
  clock: Clock
  /** 0: a free one. */
  port: number
  lambdaEndpoint?: string
  /** Services that Task states may call; a machine that calls another is refused. */
  endpoints?: ServiceEndpoints
}

export interface StatesServer {
  url: string
  close(): Promise<void>
}

const place = { region: 'us-east-1', accountId: '123456789012' }
/** The folder itself is the engine's store. */
const stores = { lmdb: [{ name: '.' }] }
const isVirtual = (clock: Clock): clock is VirtualClock => 'advance' in clock

/**
 * The Step Functions engine by itself, for any client. Its pages draw machines and executions. With a virtual clock, `/local/clock` moves it.
 */
export const startStatesServer = async ({
  dataDir,
  clock,
  port,
  lambdaEndpoint,
  endpoints = {},
}: StatesServerInput): Promise<StatesServer> => {
  secureFolder(dataDir)
  const unlock = lockDirectory(dataDir)
  const [fault] = await storeFaults(dataDir, stores)
  if (fault) {
    unlock()
    throw fault
  }
  const invokeLambda = lambdaEndpoint ? lambdaAt(lambdaEndpoint) : noLambda
  const states = openStates({ ...place, dataDir, clock, invokeLambda, tasks: kindsAt(endpoints) })
  const control = isVirtual(clock) ? controlClock(clock) : undefined
  const viewer = createViewer({ states, base: '' })
  const server = createLocalServer({
    serve(request, response) {
      if (control && request.url === '/local/clock') return control(request, response)
      if (request.method === 'GET') return viewer(request, response)
      return states.listener(request, response)
    },
    refuse: ({ status, code, message }, _, response) => sendJson(response, status, { __type: code, message }),
  })
  await states.ready
  const url = await listen(server, port || (await freePort()))
  enterStores(dataDir, stores)
  return {
    url,
    async close() {
      await closeServer(server)
      await states.close()
      enterChanges(dataDir, clock.now(), stores)
      unlock()
    },
  }
}
