import type { Pattern } from '../definition/machine'
import type { Answer } from '../interpret/signal'

/** A task that is to be done. */
export interface TaskCall {
  /** The execution's ARN. */
  execution: string
  state: string
  /** The iterations and branches that the state runs in, from the outside in. */
  scope: { name: string; index: number }[]
  /** `lambda:invoke`; `function` for a state that names a function itself. */
  action: string
  pattern: Pattern
  /** The function's ARN, where the state names it. */
  functionArn?: string
  parameters: unknown
  /** Attempts before this one. */
  retries: number
  /** By which SendTaskSuccess and its like end the task, where it lasts longer than the call. */
  token?: string
  /** Tells that a job has ended that the call only began. False when nobody waits for it any more. */
  end(answer: Answer): Promise<boolean>
}

/** One kind of thing that Task states can call. */
export interface TaskKind {
  /** The ways of waiting for it that it offers. */
  patterns: Pattern[]
  /** Never throws: what goes wrong is an answer, under the name that AWS gives it. */
  run(call: TaskCall): Promise<Answer>
}

/** Finds the kind of an action (`dynamodb:putItem`), or nothing for one that is not offered. */
export type FindTaskKind = (action: string) => TaskKind | undefined

/** Kinds under their actions' names; those that come first win. */
export const findAmong =
  (...sources: (FindTaskKind | undefined)[]): FindTaskKind =>
  (action) => {
    for (const source of sources) {
      const found = source?.(action)
      if (found) return found
    }
    return undefined
  }

export const kindsFrom =
  (kinds: Record<string, TaskKind>): FindTaskKind =>
  (action) =>
    Object.hasOwn(kinds, action) ? kinds[action] : undefined
