// The thread that holds all functions. Compiled on its own: it imports only Node.js and types.
import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { HostedFunction } from './read-functions'

export interface WorkerData {
  functions: HostedFunction[]
}
export type ToWorker =
  | { ping: number }
  | { id: number; name: string; event: string; requestId: string; arn: string }
/** `warm`: every function that can be loaded is. */
export type FromWorker = { warm: true } | { pong: number } | { id: number; payload?: string; error?: string }

interface Running {
  name: string
  environment: Record<string, string>
}

const { functions } = workerData as WorkerData
const running = new AsyncLocalStorage<Running>()
const outside: Record<string, string> = {}

/** Each function sees its own environment, also in the code that it shares with the others. */
process.env = new Proxy(outside, {
  get: (_, name) => (running.getStore()?.environment ?? outside)[name as string],
  has: (_, name) => name in (running.getStore()?.environment ?? outside),
  ownKeys: () => Object.keys(running.getStore()?.environment ?? outside),
  getOwnPropertyDescriptor: (_, name) => {
    const value = (running.getStore()?.environment ?? outside)[name as string]
    return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: true }
  },
  set: (_, name, value) => {
    ;(running.getStore()?.environment ?? outside)[name as string] = String(value)
    return true
  },
  deleteProperty: (_, name) => delete (running.getStore()?.environment ?? outside)[name as string],
})

for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream)
  stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
    const name = running.getStore()?.name
    return write(name ? `${name}\t${chunk}` : chunk, ...rest)
  }) as typeof stream.write
}

type Handler = (event: unknown, context: object) => unknown

const load = async ({ directory, file, handler }: HostedFunction, tries: number): Promise<Handler> => {
  const { href } = pathToFileURL(join(directory, `${file}.mjs`))
  // A module is evaluated once for each address, also one that failed.
  const exported: Record<string, unknown> = await import(tries ? `${href}?tries=${tries}` : href)
  const found = exported[handler]
  if (typeof found === 'function') return found as Handler
  throw Object.assign(new Error(`${file}.${handler} is undefined or not exported`), {
    name: 'Runtime.HandlerNotFound',
  })
}

const hosted = new Map(
  functions.map((it) => [it.name, { it, store: { name: it.name, environment: { ...it.environment } } }]),
)
const loaded = new Map<string, Promise<Handler>>()
const failures = new Map<string, number>()
const handlerOf = (name: string) => {
  const { it, store } = hosted.get(name)!
  let handler = loaded.get(name)
  if (!handler) {
    const tries = failures.get(name) ?? 0
    handler = running.run(store, () => load(it, tries))
    loaded.set(name, handler)
    // A function that could not start is started afresh by the next invocation.
    handler.catch(() => {
      loaded.delete(name)
      failures.set(name, tries + 1)
    })
  }
  return handler
}

const describe = (error: unknown) => {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' }
  return JSON.stringify({ errorType: name, errorMessage: message, trace: stack?.split('\n') ?? [] })
}

const run = async (call: Extract<ToWorker, { id: number }>): Promise<FromWorker> => {
  const { it, store } = hosted.get(call.name)!
  try {
    const handler = await handlerOf(call.name)
    const deadline = Date.now() + it.timeoutSeconds * 1000
    const context = {
      functionName: call.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: call.arn,
      memoryLimitInMB: String(it.memoryMegabytes),
      awsRequestId: call.requestId,
      logGroupName: `/aws/lambda/${call.name}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    }
    const result = await running.run(store, () => handler(JSON.parse(call.event), context))
    return { id: call.id, payload: JSON.stringify(result) ?? 'null' }
  } catch (error) {
    return { id: call.id, error: describe(error) }
  }
}

parentPort!.on('message', (message: ToWorker) => {
  if ('ping' in message) return parentPort!.postMessage({ pong: message.ping } satisfies FromWorker)
  void run(message).then((answer) => parentPort!.postMessage(answer))
})
process.on('unhandledRejection', (error) =>
  console.error('a promise was rejected and nobody listened:', error),
)

// The first request should not pay for loading; one function a turn, so that invocations get in between.
const warm = async () => {
  for (const name of hosted.keys()) {
    await handlerOf(name).catch(() => {})
    await new Promise((resolve) => setImmediate(resolve))
  }
  parentPort!.postMessage({ warm: true } satisfies FromWorker)
}
void warm()
