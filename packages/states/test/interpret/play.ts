import type { Machine, TaskResource } from '../../src/definition/machine'
import { parseDefinition } from '../../src/definition/parse-definition'
import { advance } from '../../src/interpret/advance'
import { newState, nextDue } from '../../src/interpret/execution-state'
import { payloadFrom, readPayload } from '../../src/interpret/payload'
import type { HistoryEvent, Outcome, Run } from '../../src/interpret/run'
import type { Answer, Signal } from '../../src/interpret/signal'
import { freezeState, thawState } from '../../src/interpret/stored-state'

export const start = Date.parse('2026-03-02T01:00:00.000Z')

type Flow = { StartAt: string; States: Record<string, unknown>; [field: string]: unknown }

/** A JSONata machine. A definition with faults fails the test. */
export const aMachine = (flow: Flow): Machine => {
  const parsed = parseDefinition(JSON.stringify({ QueryLanguage: 'JSONata', ...flow }), {
    type: 'STANDARD',
    recognizes: () => true,
  })
  if (parsed.diagnostics) throw new Error(JSON.stringify(parsed.diagnostics))
  return parsed.machine
}

type Call = { name: string; payload: unknown; at: number }

interface Options {
  input?: unknown
  /** What the functions answer: by name, call after call. Null leaves the call unanswered. */
  call?: (call: Call) => Answer | null
  random?: () => number
  /** Steps between two rests. */
  steps?: number
}

/** `lambda:invoke` answers the payload as one field of several. */
const shaped = (resource: TaskResource, answer: Answer): Answer =>
  resource.kind === 'service' && 'payload' in answer
    ? { payload: { ExecutedVersion: '$LATEST', Payload: answer.payload ?? null, StatusCode: 200 } }
    : answer

/** Plays an execution from beginning to end without any service around it, moving the time to whatever is due. */
export const play = async (flow: Flow, options: Options = {}) => {
  const { input = {}, call = ({ payload }) => ({ payload }), random = () => 0.5, steps = 1000 } = options
  const machine = aMachine(flow)
  const events: HistoryEvent[] = []
  const calls: Call[] = []
  let state = newState()
  let now = start
  let outcome: Outcome | undefined
  const signals: Signal[] = [{ kind: 'begin', timeoutSeconds: machine.timeoutSeconds }]

  const take = async (signal: Signal) => {
    const run: Run = {
      machine,
      facts: {
        arn: 'arn:aws:states:here:1:execution:m:e',
        name: 'e',
        machineArn: 'arn:aws:states:here:1:stateMachine:m',
        machineName: 'm',
        roleArn: 'role',
        startedAt: start,
        input: payloadFrom(JSON.stringify(input)),
      },
      state,
      events: [],
      invocations: [],
      cancelled: [],
      now,
      random,
      token: (frame, task) => `token ${frame} ${task}`,
    }
    const accepted = await advance(run, signal, steps)
    events.push(...run.events)
    outcome ??= run.outcome
    for (const { frame, task, resource, parameters } of run.invocations) {
      const given = readPayload(parameters)
      const { FunctionName = '', Payload = given } = (given ?? {}) as {
        FunctionName?: string
        Payload?: unknown
      }
      const name = resource.kind === 'service' ? FunctionName : resource.arn
      const made = { name, payload: resource.kind === 'service' ? Payload : given, at: now - start }
      calls.push(made)
      const answer = call(made)
      if (answer) signals.push({ kind: 'answer', frame, task, answer: shaped(resource, answer) })
    }
    // As if it had been to disk and back: nothing may live in memory alone.
    state = thawState(structuredClone(freezeState(state)))
    return accepted
  }

  const settle = async () => {
    while (!outcome) {
      const next: Signal | undefined = state.ready.length > 0 ? { kind: 'continue' } : signals.shift()
      if (next) await take(next)
      else {
        const due = nextDue(state)
        if (due === undefined) break
        now = due
        await take({ kind: 'timer' })
      }
    }
  }
  await settle()

  return {
    get outcome() {
      return outcome
    },
    get output() {
      return outcome?.status === 'SUCCEEDED' ? JSON.parse(outcome.output.text) : undefined
    },
    get failure() {
      return outcome && outcome.status !== 'SUCCEEDED' ? outcome : undefined
    },
    /** Event types, in order. */
    get types() {
      return events.map(({ type }) => type)
    },
    events,
    calls,
    /** Milliseconds since the start. */
    get elapsed() {
      return now - start
    },
    async send(signal: Signal) {
      const accepted = await take(signal)
      await settle()
      return accepted
    },
  }
}

/** A machine of one state that ends there. */
export const only = (state: Record<string, unknown>): Flow => ({
  StartAt: 'S',
  States: { S: { ...(state.Type === 'Succeed' || state.Type === 'Fail' ? {} : { End: true }), ...state } },
})

export const invoke = (FunctionName: string, more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName, Payload: '{% $states.input %}' },
  ...more,
})
