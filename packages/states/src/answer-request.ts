import type { IncomingMessage, ServerResponse } from 'node:http'
import { StatesError } from './errors'
import { sendJson } from './server/send-json'

type Handle = (target: string, body: unknown, caller?: unknown, gone?: AbortSignal) => Promise<unknown>

/** AWS takes a megabyte; as JSON within JSON its text may be several times as long. */
const longestBody = 8 * 1024 * 1024

// Listening costs a third of what an asynchronous iterator does.
const readText = (request: IncomingMessage) =>
  new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= longestBody) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => {
      if (size <= longestBody) return resolve(Buffer.concat(chunks).toString())
      const message = `The request has ${size} bytes; ${longestBody} are allowed`
      reject(new StatesError('RequestEntityTooLargeException', message))
    })
    request.on('error', reject)
  })

const parse = (text: string): unknown => {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const body = parse(await readText(request))
  if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body
  throw new StatesError('SerializationException', 'The body is not a JSON object')
}

const readTarget = ({ method, headers: { 'x-amz-target': target } }: IncomingMessage) => {
  if (method !== 'POST') throw new StatesError('UnknownOperationException', `${method} is not supported`)
  if (typeof target === 'string') return target
  throw new StatesError('UnknownOperationException', 'No X-Amz-Target is given')
}

const refusal = (error: unknown) => {
  if (!(error instanceof StatesError)) {
    console.error(error)
    return { status: 500, body: { __type: 'InternalFailure', message: 'The service failed' } }
  }
  const { code, message } = error
  return { status: code === 'RequestEntityTooLargeException' ? 413 : 400, body: { __type: code, message } }
}

/**
 * Answers one request of the AWS JSON 1.0 protocol. The request itself is what `authorize` sees as the caller; `gone`
 * tells that it waits no longer.
 */
export const answerRequest = async (
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
  gone?: AbortSignal,
) => {
  let status = 200
  let body: unknown
  try {
    const input = await readBody(request)
    body = await handle(readTarget(request), input, request, gone)
  } catch (error) {
    // Whoever left in the middle hears nothing.
    if (request.destroyed && !request.complete) return void response.destroy()
    ;({ status, body } = refusal(error))
  }
  sendJson(response, status, body)
}
