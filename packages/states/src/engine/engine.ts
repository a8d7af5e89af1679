import type { Place } from '../arn'
import type { Clock } from '../clock'
import type { StateStore } from '../store/state-store'
import type { FindTaskKind } from '../tasks/task-kind'
import type { Activities } from './activities'
import type { Definitions } from './definitions'
import type { Ended } from './ended'
import type { Outbox } from './outbox'
import type { ExecutionRecord, StatusChange } from './records'

/** What the parts of a running service share. */
export interface Engine {
  place: Place
  clock: Clock
  store: StateStore
  definitions: Definitions
  outbox: Outbox<StatusChange>
  /** Tells tasks that the executions that they wait for have ended. */
  ended: Outbox<Ended>
  activities: Activities
  findTaskKind: FindTaskKind
  /** Hears of the end of Express executions, of which nothing else is kept. */
  onExpressEnd(record: ExecutionRecord): void
  /** Changes to machines, one after the other: each reads what the one before it wrote. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** In [0, 1). */
  random(): number
  /** Signs task tokens. */
  secret: string
}
