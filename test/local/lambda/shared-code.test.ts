import { cpSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { realClock } from '@motcua/states/clock'
import { shareChunks } from '../../../lib/share-chunks'
import { createEndpoint } from '../../../local/aws/endpoint'
import { permission } from '../../../local/iam/permission'
import { createPrincipals, type Principal } from '../../../local/iam/principals'
import { createHost, type FunctionHost } from '../../../local/lambda/host'
import { openObjectStore } from '../../../local/s3/object-store'
import { serveS3 } from '../../../local/s3/serve'
import { bundled } from '../../fixtures/bundled'
import { aFolder } from '../fixture/assembly'

let host: FunctionHost
afterEach(() => host.close())

const log = { write: () => {}, close: async () => {} }

/** Runs functions out of one assembly, in which they share their chunks. */
const hosting = async (
  sources: Record<string, string>,
  environments: Record<string, Record<string, string>>,
) => {
  const directoryOf = await bundled(sources)
  const assembly = aFolder()
  const functions = Object.entries(environments).map(([name, environment]) => {
    const directory = join(assembly, `asset.${name}`)
    cpSync(directoryOf(name), directory, { recursive: true })
    return {
      name,
      arn: name,
      directory,
      file: 'index',
      handler: 'handler',
      timeoutSeconds: 60,
      memoryMegabytes: 128,
      environment,
    }
  })
  shareChunks(assembly)
  host = await createHost({ functions, clock: realClock(), log })
  return host
}

describe('what two functions import', () => {
  const sources = (name: string) => ({
    [`functions/${name}-handler.ts`]: `import { loaded, setting } from './shared'
const atStart = setting()
export const handler = async () => ({ loaded: loaded(), atStart, now: setting() })`,
  })
  const shared = `let times = 0
export const loaded = () => ++times
export const setting = () => process.env.SETTING`

  it('is loaded once for both, and each finds its own environment in it', async () => {
    const { invoke } = await hosting(
      { 'functions/shared.ts': shared, ...sources('lan'), ...sources('minh') },
      { lan: { SETTING: 'of Lan' }, minh: { SETTING: 'of Minh' } },
    )
    expect(await invoke('lan', {})).toEqual({ payload: { loaded: 1, atStart: 'of Lan', now: 'of Lan' } })
    expect(await invoke('minh', {})).toEqual({ payload: { loaded: 2, atStart: 'of Minh', now: 'of Minh' } })
  })

  it('takes no time of the first call: ready is said when all is loaded', async () => {
    const { ready, invoke } = await hosting(
      {
        'functions/shared.ts': 'export const order: string[] = []',
        'functions/first-handler.ts': `import { order } from './shared'
export const handler = async () => { order.push('called'); return order }`,
        'functions/last-handler.ts': `import { order } from './shared'
order.push('loaded')
export const handler = async () => order`,
      },
      { first: {}, last: {} },
    )
    await ready
    expect(await invoke('first', {})).toEqual({ payload: ['loaded', 'called'] })
  })

  it('and does not start with one of them is tried anew at its next call', async () => {
    const { ready, invoke } = await hosting(
      {
        'functions/shared.ts': 'export const tries = { count: 0 }',
        'functions/late-handler.ts': `import { tries } from './shared'
if (++tries.count < 2) throw new Error('not yet')
export const handler = async () => tries.count`,
        'functions/other-handler.ts': `import { tries } from './shared'
export const handler = async () => tries.count`,
      },
      { late: {}, other: {} },
    )
    await ready
    expect(await invoke('other', {})).toEqual({ payload: 1 })
    expect(await invoke('late', {})).toEqual({ payload: 2 })
  })
})

describe('a function without a right', () => {
  const handler = `import { S3Client } from '@aws-sdk/client-s3'
import { keep } from './keep'
const client = new S3Client({ forcePathStyle: true, maxAttempts: 1 })
export const handler = async (key: string) => keep(client, key)`
  const keep = `import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
export const keep = (client: S3Client, Key: string) =>
  client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: 'a' })).then(() => 'kept', (error) => error.name)`

  it('is refused, although another one that shares its code and its thread has it', async () => {
    const dataDir = aFolder()
    const principals = createPrincipals('secret')
    const store = openObjectStore(dataDir, ['documents'], () => 0)
    const buckets = [{ name: 'documents', arn: 'arn:aws:s3:::documents', cors: [] }]
    const server = createEndpoint({
      principals,
      services: { s3: serveS3({ store, buckets, principals }) },
      unsigned: async () => undefined,
      track: (work) => work,
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const environment = ({ accessKeyId, secretAccessKey }: Principal) => ({
      AWS_REGION: 'ap-southeast-1',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_ENDPOINT_URL: url,
    })
    const mayPut = permission([
      { Effect: 'Allow', Action: ['s3:PutObject'], Resource: ['arn:aws:s3:::documents/*'] },
    ])
    try {
      const { invoke } = await hosting(
        {
          'functions/keep.ts': keep,
          'functions/may-handler.ts': handler,
          'functions/other-handler.ts': handler,
        },
        {
          may: environment(principals.add('may', mayPut)),
          other: environment(principals.add('other', permission([]))),
        },
      )
      expect(
        await Promise.all(['may', 'other', 'may', 'other'].map((name) => invoke(name, `of-${name}`))),
      ).toEqual(['kept', 'AccessDenied', 'kept', 'AccessDenied'].map((payload) => ({ payload })))
    } finally {
      server.closeAllConnections()
      server.close()
      await store.close()
    }
  })
})
