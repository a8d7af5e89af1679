import { machineArn, type Place } from '../arn'
import type { Answer } from '../interpret/signal'
import type { ExecutionRecord, Waiter } from './records'

/** An execution that a task waits for has ended. */
export interface Ended {
  waiter: Waiter
  answer: Answer
}

const describe = (place: Place, record: ExecutionRecord, parsed: boolean) => {
  const shown = (text: string) => (parsed ? JSON.parse(text) : text)
  return {
    ...(record.cause !== undefined && { Cause: record.cause }),
    ...(record.error !== undefined && { Error: record.error }),
    ExecutionArn: record.arn,
    Input: shown(record.input),
    InputDetails: { Included: true },
    Name: record.name,
    ...(record.output !== undefined && {
      Output: shown(record.output),
      OutputDetails: { Included: true },
    }),
    RedriveCount: record.redriveCount ?? 0,
    StartDate: record.startedAt,
    StateMachineArn: machineArn(place, record.machine),
    Status: record.status,
    StopDate: record.stoppedAt,
  }
}

/** What the waiting task hears: `.sync:2` gets input and output as JSON, `.sync` as text. */
export const endOf = (place: Place, record: ExecutionRecord): Ended | undefined => {
  const { waiter, status } = record
  if (!waiter || status === 'RUNNING') return undefined
  const described = describe(place, record, waiter.pattern === 'sync:2' && status === 'SUCCEEDED')
  if (status === 'SUCCEEDED') return { waiter, answer: { payload: described } }
  return { waiter, answer: { error: 'States.TaskFailed', cause: JSON.stringify(described) } }
}
