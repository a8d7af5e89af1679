import { mostEvents } from '../interpret/emit-event'
import type { StoredState } from '../interpret/stored-state'
import type { Engine } from './engine'
import { type ExecutionRecord, executionId, keys } from './records'

const day = 86_400_000
/** How long after its end an execution can be redriven. */
const redrivablePeriod = 14 * day
/** How long an execution may last, its redrives included. */
const longestExecution = 365 * day

/** What is left of an execution, or, in AWS's words, why it cannot be redriven. */
export const findRemains = (
  { store, clock }: Engine,
  record: ExecutionRecord,
): { remains: StoredState; against?: undefined } | { remains?: undefined; against: string } => {
  const { status, startedAt, stoppedAt = startedAt } = record
  if (status === 'RUNNING' || status === 'SUCCEEDED') {
    return { against: `Execution is ${status} and cannot be redriven` }
  }
  if (clock.now() - stoppedAt > redrivablePeriod) return { against: 'Execution redrivable period exceeded' }
  if (clock.now() - startedAt > longestExecution) {
    return { against: 'Execution has exceeded the max execution time' }
  }
  const id = executionId(record.machine, record.name)
  const remains = store.get(keys.remains(id)) as StoredState | undefined
  if (!remains) return { against: 'Execution was started before the launch of RedriveExecution' }
  // There must be room for the redrive and for what ends it.
  if (remains.nextEvent >= mostEvents) return { against: 'Execution history event limit exceeded' }
  return { remains }
}
