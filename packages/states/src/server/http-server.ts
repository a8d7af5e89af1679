import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { ZodError } from 'zod'
import { AwsError } from './aws-error'
import { isNoRoom } from './no-room'

/** Why a request is not served; `code` is stable. */
export interface Refusal {
  status: number
  code: string
  message: string
}

export interface ServerInput {
  /** May throw, and may give a promise that rejects. */
  serve(request: IncomingMessage, response: ServerResponse): unknown
  /** Says no in the words of the protocol that is served. */
  refuse(refusal: Refusal, request: IncomingMessage, response: ServerResponse): void
  options?: ServerOptions
}

/** What was thrown, as an answer. What the sender got wrong is told to him; all else is for whoever runs this. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof AwsError) return { status: error.status, code: error.code, message: error.message }
  if (error instanceof URIError || error instanceof SyntaxError)
    return { status: 400, code: 'BadRequest', message: error.message }
  if (error instanceof ZodError)
    return {
      status: 400,
      code: 'ValidationException',
      message: error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; '),
    }
  if (isNoRoom(error))
    return { status: 507, code: 'InsufficientStorage', message: 'there is no room left on the disk' }
  return { status: 500, code: 'InternalFailure', message: 'the service failed' }
}

/** Host names under which this machine alone is reached: a page of another name could be led here (DNS rebinding). */
const ownNames = new Set(['127.0.0.1', 'localhost'])

const isOwnHost = ({ headers, rawHeaders, socket }: IncomingMessage): boolean => {
  const given = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  const [, name = '', port = '80'] = /^([^:]+)(?::(\d{1,5}))?$/.exec(headers.host ?? '') ?? []
  return given.length === 1 && ownNames.has(name.toLowerCase()) && Number(port) === socket.localPort
}

const misdirected = (request: IncomingMessage): Refusal | undefined => {
  if (!isOwnHost(request))
    return {
      status: 421,
      code: 'MisdirectedRequest',
      message: `only 127.0.0.1 and localhost are served, with port ${request.socket.localPort}`,
    }
  if (request.url?.startsWith('/')) return undefined
  return { status: 400, code: 'BadRequest', message: 'the address must begin with a slash' }
}

const endWith = (socket: Duplex, status: string) =>
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)

/** Of what is no HTTP that Node.js reads: as it would answer itself, but a method that it has not heard of is told as such. */
const statusOfFault = ({ code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): string => {
  const begun = /^[\w!#$%&'*+.^`|~-]+ \S+ HTTP\/1/.test(rawPacket?.toString('latin1', 0, 1_000) ?? '')
  if (code === 'HPE_INVALID_METHOD' && begun) return '405 Method Not Allowed'
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return '413 Payload Too Large'
  return '400 Bad Request'
}

const wasLeft = ({ destroyed, complete }: IncomingMessage) => destroyed && !complete

/**
 * The one way to make an HTTP server here: no request ends the process, each is answered, and names of other machines
 * are refused.
 */
export const createLocalServer = ({ serve, refuse, options = {} }: ServerInput): Server => {
  const fail = (error: unknown, request: IncomingMessage, response: ServerResponse) => {
    if (wasLeft(request)) return void response.destroy()
    const refusal = refusalOf(error)
    if (refusal.status === 500) console.error(error)
    if (response.headersSent) return void response.destroy()
    say(refusal, request, response)
  }
  const say = (refusal: Refusal, request: IncomingMessage, response: ServerResponse) => {
    // Reading on lets the sender see the answer: a connection that is closed before is reset.
    if (!request.complete) request.resume()
    refuse(refusal, request, response)
  }
  // Five seconds, as Node.js has it, close a connection under the next request of a client on a busy machine.
  const kept = { noDelay: true, keepAliveTimeout: 65_000, ...options }
  const server = createServer(kept, async (request, response) => {
    response.on('error', () => response.destroy())
    try {
      const refusal = misdirected(request)
      if (refusal) say(refusal, request, response)
      else await serve(request, response)
    } catch (error) {
      fail(error, request, response)
    }
  })
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy())
    endWith(socket, '405 Method Not Allowed')
  })
  server.on('clientError', (error, socket) => {
    if (!socket.writable || socket.destroyed) socket.destroy()
    else endWith(socket, statusOfFault(error))
  })
  return server
}
