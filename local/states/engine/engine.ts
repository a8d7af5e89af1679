import type { Clock } from '../../clock'
import type { Place } from '../arn'
import type { StateStore } from '../store/state-store'
import type { InvokeLambda } from '../tasks/invoke-function'
import type { Definitions } from './definitions'
import type { Outbox } from './outbox'

/** What the parts of a running service share. */
export interface Engine {
  place: Place
  clock: Clock
  store: StateStore
  definitions: Definitions
  outbox: Outbox
  invokeLambda: InvokeLambda
  /** Changes to machines, one after the other: each reads what the one before it wrote. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** In [0, 1). */
  random(): number
  /** Signs task tokens. */
  secret: string
}
