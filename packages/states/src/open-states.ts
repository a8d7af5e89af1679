import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerRequest } from './answer-request'
import type { Service } from './api/action'
import { actions } from './api/actions'
import type { Place } from './arn'
import type { Clock } from './clock'
import type { Pattern } from './definition/machine'
import { createActivities } from './engine/activities'
import { createDefinitions } from './engine/definitions'
import type { Ended } from './engine/ended'
import type { Engine } from './engine/engine'
import { createExclusive } from './engine/exclusive'
import { createExecutions } from './engine/executions'
import { createOutbox } from './engine/outbox'
import { type ExecutionRecord, keys, type StatusChange } from './engine/records'
import { startChildKind } from './engine/start-child'
import { StatesError } from './errors'
import { lmdbStore } from './store/lmdb-store'
import type { StateStore } from './store/state-store'
import type { InvokeLambda } from './tasks/invoke-function'
import { lambdaKinds } from './tasks/lambda'
import { type FindTaskKind, findAmong, kindsFrom } from './tasks/task-kind'

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
  /**
   * Finds what Task states call beside functions and other machines: `kindsFrom({ 'dynamodb:putItem':
   * serviceTask('dynamodb:putItem', call) })`. It may also stand in for those, in tests.
   */
  tasks?: FindTaskKind
  /** Hears of the end of Express executions, of which nothing else is kept. */
  onExpressEnd?: (execution: ExecutionRecord) => void
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
   * Answers one call: `target` is `StartExecution` or `AWSStepFunctions.StartExecution`, `body` its input. `gone` tells
   * that the caller waits no longer.
   * @throws StatesError
   */
  handle(target: string, body: unknown, caller?: unknown, gone?: AbortSignal): Promise<unknown>
  /** A listener for `node:http` that speaks AWS JSON 1.0. */
  listener(request: IncomingMessage, response: ServerResponse): Promise<void>
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

/** Calls that wait for what time brings: the virtual clock must not wait for them. */
export const waitsForTime = (target: unknown): boolean =>
  /\.?(StartSyncExecution|GetActivityTask)$/.test(String(target))

/** Opens the service on its data. Calls wait until it is ready. */
export const openStates = (options: StatesOptions): States => {
  const { clock, region, accountId, invokeLambda, onStatusChange, authorize, random = Math.random } = options
  const store = options.store ?? lmdbStore(options.dataDir)
  const recognizes = (action: string, pattern: Pattern) =>
    engine.findTaskKind(action)?.patterns.includes(pattern) ?? false
  const engine: Engine = {
    place: { region, accountId },
    clock,
    store,
    definitions: createDefinitions(store, recognizes),
    outbox: createOutbox(clock, store, 'outbox', onStatusChange),
    ended: createOutbox<Ended>(clock, store, 'ended', ({ waiter, answer }) => {
      const { execution, frame, task } = waiter
      return executions.signal(execution, { kind: 'end', frame, task, answer })
    }),
    activities: createActivities(clock, store),
    findTaskKind: findAmong(
      options.tasks,
      kindsFrom(lambdaKinds({ region, accountId }, invokeLambda)),
      (action) => (action === 'states:startExecution' ? startChild : undefined),
    ),
    onExpressEnd: options.onExpressEnd ?? (() => {}),
    exclusive: createExclusive(),
    random,
    secret: '',
  }
  const executions = createExecutions(engine)
  const startChild = startChildKind(engine, executions)
  const service: Service = { engine, executions }

  const begin = async () => {
    engine.secret = await readSecret(store)
    await executions.recover()
  }
  const ready = clock.track(begin())

  const answer = async (target: string, body: unknown, caller?: unknown, gone?: AbortSignal) => {
    const name = target.slice(target.indexOf('.') + 1)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new StatesError('UnknownOperationException', `The action ${name} is not supported`)
    await ready
    const input = action.read(body)
    await authorize?.({ action: `states:${name}`, resource: action.resource(input, service), caller })
    return action.run(input, service, gone)
  }
  const handle: States['handle'] = (target, body, caller, gone) => {
    const answering = answer(target, body, caller, gone)
    return waitsForTime(target) ? answering : clock.track(answering)
  }

  return {
    handle,
    listener(request, response) {
      if (!waitsForTime(request.headers['x-amz-target'])) {
        return clock.track(answerRequest(handle, request, response))
      }
      const gone = new AbortController()
      response.once('close', () => gone.abort())
      return answerRequest(handle, request, response, gone.signal)
    },
    ready,
    async close() {
      await ready
      await executions.close()
      await store.close()
    },
  }
}
