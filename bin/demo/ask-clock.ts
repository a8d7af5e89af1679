import { request } from 'node:http'

/**
 * Moves the clock, and waits until all that became due has run. Not by `fetch`, which gives up after five minutes:
 * weeks of a city may take longer on a machine that is busy.
 */
export const askClock = (url: string, move: object): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' }
    const asked = request(new URL('/local/clock', url), { method: 'POST', headers }, async (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('error', reject)
      for await (const chunk of answer) text += chunk
      resolve({ status: answer.statusCode, text })
    })
    asked.on('error', reject).end(JSON.stringify(move))
  })
