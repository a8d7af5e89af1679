import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBody } from '../aws/read-body'
import type { VirtualClock } from '../clock'
import { sendMessage } from './gateway-reply'

const Move = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
])

const durationForm = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const unitSeconds = [7 * 86_400, 86_400, 3_600, 60, 1]

/** An ISO 8601 duration in milliseconds. Months and years have no fixed length, so they are not taken. */
export const readDuration = (text: string): number | undefined => {
  const parts = durationForm.exec(text)?.slice(1)
  return parts?.reduce((sum, part, i) => sum + Number(part ?? 0) * unitSeconds[i]! * 1000, 0)
}

const destination = (body: string, now: number): number | undefined => {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  const move = Move.safeParse(json).data
  if (!move) return undefined
  if ('to' in move) return Date.parse(move.to)
  const by = readDuration(move.advance)
  return by === undefined ? undefined : now + by
}

/** `/local/clock`: tells the virtual time, or moves it and answers when all that became due has run. */
export const controlClock =
  (clock: VirtualClock) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'POST') {
      const to = destination((await readBody(request)).toString(), clock.now())
      if (to === undefined) {
        return sendMessage(response, 400, 'give {"advance": "P3D"} or {"to": "2026-12-01T08:00:00+07:00"}')
      }
      if (to < clock.now()) {
        return sendMessage(
          response,
          409,
          `the clock only moves forward; it is ${new Date(clock.now()).toISOString()}`,
        )
      }
      await clock.advance(to)
    }
    const text = JSON.stringify({ now: new Date(clock.now()).toISOString() })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    response.end(text)
  }
