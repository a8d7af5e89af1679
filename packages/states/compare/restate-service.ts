// Runs in a process of its own: the workflow as a Restate service, run by Restate's SDK.
import { createServer } from 'node:http2'
import { freePort, listen } from '../src/server/listen'
import { loadPackage } from './packages'
import { ask, finish, Progress, prepare } from './workflow'

/** What we use of the SDK, which is not among our packages. */
interface Context {
  run<T>(name: string, action: () => T): Promise<T>
  awakeable(): { id: string; promise: Promise<unknown> }
}
interface Sdk {
  service(definition: { name: string; handlers: Record<string, Handler> }): object
  createEndpointHandler(options: { services: object[] }): Parameters<typeof createServer>[1]
}
type Handler = (context: Context, input: unknown) => Promise<unknown>

const run: Handler = async (context, input) => {
  const prepared = await context.run('prepare', () => prepare(Progress.parse(input)))
  const { id, promise } = context.awakeable()
  await context.run('ask', () => ask({ workflow: prepared.workflow, token: id }))
  const answered = Progress.parse(await promise)
  return context.run('finish', () => finish(answered))
}

const [folder = ''] = process.argv.slice(2)
const restate = loadPackage(folder, '@restatedev/restate-sdk') as Sdk
const service = restate.service({ name: 'compare', handlers: { run } })
const server = createServer(restate.createEndpointHandler({ services: [service] }))
process.send?.({ url: await listen(server, await freePort()) })
process.once('disconnect', () => process.exit())
