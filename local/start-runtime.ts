import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import type { Clock } from '@motcua/states/clock'
import { enterChanges, enterStores, storeFaults } from '@motcua/states/folder/check-stores'
import { lockDirectory } from '@motcua/states/folder/lock'
import { secureFolder } from '@motcua/states/folder/secure-folder'
import { waitsForTime } from '@motcua/states/open-states'
import { closeServer, listen } from '@motcua/states/server/listen'
import { createViewer } from '@motcua/states/viewer/serve-viewer'
import pLimit from 'p-limit'
import type { Application } from './assembly/load-application'
import { createEndpoint } from './aws/endpoint'
import { chooseAddresses, type Ports } from './choose-addresses'
import { connectDatabase } from './dynamodb/client'
import { createTables } from './dynamodb/create-tables'
import { createFeed } from './dynamodb/feed'
import { keepGivenUp } from './dynamodb/keep-given-up'
import { createProxy } from './dynamodb/proxy'
import { readMappings } from './dynamodb/read-mappings'
import { readTables } from './dynamodb/read-tables'
import { startDynoxide } from './dynamodb/start-dynoxide'
import { compareWithTables, enterStart } from './folder/agree-with-tables'
import { checkClock } from './folder/check-clock'
import { keepLaws } from './folder/keep-laws'
import { platformNames, platformStores } from './folder/platform-folder'
import { keepSecret } from './folder/secret'
import { readRoutes } from './http/read-routes'
import { createHttpServer } from './http/server'
import { createPrincipals } from './iam/principals'
import { startIdentity } from './identity/start-identity'
import { type Key, readKeys } from './kms/read-keys'
import { keyPairs, serveKms } from './kms/serve'
import { createFunctionLog } from './lambda/function-log'
import { createHost } from './lambda/host'
import type { Invoke } from './lambda/invocation'
import { type HostedFunction, readFunctions } from './lambda/read-functions'
import { serveStates } from './machines/serve-states'
import { type OnClose, startMachines } from './machines/start-machines'
import { openPaymentGateway } from './payments/gateway'
import { reserveIn } from './process/reserve'
import { createRetry } from './process/retry'
import { createRoom } from './process/room'
import { createEventBus } from './rules/event-bus'
import { readRules } from './rules/read-rules'
import { startSchedule } from './rules/schedule'
import { openObjectStore } from './s3/object-store'
import { readBuckets } from './s3/read-buckets'
import { serveS3, serveUnsigned } from './s3/serve'
import { withPublished } from './s3/with-published'
import { createMailbox } from './ses/mailbox'
import { serveSes } from './ses/serve'
import { serveSsm } from './ssm/serve'
import { createTwinsServer } from './twins-server'

export interface RuntimeInput extends Ports {
  /** The synthesized cloud assembly. */
  assembly: string
  dataDir: string
  /** `reached`: how far a virtual one may have got in a run that was cut off. */
  clock: Clock & { reached?: number }
  audience?: string
  /** Functions' output to standard error too. */
  verbose?: boolean
}

export interface Runtime {
  /** The HTTP API. */
  url: string
  /** All AWS services. */
  awsUrl: string
  issuerUrl: string
  clock: Clock
  application: Application
  /** May do everything at `awsUrl`: for the AWS command line, benches and tests. */
  administrator: { accessKeyId: string; secretAccessKey: string; region: string }
  /** Ends a thread as a crash does: another one takes its place. */
  endThread(of: 'functions' | 'identity provider'): void
  close(): Promise<void>
}

/** Of feed and machines: people must not wait behind all that they have set going. */
const mostInBackground = 32

/** The public half of the key with which the application signs its orders. */
const orderKeyOf = (functions: HostedFunction[], keys: Key[], dataDir: string) => {
  const id = functions.map(({ environment }) => environment.PAYMENT_KEY_ID).find(Boolean)
  const [, pair] = [...keyPairs(keys, dataDir)].find(([{ names }]) => names.includes(id ?? '')) ?? []
  return pair && createPublicKey(pair)
}

const start = async (input: RuntimeInput, onClose: OnClose): Promise<Omit<Runtime, 'close'>> => {
  const { clock, dataDir, audience = 'motcua-api', verbose = false } = input
  secureFolder(dataDir, platformNames)
  onClose(lockDirectory(dataDir))
  const [fault] = await storeFaults(dataDir, platformStores)
  if (fault) throw fault
  enterChanges(dataDir, 0, platformStores)
  checkClock(dataDir, { now: clock.now(), reached: clock.reached }, 0)
  let isReady = false
  onClose(() => isReady && enterChanges(dataDir, clock.now(), platformStores))
  const room = createRoom(dataDir, undefined, reserveIn(dataDir))
  const addresses = await chooseAddresses(dataDir, input)
  const log = createFunctionLog(dataDir, verbose)
  onClose(() => log.close())

  // Both take a moment, and the assembly is read meanwhile.
  const starting = [
    startDynoxide(dataDir),
    startIdentity({ dataDir, port: addresses.issuerPort, audience, log: log.write }),
  ] as const
  // Told when it is waited for, below: until then nobody listens, and Node.js would end.
  for (const one of starting) one.catch(() => {})
  onClose(async () => {
    for (const started of await Promise.allSettled(starting)) {
      if (started.status === 'fulfilled') await started.value.close()
    }
  })

  const { application, policies, states, begin } = await startMachines(input, addresses, onClose)
  const { account, region } = application
  const principals = createPrincipals(keepSecret(dataDir, 'secret'))
  const functions = readFunctions({ application, policies, principals, awsUrl: addresses.awsUrl })
  const routes = readRoutes(application, policies)
  const rules = readRules(application)
  const tables = readTables(application)
  const mappings = readMappings(application, tables, principals)
  const buckets = readBuckets(application)
  const keys = readKeys(application)

  const server = await starting[0]
  const database = connectDatabase(server.endpoint, server.serving)
  onClose(() => database.close())
  // It loads the functions while the identity provider starts.
  const host = await createHost({ functions, clock, log })
  onClose(() => host.close())
  const identity = await starting[1]
  const { invoke, invokeAgain } = host
  const turns = pLimit(mostInBackground)
  /** Work in the background waits for room: nobody is there to be told. */
  const invokeLater: Invoke = async (name, event) => {
    await room.enough()
    return turns(() => invokeAgain(name, event))
  }
  const retry = createRetry(clock)
  const store = openObjectStore(
    dataDir,
    buckets.map(({ name }) => name),
    () => clock.now(),
  )
  onClose(() => store.close())
  const feed = createFeed({
    path: join(dataDir, 'feed'),
    mappings,
    database,
    clock,
    retry,
    invoke: invokeLater,
    region,
    giveUp: keepGivenUp(store, clock),
  })
  onClose(() => feed.close())
  onClose(() => retry.close())
  const agreement = { dataDir, database, newest: feed.newest(), now: clock.now() }
  await compareWithTables(agreement)
  checkClock(dataDir, { now: clock.now(), reached: clock.reached }, feed.newest()?.at ?? 0)
  await enterStart(agreement)
  await createTables(database, tables)
  const deliverLeftovers = await feed.recover()

  const endpoint = createEndpoint({
    principals,
    track: (work, { headers }) => (waitsForTime(headers['x-amz-target']) ? work : clock.track(work)),
    unsigned: serveUnsigned({ store, buckets, principals, room }),
    services: {
      dynamodb: createProxy({ database, tables, feed }),
      states: serveStates(states),
      s3: withPublished(application, keepLaws(dataDir, application), serveS3({ store, buckets, principals })),
      kms: serveKms(keys, dataDir),
      ses: serveSes({ application, dataDir, clock, tell: createEventBus(rules, invoke) }),
      ssm: serveSsm(application),
    },
  })
  const gateway = openPaymentGateway({
    dataDir,
    url: addresses.paymentGatewayUrl,
    clock,
    merchant: { origin: addresses.url, key: orderKeyOf(functions, keys, dataDir) },
  })
  onClose(() => gateway.close())
  const http = createHttpServer({
    routes,
    invoke,
    clock,
    account,
    room,
    own: {
      '/local/states': createViewer({ states, base: '/local/states' }),
      '/local/mail': createMailbox({ directory: join(dataDir, 'mail'), base: '/local/mail' }),
    },
  })
  for (const [served, port] of [
    [endpoint, addresses.awsPort],
    [createTwinsServer(gateway, clock), addresses.twinsPort],
    [http, addresses.port],
  ] as const) {
    await listen(served, port)
    onClose(() => closeServer(served))
  }

  begin(invokeLater)
  deliverLeftovers()
  gateway.recover()
  onClose(startSchedule({ rules, dataDir, clock, invoke: invokeLater, account, region }))
  enterStores(dataDir, platformStores)
  await host.ready
  isReady = true
  const { accessKeyId, secretAccessKey } = principals.administrator
  const { url, awsUrl, issuerUrl } = addresses
  return {
    url,
    awsUrl,
    issuerUrl,
    clock,
    application,
    administrator: { accessKeyId, secretAccessKey, region },
    endThread: (of) => void (of === 'functions' ? host : identity).endThread(),
  }
}

/** Serves a synthesized application on this machine, durable in `dataDir`. Kill it at any instant and start it again. */
export const startRuntime = async (input: RuntimeInput): Promise<Runtime> => {
  const closers: (() => unknown)[] = []
  let closing: Promise<void> | undefined
  const closeAll = async () => {
    for (let last = closers.pop(); last; last = closers.pop()) await last()
  }
  const close = () => (closing ??= closeAll())
  try {
    return { ...(await start(input, (closer) => closers.push(closer))), close }
  } catch (error) {
    await close()
    throw error
  }
}
