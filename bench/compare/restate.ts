import { createServer, type ServerHttp2Session } from 'node:http2'
import { freePort, listen } from '../../local/process/free-port'
import { addOne, type Entry } from './contestant'
import type { Installed } from './install'
import { type RestateClients, type RestateSdk, restateBinary, restatePackages } from './restate-packages'
import { startRestate } from './restate-process'

/** Restate in a process of its own; the workflow's code, which is also its steps, and the person are here. */
export const restate = (installed: Installed): Entry => ({
  name: `restate ${installed.version(restatePackages.server)}`,
  async open(folder) {
    const sdk = installed.load<RestateSdk>(restatePackages.sdk)
    const { connect } = installed.load<RestateClients>(restatePackages.clients)
    const workflow = sdk.workflow({
      name: 'threeSteps',
      handlers: {
        async run(context, input) {
          const first = await context.run('first', () => addOne(input))
          const person = context.awakeable<number>()
          await context.run('second', () => {
            setImmediate(() => void client.resolveAwakeable(person.id, addOne(addOne(first))))
          })
          const answered = await person.promise
          return context.run('third', () => addOne(answered))
        },
      },
    })
    const sessions = new Set<ServerHttp2Session>()
    const steps = createServer(sdk.endpoint().bind(workflow).http2Handler())
    steps.on('session', (session) => {
      sessions.add(session)
      session.once('close', () => sessions.delete(session))
    })
    const uri = await listen(steps as never, await freePort())
    const closeSteps = () => {
      for (const session of sessions) session.destroy()
      return new Promise<void>((resolve) => steps.close(() => resolve()))
    }
    const server = await startRestate(installed.path(restateBinary), folder).catch(async (error) => {
      await closeSteps()
      throw error
    })
    const stop = async () => {
      await server.stop()
      await closeSteps()
    }
    const client = connect({ url: server.ingress })
    await server.register(uri).catch(async (error) => {
      await stop()
      throw error
    })
    return {
      pid: server.pid,
      async run(name, input) {
        const run = client.workflowClient(workflow, name)
        await run.workflowSubmit(input)
        return run.workflowAttach()
      },
      stop,
    }
  },
})
