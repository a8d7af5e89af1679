import { machineArn, type Place } from '../arn'
import type { ExecutionRecord, StatusChange } from './records'

/** The event that AWS puts on the default bus when an execution starts or ends. */
export const statusChange = (place: Place, record: ExecutionRecord): StatusChange => ({
  // The same event sent twice keeps its name, so that a listener can tell.
  id: `${record.arn}/${record.status}${record.redriveCount ? `/${record.redriveCount}` : ''}`,
  time: new Date(record.stoppedAt ?? record.redrivenAt ?? record.startedAt).toISOString(),
  source: 'aws.states',
  'detail-type': 'Step Functions Execution Status Change',
  account: place.accountId,
  region: place.region,
  resources: [record.arn],
  detail: {
    executionArn: record.arn,
    stateMachineArn: machineArn(place, record.machine),
    name: record.name,
    status: record.status,
    startDate: record.startedAt,
    stopDate: record.stoppedAt ?? null,
    input: record.input,
    output: record.output ?? null,
    error: record.error ?? null,
    cause: record.cause ?? null,
  },
})
