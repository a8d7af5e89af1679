import type { Scope, Wait } from './command'

/** Moves whoever waits on a task's token. */
export type Wake =
  /** On with the task's `next`. */
  | { effect: 'wake'; task: string; next: Wait }
  /** The task's deadline came nearer: its token fails with `DeadlineMoved`, the machine reads again. */
  | { effect: 'hurry'; task: string }

/** What the feed does in Step Functions after an event is stored. Doing it twice changes nothing. */
export type Effect =
  /** Starts the procedure's machine, or that of a question or part. `name` makes it idempotent. */
  | { effect: 'start'; scope: Scope; name: string; input: Wait & { dossier: string } }
  | Wake
  | { effect: 'stop'; scope: Scope; name: string }
