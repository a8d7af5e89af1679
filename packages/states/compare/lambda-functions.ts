// Runs in a process of its own: the workflow's steps as functions, behind the Lambda invoke API.
import { createServer } from 'node:http'
import { freePort, listen } from '../src/server/listen'
import { Asked, ask, finish, Progress, prepare } from './workflow'

const functions: Record<string, (payload: unknown) => unknown> = {
  prepare: (payload) => prepare(Progress.parse(payload)),
  ask: (payload) => ask(Asked.parse(payload)),
  finish: (payload) => finish(Progress.parse(payload)),
}

const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  const name = request.url?.split('/').at(-2) ?? ''
  response.end(JSON.stringify(functions[name]?.(JSON.parse(text))))
})
process.send?.({ url: await listen(server, await freePort()) })
process.once('disconnect', () => process.exit())
