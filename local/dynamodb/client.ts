import { Agent, request } from 'node:http'

/** The database's answer, as it came. */
export interface DatabaseAnswer {
  status: number
  type: string
  checksum?: string
  body: Buffer
}

/** The DynamoDB server behind the proxy; bodies pass through untouched. */
export interface Database {
  forward(target: string, body: Buffer): Promise<DatabaseAnswer>
  /** For the runtime's own calls; throws on a refusal. */
  call(action: string, input: unknown): Promise<Record<string, unknown>>
  close(): void
}

/** The server refused the runtime's own call. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

// The server asks for a signature's form but checks none.
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20240101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

const noticed = 20

/** `serving`: until the server is there (again); without it, one that is not there is not waited for. */
export const connectDatabase = (endpoint: string, serving?: () => Promise<void>): Database => {
  const { hostname, port } = new URL(endpoint)
  const agent = new Agent({ keepAlive: true, maxSockets: 32, noDelay: true })
  const send = (target: string, body: Buffer) =>
    new Promise<DatabaseAnswer>((resolve, reject) => {
      const outgoing = request(
        {
          agent,
          hostname,
          port,
          method: 'POST',
          path: '/',
          headers: {
            'x-amz-target': target,
            'content-type': 'application/x-amz-json-1.0',
            'content-length': body.length,
            'x-amz-date': '20240101T000000Z',
            authorization,
          },
        },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', reject)
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 500,
              type: incoming.headers['content-type'] ?? 'application/x-amz-json-1.0',
              checksum: incoming.headers['x-amz-crc32'] as string | undefined,
              body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks),
            }),
          )
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  const forward = async (target: string, body: Buffer): Promise<DatabaseAnswer> => {
    for (;;) {
      try {
        return await send(target, body)
      } catch (error) {
        // Refused before anything was sent: nothing has happened yet. All else may have.
        if (!serving || (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error
        await serving().catch(() => {})
        // That it died may not have been noticed yet.
        await new Promise((resolve) => setTimeout(resolve, noticed))
      }
    }
  }
  return {
    forward,
    async call(action, input) {
      const { status, body } = await forward(
        `DynamoDB_20120810.${action}`,
        Buffer.from(JSON.stringify(input)),
      )
      const answer = JSON.parse(body.toString() || '{}') as Record<string, unknown>
      if (status === 200) return answer
      throw new DatabaseRefused(
        String(answer.__type).split('#').pop()!,
        String(answer.message ?? answer.Message),
      )
    },
    close: () => agent.destroy(),
  }
}
