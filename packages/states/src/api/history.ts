import { z } from 'zod'
import { type ExecutionRecord, executionId, type HistoryRow, keys } from '../engine/records'
import type { HistoryEvent } from '../interpret/run'
import type { StateStore } from '../store/state-store'
import { action, readPage, seconds, writePage } from './action'
import { findExecution } from './executions'
import { arnText, paging } from './fields'

const detailsName = (type: string) => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails'
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails'
  return `${type[0]!.toLowerCase()}${type.slice(1)}EventDetails`
}

const full = { truncated: false }

const withData = (details: Record<string, unknown>) => ({
  ...details,
  ...('input' in details && { inputDetails: full }),
  ...('output' in details && { outputDetails: full }),
  ...('assignedVariables' in details && { assignedVariablesDetails: full }),
})

const withoutData = ({ input, output, parameters, assignedVariables, ...details }: Record<string, unknown>) =>
  details

const present = ({ id, previous, type, at, details = {} }: HistoryEvent, included: boolean) => ({
  timestamp: seconds(at),
  type,
  id,
  previousEventId: previous,
  // What nothing is told of has no details in AWS's model: LambdaFunctionStarted.
  ...(Object.keys(details).length > 0 && {
    [detailsName(type)]: included ? withData(details) : withoutData(details),
  }),
})

/** The events of an execution that follow one another from an id on, up or down. */
const readEvents = (store: StateStore, execution: string, from: number, count: number, reverse: boolean) => {
  const [row] = store.range({
    start: keys.history(execution, from),
    end: ['history', execution],
    reverse: true,
    limit: 1,
  })
  const found: HistoryEvent[] = []
  for (let key = row?.key; key && found.length < count; ) {
    const events = store.get(key) as HistoryRow
    const wanted = events.filter(({ id }) => (reverse ? id <= from : id >= from))
    found.push(...(reverse ? wanted.reverse() : wanted))
    const [next] = reverse
      ? store.range({
          start: keys.history(execution, events[0]!.id - 1),
          end: ['history', execution],
          reverse,
          limit: 1,
        })
      : store.range({
          start: keys.history(execution, events.at(-1)!.id + 1),
          end: ['history', execution, '\uffff'],
          limit: 1,
        })
    key = next?.key
  }
  return found.slice(0, count)
}

export const getExecutionHistory = action(
  z.object({
    executionArn: arnText,
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.boolean().default(true),
    ...paging,
  }),
  ({ executionArn }) => executionArn,
  (input, service) => {
    const { executionArn, reverseOrder, includeExecutionData, maxResults, nextToken } = input
    const { machine, name }: ExecutionRecord = findExecution(service, executionArn)
    const limit = maxResults || 100
    const from = readPage(nextToken, z.number()) ?? (reverseOrder ? Number.MAX_SAFE_INTEGER : 1)
    const found = readEvents(service.engine.store, executionId(machine, name), from, limit + 1, reverseOrder)
    return {
      events: found.slice(0, limit).map((event) => present(event, includeExecutionData)),
      nextToken: found[limit] && writePage(found[limit].id),
    }
  },
)
