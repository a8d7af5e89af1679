/** What a call came to. `pending`: nothing yet, and perhaps never. */
export type Answer = { payload: unknown } | { error: string; cause?: string } | { pending: true }

/** What the holder of a task token says. Output is JSON text. */
export type Verdict =
  | { kind: 'success'; output: string }
  | { kind: 'failure'; error: string | null; cause: string | null }
  | { kind: 'heartbeat' }

/** What can happen to an execution from outside. */
export type Signal =
  | { kind: 'begin'; timeoutSeconds?: number; version?: string }
  | { kind: 'timer' }
  | { kind: 'answer'; frame: number; task: number; answer: Answer }
  | { kind: 'verdict'; frame: number; task: number; verdict: Verdict }
  /** The job that a task waits for has ended. */
  | { kind: 'end'; frame: number; task: number; answer: Answer }
  /** A worker takes an activity's task. */
  | { kind: 'claim'; frame: number; task: number; worker?: string }
  /** An execution that did not succeed is run again from where it ended; `count` redrives with this one. */
  | { kind: 'redrive'; count: number }
  | { kind: 'stop'; error?: string; cause?: string }
  /** The service was started again: invocations in flight are lost, the rest goes on. */
  | { kind: 'recover' }
  | { kind: 'continue' }
  /** The engine itself has a fault that this execution meets: better failed than stuck. */
  | { kind: 'break'; cause: string }
