import { z } from 'zod'
import { type MachineReference, machineArn, readExecutionArn, readMachineArn } from '../arn'
import { aliasArn, findMachine, versionArn } from '../engine/find-machine'
import { noLogging, noTracing } from '../engine/machine-settings'
import { type ExecutionRecord, executionId, keys, type MachineRecord } from '../engine/records'
import { findRemains } from '../engine/redrivable'
import { start, typeNotSupported } from '../engine/start-execution'
import { StatesError } from '../errors'
import { underReversed } from '../store/state-store'
import { action, readPage, type Service, seconds, writePage } from './action'
import { arnText, errorCause, errorName, nameText, paging } from './fields'
import { noMapRun } from './no-map-run'

export const startExecution = action(
  z.object({
    stateMachineArn: arnText,
    name: z.string().optional(),
    input: z.string().default('{}'),
    traceHeader: z.string().optional(),
  }),
  ({ stateMachineArn }) => stateMachineArn,
  async ({ stateMachineArn, name, input }, { engine, executions }) => {
    const { arn, startedAt } = await start(engine, executions, { stateMachineArn, name, input })
    return { executionArn: arn, startDate: seconds(startedAt) }
  },
)

/** @throws ExecutionDoesNotExist, InvalidArn */
export const findExecution = ({ engine }: Service, arn: string): ExecutionRecord => {
  const { machine, name } = readExecutionArn(arn)
  const found = engine.store.get(keys.execution(executionId(machine, name))) as ExecutionRecord | undefined
  if (!found) throw new StatesError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
  return found
}

export const stopExecution = action(
  z.object({ executionArn: arnText, error: errorName.optional(), cause: errorCause.optional() }),
  ({ executionArn: arn }) => arn,
  async ({ executionArn: arn, error, cause }, service) => {
    const { machine, name } = findExecution(service, arn)
    // To stop what is over changes nothing, and is no error.
    await service.executions.signal(executionId(machine, name), { kind: 'stop', error, cause })
    return { stopDate: seconds(findExecution(service, arn).stoppedAt ?? service.engine.clock.now()) }
  },
)

const shared = (record: ExecutionRecord, { engine }: Service) => ({
  executionArn: record.arn,
  stateMachineArn: engine.place && record.arn.replace(':execution:', ':stateMachine:').replace(/:[^:]*$/, ''),
  name: record.name,
  status: record.status,
  startDate: seconds(record.startedAt),
  stopDate: record.stoppedAt === undefined ? undefined : seconds(record.stoppedAt),
  stateMachineVersionArn:
    record.version === undefined ? undefined : versionArn(engine, record.machine, record.version),
  stateMachineAliasArn:
    record.alias === undefined ? undefined : aliasArn(engine, record.machine, record.alias),
  redriveCount: record.redriveCount ?? 0,
  redriveDate: record.redrivenAt === undefined ? undefined : seconds(record.redrivenAt),
})

export const describeExecution = action(
  z.object({ executionArn: arnText, includedData: z.string().optional() }),
  ({ executionArn: arn }) => arn,
  ({ executionArn: arn }, service) => {
    const record = findExecution(service, arn)
    const { against } = findRemains(service.engine, record)
    return {
      ...shared(record, service),
      input: record.input,
      inputDetails: { included: true },
      output: record.output,
      outputDetails: record.output === undefined ? undefined : { included: true },
      error: record.error,
      cause: record.cause,
      redriveStatus: against === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
      redriveStatusReason: against,
    }
  },
)

export const describeStateMachineForExecution = action(
  z.object({ executionArn: arnText, includedData: z.string().optional() }),
  ({ executionArn: arn }) => arn,
  ({ executionArn: arn }, service) => {
    const { engine } = service
    const { machine: name, definition, roleArn, startedAt, revisionId } = findExecution(service, arn)
    const machine = engine.store.get(keys.machine(name)) as MachineRecord | undefined
    return {
      stateMachineArn: machineArn(engine.place, name),
      name,
      // The one that the execution runs, whatever has become of the machine since.
      definition: engine.definitions.text(definition),
      roleArn,
      revisionId,
      updateDate: seconds(Math.min(machine?.updatedAt ?? startedAt, startedAt)),
      loggingConfiguration: machine?.logging ?? noLogging,
      tracingConfiguration: machine?.tracing ?? noTracing,
    }
  },
)

/** Whether an execution was started by this ARN: the machine's, a version's or an alias's. */
const runs = (record: ExecutionRecord, { version, alias }: MachineReference) =>
  (version === undefined || record.version === version) && (alias === undefined || record.alias === alias)

const place = z.tuple([nameText, z.number(), arnText])
type Place = z.infer<typeof place>

/** @throws ValidationException, ResourceNotFound */
const oneOf = (stateMachineArn: string | undefined, mapRunArn: string | undefined): string => {
  if ((stateMachineArn === undefined) === (mapRunArn === undefined)) {
    throw new StatesError('ValidationException', 'Give either a stateMachineArn or a mapRunArn')
  }
  return stateMachineArn ?? noMapRun(mapRunArn!)
}

export const listExecutions = action(
  z.object({
    stateMachineArn: arnText.optional(),
    mapRunArn: z.string().optional(),
    redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
    statusFilter: z
      .enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'])
      .optional(),
    ...paging,
  }),
  ({ stateMachineArn, mapRunArn = '*' }) => stateMachineArn ?? mapRunArn,
  (input, service) => {
    const { stateMachineArn, mapRunArn, statusFilter, redriveFilter, maxResults, nextToken } = input
    const { engine } = service
    const arn = oneOf(stateMachineArn, mapRunArn)
    if (statusFilter === 'PENDING_REDRIVE') {
      throw new StatesError('ValidationException', 'PENDING_REDRIVE is a status of Map Runs only')
    }
    const reference = readMachineArn(arn)
    const { name } = reference
    if (findMachine(engine, name, arn).type === 'EXPRESS') throw typeNotSupported()
    const isWanted = (record: ExecutionRecord) =>
      (!statusFilter || record.status === statusFilter) &&
      (!redriveFilter || (redriveFilter === 'REDRIVEN') === (record.redrivenAt !== undefined)) &&
      runs(record, reference)
    const limit = maxResults || 100
    const every = underReversed('started', name)
    const from = readPage(nextToken, place)
    let start = from ? keys.started(...from) : every.start
    const found: { record: ExecutionRecord; key: Place }[] = []
    // The newest first; what the filter drops makes room for more.
    for (let first = true; found.length <= limit; first = false) {
      const rows = engine.store.range({ ...every, start, limit: limit + 2 })
      const fresh = first ? rows : rows.slice(1)
      for (const { key } of fresh) {
        const at = key.slice(1) as Place
        const record = engine.store.get(keys.execution(at[2])) as ExecutionRecord
        if (isWanted(record)) found.push({ record, key: at })
      }
      const end = rows.at(-1)
      if (!end || fresh.length === 0) break
      start = end.key
    }
    return {
      executions: found.slice(0, limit).map(({ record }) => shared(record, service)),
      nextToken: found[limit] && writePage(found[limit].key),
    }
  },
)
