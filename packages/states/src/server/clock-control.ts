import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { VirtualClock } from '../clock'
import { AwsError } from './aws-error'
import { readBody } from './read-body'

const Move = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
])

const longestBody = 10_000

const durationForm = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const unitSeconds = [7 * 86_400, 86_400, 3_600, 60, 1]

/** An ISO 8601 duration in milliseconds. Months and years have no fixed length, so they are not taken. */
export const readDuration = (text: string): number | undefined => {
  const parts = durationForm.exec(text)?.slice(1)
  return parts?.reduce((sum, part, i) => sum + Number(part ?? 0) * unitSeconds[i]! * 1000, 0)
}

/** At once; farther is done in several moves. A mistyped year would else let every deadline pass. */
const longestMove = 366 * 86_400_000

const asked = 'give {"advance": "P3D"} or {"to": "2026-12-01T08:00:00+07:00"}'

const destination = (body: string, now: number): number => {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    // Told below.
  }
  const move = Move.safeParse(json).data
  if (!move) throw new AwsError('invalid-move', asked)
  const by = 'to' in move ? Date.parse(move.to) - now : readDuration(move.advance)
  if (by === undefined || Number.isNaN(by)) throw new AwsError('invalid-move', asked)
  if (by < 0) {
    const reads = new Date(now).toISOString()
    throw new AwsError('clock-goes-forward', `the clock only moves forward; it is ${reads}`, 409)
  }
  if (by > longestMove)
    throw new AwsError(
      'move-too-long',
      `the clock moves by at most ${longestMove / 86_400_000} days at once`,
      422,
    )
  return now + by
}

/** A page of another origin, or a form of its own making, moves nothing. */
const checkSender = ({ headers }: IncomingMessage): void => {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) || (site && !/^(same-origin|none)$/.test(`${site}`))
  if (foreign) throw new AwsError('foreign-origin', 'only pages of this address move the clock', 403)
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw new AwsError('unsupported-media-type', `content-type must be application/json; ${asked}`, 415)
}

/** `/local/clock`: tells the virtual time, or moves it and answers when all that became due has run. */
export const controlClock =
  (clock: VirtualClock) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      checkSender(request)
      await clock.advance(destination((await readBody(request, longestBody)).toString(), clock.now()))
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD, POST')
      throw new AwsError('method-not-allowed', 'only GET and POST', 405)
    }
    const text = JSON.stringify({ now: new Date(clock.now()).toISOString() })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    response.end(text)
  }
