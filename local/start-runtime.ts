import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import { type Application, loadApplication } from './assembly/load-application'
import { createEndpoint } from './aws/endpoint'
import type { Clock } from './clock'
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
import { enterChanges, enterStores, storeFaults } from './folder/check-stores'
import { keepSecret } from './folder/secret'
import { secureFolder } from './folder/secure-folder'
import { readRoutes } from './http/read-routes'
import { createHttpServer } from './http/server'
import { type May, permission } from './iam/permission'
import { createPrincipals } from './iam/principals'
import { readPolicies } from './iam/read-policies'
import { startIdentity } from './identity/start-identity'
import { type Key, readKeys } from './kms/read-keys'
import { keyPairs, serveKms } from './kms/serve'
import { createFunctionLog } from './lambda/function-log'
import { createHost } from './lambda/host'
import type { Invoke } from './lambda/invocation'
import { type HostedFunction, readFunctions } from './lambda/read-functions'
import { deployMachines, publishVersions } from './machines/deploy-machines'
import { openNumbers } from './machines/numbers'
import { authorizeCall, invokeForMachines, serveStates } from './machines/serve-states'
import { openPaymentGateway } from './payments/gateway'
import { closeServer, listen, rememberPorts } from './process/free-port'
import { lockDirectory } from './process/lock'
import { reserveIn } from './process/reserve'
import { createRetry } from './process/retry'
import { createRoom } from './process/room'
import { createEventBus } from './rules/event-bus'
import { readRules } from './rules/read-rules'
import { startSchedule } from './rules/schedule'
import { openObjectStore } from './s3/object-store'
import { readBuckets } from './s3/read-buckets'
import { serveS3, serveUnsigned } from './s3/serve'
import { createMailbox } from './ses/mailbox'
import { serveSes } from './ses/serve'
import { serveSsm } from './ssm/serve'
import { openStates, waitsForTime } from './states/open-states'
import { createViewer } from './states-viewer/serve-viewer'
import { createTwinsServer } from './twins-server'

export interface RuntimeInput {
  /** The synthesized cloud assembly. */
  assembly: string
  dataDir: string
  /** `reached`: how far a virtual one may have got in a run that was cut off. */
  clock: Clock & { reached?: number }
  /** Ports not given are free ones, the same after a restart. */
  port?: number
  awsPort?: number
  issuerPort?: number
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
  /** Ends the functions' thread as a crash does: another one takes its place. */
  endThread(): void
  close(): Promise<void>
}

type OnClose = (close: () => unknown) => void

const chooseAddresses = async ({ dataDir, port, awsPort, issuerPort }: RuntimeInput) => {
  const ports = rememberPorts(dataDir)
  const chosen = {
    port: await ports.port('api', port),
    awsPort: await ports.port('aws', awsPort),
    issuerPort: await ports.port('issuer', issuerPort),
    twinsPort: await ports.port('twins'),
  }
  const at = (number: number) => `http://127.0.0.1:${number}`
  return {
    ...chosen,
    url: at(chosen.port),
    awsUrl: at(chosen.awsPort),
    issuerUrl: at(chosen.issuerPort),
    registersUrl: `${at(chosen.twinsPort)}/registers`,
    paymentGatewayUrl: `${at(chosen.twinsPort)}/payment-gateway`,
  }
}
type Addresses = Awaited<ReturnType<typeof chooseAddresses>>

/** The engine with the template's machines; `invoke` is there only once the functions are. */
const startMachines = async (
  { assembly, dataDir, clock }: RuntimeInput,
  addresses: Addresses,
  onClose: OnClose,
) => {
  const numbers = openNumbers(dataDir)
  const load = () =>
    loadApplication({
      directory: assembly,
      number: numbers.number,
      parameters: {
        IssuerUrl: addresses.issuerUrl,
        PaymentGatewayUrl: addresses.paymentGatewayUrl,
        RegistersUrl: addresses.registersUrl,
        PublicUrl: addresses.url,
        MailFrom: 'motcua@example.vn',
        DemonstrationCertificate: 'yes',
      },
    })
  let application = load()
  let roles: May[] = []
  let begin: (invoke: Invoke) => void = () => {}
  const functions = new Promise<Invoke>((resolve) => (begin = resolve))
  const invoke: Invoke = async (name, event) => (await functions)(name, event)
  const policies = readPolicies(application)
  const states = openStates({
    dataDir: join(dataDir, 'states'),
    clock,
    region: application.region,
    accountId: application.account,
    invokeLambda: invokeForMachines(() => roles, invoke),
    onStatusChange: createEventBus(readRules(application), invoke),
    authorize: authorizeCall,
  })
  onClose(() => states.close())
  const machines = await deployMachines(application, states)
  roles = machines.map(({ roleArn }) => permission(policies.get(roleArn) ?? []))
  if (!(await publishVersions(application, states, numbers))) application = load()
  numbers.save()
  return { application, policies, states, begin }
}

/** The public half of the key with which the application signs its orders. */
const orderKeyOf = (functions: HostedFunction[], keys: Key[], dataDir: string) => {
  const id = functions.map(({ environment }) => environment.PAYMENT_KEY_ID).find(Boolean)
  const [, pair] = [...keyPairs(keys, dataDir)].find(([{ names }]) => names.includes(id ?? '')) ?? []
  return pair && createPublicKey(pair)
}

const start = async (input: RuntimeInput, onClose: OnClose): Promise<Omit<Runtime, 'close'>> => {
  const { clock, dataDir, audience = 'motcua-api', verbose = false } = input
  secureFolder(dataDir)
  onClose(lockDirectory(dataDir))
  const [fault] = await storeFaults(dataDir)
  if (fault) throw fault
  enterChanges(dataDir, 0)
  checkClock(dataDir, { now: clock.now(), reached: clock.reached }, 0)
  let isReady = false
  onClose(() => isReady && enterChanges(dataDir, clock.now()))
  const room = createRoom(dataDir, undefined, reserveIn(dataDir))
  const addresses = await chooseAddresses(input)
  const log = createFunctionLog(dataDir, verbose)
  onClose(() => log.close())

  // Both take a moment, and the assembly is read meanwhile.
  const starting = [
    startDynoxide(dataDir),
    startIdentity({ dataDir, port: addresses.issuerPort, audience, log: log.write }),
  ] as const
  onClose(async () => {
    for (const started of await Promise.allSettled(starting)) {
      if (started.status === 'fulfilled') await started.value.close()
    }
  })

  const { application, policies, states, begin } = await startMachines(input, addresses, onClose)
  const { account, region } = application
  const principals = createPrincipals(keepSecret(dataDir, 'secret'))
  const functions = readFunctions({ application, policies, principals, awsUrl: addresses.awsUrl })
  const routes = readRoutes(application)
  const rules = readRules(application)
  const tables = readTables(application)
  const mappings = readMappings(application, tables, principals)
  const buckets = readBuckets(application)
  const keys = readKeys(application)

  const [server] = await Promise.all(starting)
  const database = connectDatabase(server.endpoint, server.serving)
  onClose(() => database.close())
  const host = createHost({ functions, clock, log })
  onClose(() => host.close())
  const { invoke, invokeAgain } = host
  /** Work in the background waits for room: nobody is there to be told. */
  const invokeLater: Invoke = async (name, event) => {
    await room.enough()
    return invokeAgain(name, event)
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
    giveUp: keepGivenUp(store),
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
      s3: serveS3({ store, buckets, principals }),
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
  enterStores(dataDir)
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
    endThread: host.endThread,
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
