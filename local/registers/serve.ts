import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson } from '@motcua/states/server/send-json'
import { registeredBusinesses, registeredPeople } from './people'

/** The national registers' twin: `/persons/{identity number or subject}` and `/businesses/{code}`. */
export const serveRegisters = (path: string, request: IncomingMessage, response: ServerResponse): void => {
  // Nobody and nothing in here exists, and every answer says so.
  response.setHeader('x-demonstration', 'nobody and nothing here exists')
  const answer = (status: number, body: unknown) => sendJson(response, status, body, 'application/json')
  const [, kind, id = ''] = path.split('/')
  const found = entryOf(kind, decodeURIComponent(id))
  if (request.method !== 'GET') answer(405, { error: 'only GET' })
  else if (found) answer(200, found)
  else answer(404, { error: 'not in the register' })
}

const entryOf = (kind: string | undefined, wanted: string) => {
  if (kind === 'businesses') return registeredBusinesses.find(({ business }) => business.code === wanted)
  const entry =
    kind === 'persons' &&
    registeredPeople.find(({ subject, person }) => subject === wanted || person.identityNumber === wanted)
  return entry ? { person: entry.person, account: { subject: entry.subject } } : undefined
}
