import type { IncomingMessage, ServerResponse } from 'node:http'
import { StatesError } from './errors'

type Handle = (target: string, body: unknown, caller?: unknown) => Promise<unknown>

// Listening costs a third of what an asynchronous iterator does.
const readText = (request: IncomingMessage) =>
  new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', reject)
  })

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const text = await readText(request)
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new StatesError('SerializationException', 'The body is not JSON')
  }
}

const refusal = (error: unknown) => {
  if (error instanceof StatesError)
    return { status: 400, body: { __type: error.code, message: error.message } }
  return { status: 500, body: { __type: 'InternalFailure', message: 'The service failed' } }
}

/** Answers one request of the AWS JSON 1.0 protocol. The request itself is what `authorize` sees as the caller. */
export const answerRequest = async (handle: Handle, request: IncomingMessage, response: ServerResponse) => {
  let status = 200
  let body: unknown
  try {
    const target = request.headers['x-amz-target']
    const input = await readBody(request)
    if (typeof target !== 'string')
      throw new StatesError('UnknownOperationException', 'No X-Amz-Target is given')
    body = await handle(target, input, request)
  } catch (error) {
    ;({ status, body } = refusal(error))
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
