import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../clock'
import { compileEntry } from '../process/compile'
import type { FunctionLog } from './function-log'
import type { FunctionError, Invoke, Outcome } from './invocation'
import { functionNameOf, type HostedFunction } from './read-functions'
import type { FromWorker, ToWorker, WorkerData } from './worker'

export interface FunctionHost {
  invoke: Invoke
  close(): Promise<void>
}

export interface HostInput {
  functions: HostedFunction[]
  clock: Clock
  log: FunctionLog
}

interface Waiting {
  answer(outcome: Outcome): void
  timer: NodeJS.Timeout
}

// After a time-out, the thread has this long to show that it is not stuck in a loop.
const proofOfLife = 2_000
const failed = (errorType: string, errorMessage: string): Outcome => ({ error: { errorType, errorMessage } })

/** Runs all functions in one thread, which is started again when it dies. */
export const createHost = ({ functions, clock, log }: HostInput): FunctionHost => {
  const byName = new Map(functions.map((it) => [it.name, it]))
  const file = compileEntry(join(import.meta.dirname, 'worker.ts'))
  const packages = join(import.meta.dirname, '..', '..', 'node_modules')
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closing = false
  let worker: Worker
  let pong = 0

  const settle = (id: number, outcome: Outcome) => {
    const entry = waiting.get(id)
    if (!entry) return
    waiting.delete(id)
    clearTimeout(entry.timer)
    entry.answer(outcome)
  }

  const receive = (message: FromWorker) => {
    if ('pong' in message) pong = message.pong
    else if (message.error) settle(message.id, { error: JSON.parse(message.error) as FunctionError })
    else settle(message.id, { payload: JSON.parse(message.payload ?? 'null') })
  }

  const start = () => {
    const started = new Worker(file, {
      workerData: { functions, packages } satisfies WorkerData,
      env: {},
      stdout: true,
      stderr: true,
      execArgv: [],
      // Each function keeps its own copy of the law and of zod: below this the thread does little but collect garbage.
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
    })
    started.on('message', receive)
    started.on('error', (error) => log.write(`functions' thread died: ${error.stack ?? error}\n`))
    started.stdout.on('data', log.write)
    started.stderr.on('data', log.write)
    started.on('exit', (code) => {
      if (started !== worker) return
      for (const id of [...waiting.keys()]) {
        settle(id, failed('Runtime.ExitError', `the functions' thread exited with code ${code}`))
      }
      if (!closing) worker = start()
    })
    return started
  }
  worker = start()

  const send = (message: ToWorker) => worker.postMessage(message)

  const timeOut = (id: number, it: HostedFunction, requestId: string) => {
    settle(
      id,
      failed(
        'Sandbox.Timedout',
        `RequestId: ${requestId} Error: Task timed out after ${it.timeoutSeconds.toFixed(2)} seconds`,
      ),
    )
    const asked = worker
    send({ ping: id })
    setTimeout(() => {
      if (asked === worker && pong < id) void worker.terminate()
    }, proofOfLife).unref()
  }

  const begin = (name: string, event: unknown) =>
    new Promise<Outcome>((resolve) => {
      const it = byName.get(functionNameOf(name))
      if (!it) return resolve(failed('ResourceNotFoundException', `Function not found: ${name}`))
      if (closing) return
      const id = ++lastId
      const requestId = randomUUID()
      waiting.set(id, {
        answer: resolve,
        timer: setTimeout(() => timeOut(id, it, requestId), it.timeoutSeconds * 1000),
      })
      send({ id, name: it.name, event: JSON.stringify(event) ?? 'null', requestId, arn: it.arn })
    })

  return {
    invoke: (name, event) => clock.track(begin(name, event)),
    async close() {
      closing = true
      // Unanswered, not failed: a machine must not take the runtime's end for the function's failure.
      for (const { timer } of waiting.values()) clearTimeout(timer)
      waiting.clear()
      await worker.terminate()
    },
  }
}
