import { createHash, createHmac } from 'node:crypto'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { SignatureV4 } from '@smithy/signature-v4'
import { readEnv } from '../runtime/env'
import { isPassing } from '../runtime/passing'
import { again, type Policy } from './again'
import { jitteredPause, type Pause } from './pause'

export interface Place {
  /** The service's own in the region when left out. */
  endpoint?: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}

const ownPlace = (): Place => {
  const env = readEnv(
    'AWS_REGION',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_ENDPOINT_URL',
  )
  return {
    ...(env.AWS_ENDPOINT_URL && { endpoint: env.AWS_ENDPOINT_URL }),
    region: env.AWS_REGION,
    credentials: {
      accessKeyId: env.AWS_ACCESS_KEY_ID,
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
      sessionToken: env.AWS_SESSION_TOKEN,
    },
  }
}

/** By Node.js, in the form that the signer asks for. */
class Sha256 {
  readonly #hash
  constructor(secret?: unknown) {
    this.#hash = secret ? createHmac('sha256', secret as Uint8Array) : createHash('sha256')
  }
  update(chunk: Uint8Array) {
    this.#hash.update(chunk)
  }
  async digest() {
    return this.#hash.digest()
  }
  reset() {
    throw new Error('a sum is made once')
  }
}

/** What a service refused, under its own name; `$metadata` as the AWS SDK has it. */
export class ServiceError extends Error {
  readonly $metadata
  readonly CancellationReasons?: unknown
  constructor(httpStatusCode: number, body: string, type = 'UnknownError') {
    const { __type = type, message, Message = message, CancellationReasons } = parsed(body)
    super(`${Message ?? body.slice(0, 200)}`)
    // `prefix#Name` in a body, `Name:address` in a header.
    this.name = `${__type}`.split('#').pop()!.split(':')[0]!
    this.$metadata = { httpStatusCode }
    this.CancellationReasons = CancellationReasons
  }
}

const parsed = (body: string): Record<string, unknown> => {
  try {
    return JSON.parse(body)
  } catch {
    // A balancer in between answers in HTML.
    return {}
  }
}

// One for all functions of a process: what one of them opened serves the next.
const options = { keepAlive: true, maxSockets: 50 }
const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) }

const typeIn = ({ headers }: IncomingMessage): string | undefined => headers['x-amzn-errortype']?.toString()

type Ask = (path: string, headers: Record<string, string>, body: string) => Promise<string>

/** What is told to each request is worked out once. */
const postTo = ({ protocol, hostname, port }: URL): Ask => {
  const secure = protocol === 'https:'
  const request = secure ? httpsRequest : httpRequest
  const place = { hostname, port, method: 'POST', agent: secure ? agents['https:'] : agents['http:'] }
  return (path, headers, body) =>
    new Promise((resolve, reject) => {
      const asked = request({ ...place, path, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          if (answer.statusCode === 200) resolve(text)
          else reject(new ServiceError(answer.statusCode ?? 0, text, typeIn(answer)))
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
}

const stillAtWork = 'TransactionInProgressException'
/** As the SDK tries: what throttles, fails or is cut off may go well a moment later. */
const patiently = (pause: Pause): Policy => ({
  tries: 4,
  pause,
  when: (error) => isPassing(error) || (error instanceof Error && error.name === stillAtWork),
})

export interface SignedService {
  /** As it is called in signatures. */
  name: 'dynamodb' | 'kms' | 'ses' | 'states'
  /** As it is called in the address of its endpoint, where that is another name. */
  host?: string
  type: `application/${'json' | 'x-amz-json-1.0' | 'x-amz-json-1.1'}`
  /** Before each operation. Without it an operation is a path. */
  target?: string
}

/** By requests that are signed here: the AWS SDK takes more than three times as much of the processor for the same. */
export const signedCalls = (
  { name, host = name, type, target }: SignedService,
  place: Place = ownPlace(),
  pause: Pause = jitteredPause,
): ((operation: string, input: object) => Promise<unknown>) => {
  const { region, credentials, endpoint = `https://${host}.${region}.amazonaws.com` } = place
  const policy = patiently(pause)
  const url = new URL('/', endpoint)
  const signer = new SignatureV4({ service: name, region, credentials, sha256: Sha256 })
  const { protocol, hostname } = url
  const post = postTo(url)

  const once = async (operation: string, body: string): Promise<string> => {
    const path = target ? '/' : operation
    const headers = {
      host: url.host,
      'content-type': type,
      'content-length': `${Buffer.byteLength(body)}`,
      ...(target && { 'x-amz-target': `${target}.${operation}` }),
    }
    const signed = await signer.sign({ method: 'POST', protocol, hostname, path, headers, body })
    return post(path, signed.headers, body)
  }

  return async (operation, input) => {
    const body = JSON.stringify(input)
    return JSON.parse(await again(policy, () => once(operation, body)))
  }
}
