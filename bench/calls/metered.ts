// Loaded before a platform, of any version: notes each AWS call that its functions make, and for whom. Only Node.js is imported.
import { AsyncLocalStorage } from 'node:async_hooks'
import { appendFileSync, readFileSync } from 'node:fs'
import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { fileURLToPath } from 'node:url'
import threads, { isMainThread, parentPort, type WorkerOptions, workerData } from 'node:worker_threads'
import type { Invocation } from './invocation'
import type { By, Metered } from './summarise'

const header = 'x-metered-for'
const prefix = 'DynamoDB_20120810.'
const { request } = http
const { Worker } = threads

interface Event {
  requestContext?: { http?: { method: string } }
  routeKey?: string
  Records?: { eventSource?: string }[]
  source?: string
}

/** What an event sets a function to work for. A client's readings are its polls: it has no other in this story. */
const byOf = (text: string): { by: By; caller: string } => {
  const { requestContext, routeKey = '', Records, source } = JSON.parse(text) as Event
  if (requestContext?.http)
    return {
      by: requestContext.http.method === 'GET' ? 'reading' : 'command',
      caller: routeKey.replace(/^\S+ /, ''),
    }
  if (Records?.[0]?.eventSource === 'aws:dynamodb') return { by: 'projection', caller: '' }
  return { by: source === undefined ? 'machine' : 'schedule', caller: '' }
}

/** Whom a function is at work for, and how many AWS calls it made. */
interface Serving {
  by: By
  caller: string
  calls: number
}

/** Processor time of the thread that asks. */
const threadMilliseconds = () =>
  Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6

/** `file`: each invocation is noted in it. */
const meterFunctions = (file?: string) => {
  const { functions } = workerData as { functions: { name: string; memoryMegabytes: number }[] }
  const serving = new AsyncLocalStorage<Serving>()
  const begun = new Map<number, { one: Serving; at: number; name: string }>()
  const port = parentPort!
  const on = port.on.bind(port) as (name: string, listener: (message: never) => void) => typeof port
  port.on = ((name: string, listener: (message: never) => void) =>
    on(name, (message: { id: number; name: string; event?: string }) => {
      if (message.event === undefined) return listener(message as never)
      const { by, caller } = byOf(message.event)
      const one = { by, caller: caller || message.name.replace(/-?[0-9A-F]{8}$/, ''), calls: 0 }
      if (file) begun.set(message.id, { one, at: performance.now(), name: message.name })
      serving.run(one, () => listener(message as never))
    })) as typeof port.on
  const post = port.postMessage.bind(port)
  port.postMessage = (answer: { id?: number }) => {
    post(answer)
    const { one, at, name } = begun.get(answer.id ?? -1) ?? {}
    if (!file || !one || at === undefined) return
    begun.delete(answer.id!)
    const noted: Invocation = {
      ...one,
      memoryMegabytes: functions.find((it) => it.name === name)!.memoryMegabytes,
      milliseconds: performance.now() - at,
      threadMilliseconds: threadMilliseconds(),
    }
    appendFileSync(file, `${JSON.stringify(noted)}\n`)
  }
  http.request = ((...input: Parameters<typeof request>) => {
    const asked = request(...input)
    const one = serving.getStore()
    if (one) {
      one.calls += 1
      asked.setHeader(header, `${one.by}|${one.caller}`)
    }
    return asked
  }) as typeof request
}

const actionOf = ({ method, url = '', headers }: IncomingMessage): string => {
  const [, service = 'unsigned'] =
    /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? []
  const target = headers['x-amz-target']
  const action = target
    ? `${target}`.split('.').pop()
    : `${method} ${new URLSearchParams(url.split('?')[1]).get('x-id') ?? (service === 's3' ? '' : url.split('?')[0])}`
  return `${service}:${action}`.trim()
}

type Keyed = Record<string, { S?: string } | undefined>
interface Part {
  Key?: Keyed
  Item?: Keyed
  ExpressionAttributeValues?: Keyed
  IndexName?: string
}

const kindOf = (text = ''): string => text.split('#', 1)[0]!
const kindOfKeys = ({ Key, Item, ExpressionAttributeValues, IndexName }: Part): string => {
  const { pk, sk } = Key ?? Item ?? {}
  if (pk) return `${kindOf(pk.S)} ${kindOf(sk?.S)}`
  return `${kindOf(ExpressionAttributeValues?.[':pk']?.S)} ${IndexName ?? kindOf(ExpressionAttributeValues?.[':from']?.S)}`
}

/** Kinds of the keys that are asked for, without what they are of. */
const askedOf = ({
  TransactItems,
  RequestItems,
  ...one
}: Part & {
  TransactItems?: Record<string, Part>[]
  RequestItems?: Record<string, { Keys?: Keyed[] }>
}): string => {
  const parts = TransactItems
    ? TransactItems.flatMap((item) => Object.values(item))
    : RequestItems
      ? Object.values(RequestItems).flatMap(({ Keys = [] }) => Keys.map((Key) => ({ Key })))
      : [one]
  return [...new Set(parts.map(kindOfKeys))].join(', ')
}

interface Consumed {
  CapacityUnits?: number
}

/** Asks the database what a request cost, and notes its answer with the call that it is for. */
const askCost = (asked: ClientRequest, call: Metered) => {
  const end = asked.end.bind(asked) as (body: Buffer) => ClientRequest
  asked.end = ((body: Buffer) => {
    const given = JSON.parse(`${body}`)
    call.asked = askedOf(given)
    const input = Buffer.from(JSON.stringify({ ...given, ReturnConsumedCapacity: 'TOTAL' }))
    asked.setHeader('content-length', input.length)
    return end(input)
  }) as typeof asked.end
  const isTransaction = `${asked.getHeader('x-amz-target')}`.endsWith('TransactWriteItems')
  asked.prependOnceListener('response', (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk) => chunks.push(chunk))
    answer.on('end', () => {
      const { ConsumedCapacity } = JSON.parse(Buffer.concat(chunks).toString()) as {
        ConsumedCapacity?: Consumed | Consumed[]
      }
      // A batch is committed at once, which costs the database twice what a batch costs on AWS.
      const share = call.action === 'dynamodb:BatchWriteItem' && isTransaction ? 0.5 : 1
      for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat()) call.units += CapacityUnits * share
    })
  })
}

const meterServices = (file: string) => {
  const calls = new AsyncLocalStorage<Metered>()
  const emit = http.Server.prototype.emit as (name: string, ...rest: unknown[]) => boolean
  http.Server.prototype.emit = function (this: http.Server, name: string, ...rest: unknown[]) {
    const [incoming, answer] = rest as [IncomingMessage, http.ServerResponse]
    const what = name === 'request' ? incoming.headers[header] : undefined
    if (what === undefined || !incoming.headers.authorization?.startsWith('AWS4'))
      return emit.call(this, name, ...rest)
    const [by, caller = ''] = `${what}`.split('|') as [By, string]
    const call: Metered = { by, caller, action: actionOf(incoming), asked: '', units: 0 }
    answer.once('finish', () => appendFileSync(file, `${JSON.stringify(call)}\n`))
    return calls.run(call, () => emit.call(this, name, ...rest))
  } as typeof emit
  http.request = ((...input: Parameters<typeof request>) => {
    const asked = request(...input)
    const call = calls.getStore()
    if (call && `${asked.getHeader('x-amz-target')}`.startsWith(prefix)) askCost(asked, call)
    return asked
  }) as typeof request
}

/** The functions' thread takes over no option of its process. */
class MeteredWorker extends Worker {
  constructor(file: string | URL, options: WorkerOptions = {}) {
    const own = options.workerData?.functions && {
      execArgv: ['--import', fileURLToPath(import.meta.url)],
      argv: [process.env.METERED_INVOCATIONS].filter(Boolean),
    }
    super(file, { ...options, ...own })
  }
}

const file = process.env.METERED_CALLS
if (isMainThread && file) {
  threads.Worker = MeteredWorker
  meterServices(file)
} else if (workerData?.functions) meterFunctions(process.argv[2])
syncBuiltinESMExports()
