import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Clock, VirtualClock } from '@motcua/states/clock'
import { controlClock } from '@motcua/states/server/clock-control'
import { createLocalServer } from '@motcua/states/server/http-server'
import { readBody } from '@motcua/states/server/read-body'
import pLimit from 'p-limit'
import type { FunctionError, Invoke, Outcome } from '../lambda/invocation'
import { noRoom, type Room } from '../process/room'
import { gatewayEvent } from './gateway-event'
import { codeOfStatus, sendProblem } from './gateway-problem'
import { problemIn, sendMessage, sendPayload } from './gateway-reply'
import { createMatcher } from './match-route'
import type { Route } from './read-routes'

export interface HttpInput {
  routes: Route[]
  invoke: Invoke
  clock: Clock
  account: string
  room: Room
  /** Pages of the runtime's own, by where their addresses begin: `/local/states`. */
  own?: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>
}

const largestBody = 10 * 1024 * 1024
// What comes faster than it is done costs its senders time: in the functions' thread it would cost everybody memory.
const mostAtOnce = 32

const isVirtual = (clock: Clock): clock is VirtualClock => 'advance' in clock

const withTimeout = async <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** All that a route may name. API Gateway lets no other through. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** All that the runtime's own pages take. */
const looking = ['GET', 'HEAD']

// Cut off, or gone with the thread that others had brought down: the same call may succeed.
const isSlow = (error: FunctionError | undefined): boolean =>
  !error || ['Sandbox.Timedout', 'Runtime.ExitError'].includes(error.errorType)

const statusOf = (outcome: Outcome | undefined): number => {
  if (outcome?.payload === undefined) return 500
  return Number((outcome.payload as { statusCode?: unknown } | null)?.statusCode ?? 200)
}

/** Taken also when there is no room for anything new. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A line for whoever runs this; the function's own log has the rest. */
const tell = (route: string, status: number, outcome: Outcome | undefined) => {
  const { errorType = 'no answer in time', errorMessage = '' } = outcome?.error ?? {}
  const why = outcome?.payload === undefined ? `${errorType} ${errorMessage}` : problemIn(outcome.payload)
  console.error(`motcua: ${status} for ${route}: ${why}; more in log/functions.log of the data folder`)
}

/** API Gateway's front: the routes of the template, and the virtual clock's own address. */
export const createHttpServer = ({ routes, invoke, clock, account, room, own = {} }: HttpInput): Server => {
  const match = createMatcher(routes)
  const turns = pLimit(mostAtOnce)
  const control = isVirtual(clock) ? controlClock(clock) : undefined

  const serve = async (request: IncomingMessage, response: ServerResponse, path: string, search: string) => {
    const method = request.method ?? 'GET'
    if (!methods.includes(method)) {
      const allow = methods.filter((one) => match(one, path)).join(', ')
      return sendProblem(request, response, 'method-not-allowed', { allow })
    }
    const found = match(method, path)
    if (!found) return sendMessage(response, 404, 'Not Found')
    const body = await readBody(request, largestBody)
    await turns(async () => {
      // Whoever went away while others had their turn wants nothing any more.
      if (response.destroyed) return
      const event = gatewayEvent({ account, match: found, request, path, search, body, now: clock.now() })
      const { functionName, timeoutMilliseconds, key } = found.route
      const outcome = await withTimeout(invoke(functionName, event), timeoutMilliseconds)
      // A function knows of no disk: what it calls a fault of ours is this one.
      if (statusOf(outcome) >= 500 && room.isShort()) throw noRoom()
      if (outcome?.payload !== undefined) sendPayload(response, outcome.payload)
      else sendProblem(request, response, isSlow(outcome?.error) ? 'busy' : 'internal')
      if (response.statusCode >= 500) tell(key, response.statusCode, outcome)
    })
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/'
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    const search = mark < 0 ? '' : url.slice(mark + 1)
    // Asked for readings too: the last reserve is given for them.
    const isShort = room.isShort(Number(request.headers['content-length'] ?? 0))
    if (isShort && !reading.has(request.method ?? 'GET')) throw noRoom()
    const page = Object.keys(own).find((base) => path === base || path.startsWith(`${base}/`))
    if (page && !looking.includes(request.method ?? ''))
      return sendProblem(request, response, 'method-not-allowed', { allow: looking.join(', ') })
    if (page) return own[page]!(request, response)
    // Moving the clock waits for all tracked work: it must not be tracked itself.
    if (control && path === '/local/clock') return control(request, response)
    return clock.track(serve(request, response, path, search))
  }

  return createLocalServer({
    serve: answer,
    refuse({ status, message }, request, response) {
      const code = codeOfStatus(status)
      if (code && !request.url?.startsWith('/local/')) sendProblem(request, response, code)
      else sendMessage(response, status, message)
    },
  })
}
