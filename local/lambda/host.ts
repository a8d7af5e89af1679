import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Clock } from '@motcua/states/clock'
import { compileEntry } from '@motcua/states/compile-entry'
import type { FunctionLog } from './function-log'
import type { FunctionError, Invoke, Outcome } from './invocation'
import { functionNameOf, type HostedFunction } from './read-functions'
import type { FromWorker, ToWorker, WorkerData } from './worker'

export interface FunctionHost {
  invoke: Invoke
  /** For whoever counts on at least once: a call that goes down with its thread, by no fault of its own, is sent again. */
  invokeAgain: Invoke
  /** Once every function is loaded: until then a call waits for that. */
  ready: Promise<void>
  /** As a crash does. */
  endThread(): void
  close(): Promise<void>
}

export interface HostInput {
  functions: HostedFunction[]
  clock: Clock
  log: FunctionLog
}

/** An invocation that was not answered yet. */
interface Waiting {
  call: Extract<ToWorker, { id: number }>
  timeoutSeconds: number
  answer(outcome: Outcome): void
  /** How often it may still be sent to another thread. */
  repeats: number
  timer: NodeJS.Timeout
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
  pong: number
}

// After a time-out, the thread has this long to show that it is not stuck in a loop.
const proofOfLife = 2_000
// And then as long for the calls that are in it beside the one that ran out of time.
const longestFarewell = 5_000
const mostRepeats = 2
const failed = (errorType: string, errorMessage: string): Outcome => ({ error: { errorType, errorMessage } })

/**
 * Runs all functions in one thread, which is started again when it dies. What is past its time can only be ended with
 * its thread: new calls go to a new one, and those that are in the old one get a moment to end.
 */
export const createHost = async ({ functions, clock, log }: HostInput): Promise<FunctionHost> => {
  const byName = new Map(functions.map((it) => [it.name, it]))
  const file = await compileEntry(join(import.meta.dirname, 'worker.ts'))
  const threads = new Set<Thread>()
  let lastId = 0
  let closing = false
  let sayReady = () => {}
  const ready = new Promise<void>((resolve) => {
    sayReady = resolve
  })

  const settle = (thread: Thread, id: number, outcome: Outcome) => {
    const entry = thread.waiting.get(id)
    if (!entry) return
    thread.waiting.delete(id)
    clearTimeout(entry.timer)
    entry.answer(outcome)
    endWhenEmpty(thread)
  }

  const endWhenEmpty = (thread: Thread) => {
    if (thread !== current && thread.waiting.size === 0) void thread.worker.terminate()
  }

  const receive = (thread: Thread, message: FromWorker) => {
    if ('warm' in message) sayReady()
    else if ('pong' in message) thread.pong = message.pong
    else if (message.error) settle(thread, message.id, { error: JSON.parse(message.error) as FunctionError })
    else settle(thread, message.id, { payload: JSON.parse(message.payload ?? 'null') })
  }

  /** The thread is gone, and this call with it. */
  const interrupt = (entry: Waiting, code: number) => {
    clearTimeout(entry.timer)
    if (closing) return
    if (entry.repeats === 0)
      return entry.answer(failed('Runtime.ExitError', `the functions' thread exited with code ${code}`))
    send({ ...entry, repeats: entry.repeats - 1 })
  }

  const start = (): Thread => {
    const worker = new Worker(file, {
      workerData: { functions } satisfies WorkerData,
      env: {},
      stdout: true,
      stderr: true,
      execArgv: [],
      // Some fifty are in use: the rest is for what requests take, and below it the thread would do little but collect garbage.
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 },
    })
    const thread: Thread = { worker, waiting: new Map(), pong: 0 }
    threads.add(thread)
    worker.on('message', (message: FromWorker) => receive(thread, message))
    worker.on('error', (error) => log.write(`functions' thread died: ${error.stack ?? error}\n`))
    worker.stdout.on('data', log.write)
    worker.stderr.on('data', log.write)
    worker.on('exit', (code) => {
      threads.delete(thread)
      if (thread === current && !closing) {
        console.error('motcua: the functions’ thread ended and is started again; why is in log/functions.log')
        current = start()
      }
      for (const entry of thread.waiting.values()) interrupt(entry, code)
      thread.waiting.clear()
    })
    return thread
  }
  let current = start()

  /** Takes no more calls, and ends: at once when it is stuck, else when its other calls are done or a moment is over. */
  const retire = (thread: Thread, id: number) => {
    if (thread !== current) return
    current = start()
    log.write(
      `a function ran past its time: its thread is replaced, ${thread.waiting.size} other calls in it\n`,
    )
    thread.worker.postMessage({ ping: id } satisfies ToWorker)
    const end = () => void thread.worker.terminate()
    setTimeout(() => thread.pong < id && end(), proofOfLife).unref()
    setTimeout(end, longestFarewell).unref()
  }

  const timeOut = (thread: Thread, { call, timeoutSeconds }: Omit<Waiting, 'timer'>) => {
    retire(thread, call.id)
    const message = `RequestId: ${call.requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`
    settle(thread, call.id, failed('Sandbox.Timedout', message))
  }

  const send = (entry: Omit<Waiting, 'timer'>) => {
    const thread = current
    const timer = setTimeout(() => timeOut(thread, entry), entry.timeoutSeconds * 1000)
    thread.waiting.set(entry.call.id, { ...entry, timer })
    thread.worker.postMessage(entry.call)
  }

  const begin = (name: string, event: unknown, repeats: number) =>
    new Promise<Outcome>((resolve) => {
      const it = byName.get(functionNameOf(name))
      if (!it) return resolve(failed('ResourceNotFoundException', `Function not found: ${name}`))
      if (closing) return
      const id = ++lastId
      const call = {
        id,
        name: it.name,
        event: JSON.stringify(event) ?? 'null',
        requestId: randomUUID(),
        arn: it.arn,
      }
      send({ call, timeoutSeconds: it.timeoutSeconds, answer: resolve, repeats })
    })

  return {
    invoke: (name, event) => clock.track(begin(name, event, 0)),
    invokeAgain: (name, event) => clock.track(begin(name, event, mostRepeats)),
    ready,
    endThread: () => void current.worker.terminate(),
    async close() {
      closing = true
      // Unanswered, not failed: a machine must not take the runtime's end for the function's failure.
      for (const { waiting } of threads) {
        for (const { timer } of waiting.values()) clearTimeout(timer)
        waiting.clear()
      }
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}
