import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import { answerRequest } from './answer-request'
import type { Service } from './api/action'
import { actions } from './api/actions'
import type { Place } from './arn'
import { createDefinitions } from './engine/definitions'
import type { Engine } from './engine/engine'
import { createExclusive } from './engine/exclusive'
import { createExecutions } from './engine/executions'
import { createOutbox } from './engine/outbox'
import { keys, type StatusChange } from './engine/records'
import { StatesError } from './errors'
import { lmdbStore } from './store/lmdb-store'
import type { StateStore } from './store/state-store'
import type { InvokeLambda } from './tasks/invoke-function'

/** A call that is about to be made, as a policy sees it. */
export interface Call {
  /** `states:StartExecution` */
  action: string
  /** An ARN, or `*`. */
  resource: string
  /** Whatever the transport knows of the caller. */
  caller?: unknown
}

export interface StatesOptions extends Place {
  /** The folder that everything is kept in. */
  dataDir: string
  clock: Clock
  invokeLambda: InvokeLambda
  /** Called at least once for each start and end of an execution, until it resolves. */
  onStatusChange?: (change: StatusChange) => Promise<void>
  /** Throws, best a StatesError `AccessDeniedException`, for a call that is not allowed. */
  authorize?: (call: Call) => void | Promise<void>
  /** In [0, 1); for runs that must be the same twice. */
  random?: () => number
  /** In place of LMDB in `dataDir`. */
  store?: StateStore
}

/** The embedded Step Functions service. */
export interface States {
  /**
   * Answers one call: `target` is `StartExecution` or `AWSStepFunctions.StartExecution`, `body` its input.
   * @throws StatesError
   */
  handle(target: string, body: unknown, caller?: unknown): Promise<unknown>
  /** A listener for `node:http` that speaks AWS JSON 1.0. */
  listener(request: IncomingMessage, response: ServerResponse): void
  /** Resolves when what an earlier life left unfinished goes on again. */
  ready: Promise<void>
  close(): Promise<void>
}

const readSecret = async (store: StateStore) => {
  const key = keys.setting('secret')
  const known = store.get(key) as string | undefined
  if (known) return known
  const secret = randomBytes(32).toString('hex')
  await store.commit([{ key, value: secret }])
  return secret
}

/** Opens the service on its data. Calls wait until it is ready. */
export const openStates = (options: StatesOptions): States => {
  const { clock, region, accountId, invokeLambda, onStatusChange, authorize, random = Math.random } = options
  const store = options.store ?? lmdbStore(options.dataDir)
  const engine: Engine = {
    place: { region, accountId },
    clock,
    store,
    definitions: createDefinitions(store),
    outbox: createOutbox(clock, store, onStatusChange),
    invokeLambda,
    exclusive: createExclusive(),
    random,
    secret: '',
  }
  const executions = createExecutions(engine)
  const service: Service = { engine, executions }

  const begin = async () => {
    engine.secret = await readSecret(store)
    await executions.recover()
  }
  const ready = clock.track(begin())

  const answer = async (target: string, body: unknown, caller: unknown) => {
    const name = target.slice(target.indexOf('.') + 1)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new StatesError('UnknownOperationException', `The action ${name} is not supported`)
    await ready
    const input = action.read(body)
    await authorize?.({ action: `states:${name}`, resource: action.resource(input, service), caller })
    return action.run(input, service)
  }
  const handle: States['handle'] = (target, body, caller) => clock.track(answer(target, body, caller))

  return {
    handle,
    listener: (request, response) => void clock.track(answerRequest(handle, request, response)),
    ready,
    async close() {
      await ready
      await executions.close()
      await store.close()
    },
  }
}
