/** What a function's invocation came to. */
export type Answer = { payload: unknown } | { error: string; cause: string }

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
  | { kind: 'stop'; error?: string; cause?: string }
  /** The service was started again: invocations in flight are lost, the rest goes on. */
  | { kind: 'recover' }
  | { kind: 'continue' }
  /** The engine itself has a fault that this execution meets: better failed than stuck. */
  | { kind: 'break'; cause: string }
