import type { Frame } from './execution-state'
import { readPayload } from './payload'
import { type Run, stateOf } from './run'

const iso = (at: number) => new Date(at).toISOString()

const retried = new Set(['Task', 'Parallel', 'Map'])

/** The nearest Map iteration that a frame belongs to. */
const itemOf = (run: Run, frame: Frame) => {
  for (let at: Frame | undefined = frame; at?.parent !== undefined; ) {
    const parent: Frame | undefined = run.state.frames.get(at.parent)
    if (parent?.children?.items) {
      return { Item: { Index: at.index, Value: (readPayload(parent.children.items) as unknown[])[at.index] } }
    }
    at = parent
  }
  return undefined
}

/** `$states.context`. */
export const contextObject = (
  run: Run,
  frame: Frame,
  extra: { token?: string; item?: unknown },
): Record<string, unknown> => {
  const { facts } = run
  if (run.context) return run.context(frame)
  const map = extra.item ?? itemOf(run, frame)
  return {
    Execution: {
      Id: facts.arn,
      Input: readPayload(facts.input),
      StartTime: iso(facts.startedAt),
      Name: facts.name,
      RoleArn: facts.roleArn,
      RedriveCount: facts.redriveCount ?? 0,
      ...(facts.redrivenAt !== undefined && { RedriveTime: iso(facts.redrivenAt) }),
    },
    StateMachine: { Id: facts.machineArn, Name: facts.machineName },
    State: {
      Name: frame.state,
      EnteredTime: iso(frame.enteredAt),
      ...(retried.has(stateOf(run, frame).type) && { RetryCount: frame.retries }),
    },
    ...(extra.token === undefined ? {} : { Task: { Token: extra.token } }),
    ...(map === undefined ? {} : { Map: map }),
  }
}
