import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { virtualClock } from '../src/clock'
import type { ExecutionRecord } from '../src/engine/records'
import { openStates } from '../src/open-states'
import { memoryStore } from '../src/store/memory-store'
import type { FindTaskKind } from '../src/tasks/task-kind'

const region = 'us-east-1'
const accountId = '111111111111'
const start = Date.parse('2026-11-24T05:00:00Z')

/** What the service refused, under the name that it gave. */
export class Refused extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export interface ServiceUnderTest {
  /** One call over HTTP. @throws Refused */
  call<T = Record<string, unknown>>(action: string, input: unknown): Promise<T>
  /** Lets whatever can happen now happen. */
  quiet(): Promise<void>
  /** Lets a year pass. */
  pass(): Promise<void>
  close(): Promise<void>
}

const year = 366 * 86_400_000

/** The engine behind an address of its own, on a clock that moves when it is told to. */
export const openService = async (
  tasks: FindTaskKind,
  onExpressEnd: (record: ExecutionRecord) => void,
): Promise<ServiceUnderTest> => {
  const clock = virtualClock(start)
  const states = openStates({
    dataDir: '',
    store: memoryStore(),
    clock,
    region,
    accountId,
    tasks,
    onExpressEnd,
    invokeLambda: () => Promise.reject(new Error('every call is replayed')),
  })
  const server = createServer(states.listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    async call<T>(action: string, input: unknown) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `AWSStepFunctions.${action}`,
        },
        body: JSON.stringify(input),
      })
      const body = (await response.json()) as { __type?: string; message?: string }
      if (!response.ok) throw new Refused(body.__type ?? String(response.status), body.message ?? '')
      return body as T
    },
    quiet: () => clock.quiet(),
    pass: () => clock.advance(clock.now() + year),
    async close() {
      await states.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
