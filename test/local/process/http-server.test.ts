import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { virtualClock } from '@motcua/states/clock'
import { openStates } from '@motcua/states/open-states'
import { freePort } from '@motcua/states/server/listen'
import { memoryStore } from '@motcua/states/store/memory-store'
import { faultsOf, sendBytes } from '@motcua/states/test/nasty-requests'
import { loadApplication } from '../../../local/assembly/load-application'
import { createEndpoint } from '../../../local/aws/endpoint'
import type { Database } from '../../../local/dynamodb/client'
import { createProxy } from '../../../local/dynamodb/proxy'
import { createHttpServer } from '../../../local/http/server'
import { createPrincipals } from '../../../local/iam/principals'
import { startIdentity } from '../../../local/identity/start-identity'
import { readKeys } from '../../../local/kms/read-keys'
import { serveKms } from '../../../local/kms/serve'
import { serveStates } from '../../../local/machines/serve-states'
import { openPaymentGateway } from '../../../local/payments/gateway'
import { openObjectStore } from '../../../local/s3/object-store'
import { serveS3, serveUnsigned } from '../../../local/s3/serve'
import { createMailbox } from '../../../local/ses/mailbox'
import { serveSes } from '../../../local/ses/serve'
import { serveSsm } from '../../../local/ssm/serve'
import { createTwinsServer } from '../../../local/twins-server'
import { aFolder, anAssembly } from '../fixture/assembly'
import { roomy } from '../fixture/room'
import { sendSigned, signedNonsense } from '../fixture/signed-nonsense'

const clock = virtualClock(Date.parse('2026-12-01T01:00:00Z'))
const closers: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})
const serve = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const aServiceOfEachKind = () => {
  const directory = anAssembly({
    App: {
      Resources: {
        Key: { Type: 'AWS::KMS::Key', Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' } },
      },
    },
  })
  const application = loadApplication({ directory, number: () => 1 })
  const principals = createPrincipals('secret')
  const dataDir = aFolder()
  const buckets = [{ name: 'papers', arn: 'arn:aws:s3:::papers', cors: [] }]
  const store = openObjectStore(dataDir, ['papers'], () => 0)
  const states = openStates({
    dataDir,
    clock,
    region: application.region,
    accountId: application.account,
    invokeLambda: async () => ({ payload: null }),
    store: memoryStore(),
  })
  const database: Database = {
    forward: async () => ({ status: 200, type: 'application/json', body: Buffer.from('{}') }),
    call: async () => ({}),
    close: () => {},
  }
  const feed = {
    begin: () => undefined,
    newest: () => undefined,
    recover: async () => () => {},
    close: async () => {},
  }
  return {
    principals,
    services: {
      dynamodb: createProxy({ database, tables: [], feed }),
      states: serveStates(states),
      s3: serveS3({ store, buckets, principals }),
      kms: serveKms(readKeys(application), dataDir),
      ses: serveSes({ application, dataDir, clock }),
      ssm: serveSsm(application),
    },
    close: async () => {
      await states.close()
      await store.close()
    },
  }
}

describe('no request ends the process, and none is answered as a fault of ours:', () => {
  it('the registers and the payment gateway', async () => {
    const gateway = openPaymentGateway({
      dataDir: aFolder(),
      url: 'http://127.0.0.1/payment-gateway',
      clock,
      merchant: { origin: 'http://127.0.0.1' },
    })
    closers.push(() => gateway.close())
    const port = await serve(createTwinsServer(gateway, clock))
    const paths = ['/', '/registers/persons/', '/payment-gateway/payments', '/payment-gateway/pay/']
    expect(await faultsOf(port, paths)).toEqual([])
    expect(await sendBytes(port, 'GET /registers/persons/%E0%A4%A HTTP/1.1\r\nhost: @host@\r\n\r\n')).toBe(
      400,
    )
    expect(await sendBytes(port, 'GET /registers/persons/lan HTTP/1.1\r\nhost: @host@\r\n\r\n')).toBe(200)
  })

  it('the AWS services', async () => {
    const principals = createPrincipals('secret')
    const buckets = [{ name: 'papers', arn: 'arn:aws:s3:::papers', cors: [] }]
    const store = openObjectStore(aFolder(), ['papers'], () => 0)
    closers.push(() => store.close())
    const port = await serve(
      createEndpoint({
        principals,
        services: { s3: serveS3({ store, buckets, principals }) },
        unsigned: serveUnsigned({ store, buckets, principals, room: roomy }),
        track: (work) => work,
      }),
    )
    expect(await faultsOf(port, ['/', '/papers/', '/papers'])).toEqual([])
  })

  it('an AWS service to whom a program of ours speaks nonsense', async () => {
    const { services, principals, close } = aServiceOfEachKind()
    closers.push(close)
    const port = await serve(
      createEndpoint({ principals, services, unsigned: () => Promise.reject(), track: (work) => work }),
    )
    const faults: string[] = []
    for (const asked of signedNonsense) {
      const { status, text } = await sendSigned(port, principals.administrator, asked)
      if (status > 499) faults.push(`${status} ${JSON.stringify(asked).slice(0, 200)} ${text}`)
    }
    expect(faults).toEqual([])
  })

  it('the API, the clock, the mailbox', async () => {
    const port = await serve(
      createHttpServer({
        routes: [
          { key: '$default', apiId: 'api', functionName: 'echo', timeoutMilliseconds: 1_000 },
          { key: 'GET /x/{id}', apiId: 'api', functionName: 'echo', timeoutMilliseconds: 1_000 },
        ],
        invoke: async (_, event) => ({ payload: { statusCode: 200, body: JSON.stringify(event) } }),
        clock,
        account: '000000000000',
        room: roomy,
        own: { '/local/mail': createMailbox({ directory: aFolder(), base: '/local/mail' }) },
      }),
    )
    expect(await faultsOf(port, ['/', '/x/', '/local/clock', '/local/mail/', '/local/mail'])).toEqual([])
  })

  it('the identity provider', async () => {
    const log: string[] = []
    const identity = await startIdentity({
      dataDir: aFolder(),
      port: await freePort(),
      audience: 'motcua-api',
      log: (chunk) => void log.push(String(chunk)),
    })
    closers.push(() => identity.close())
    const port = Number(new URL(identity.issuerUrl).port)
    expect(await faultsOf(port, ['/', '/interaction/', '/token', '/auth', '/session/end'])).toEqual([])
    expect(log.join('')).not.toMatch(/at /)
  })
})

describe('a server here', () => {
  it('is made in one place', async () => {
    const { readdirSync, readFileSync } = await import('node:fs')
    const root = join(import.meta.dirname, '..', '..', '..')
    const sources = ['local', join('packages', 'states', 'src')].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    const makers = sources.filter(
      (name) =>
        name.endsWith('.ts') &&
        /import \{[^}]*\bcreateServer\b[^}]*\} from 'node:https?'/.test(
          readFileSync(join(root, name), 'utf8'),
        ),
    )
    expect(makers).toEqual([join('packages', 'states', 'src', 'server', 'http-server.ts')])
  })
})
