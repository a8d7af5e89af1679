import { z } from 'zod'
import { machineArn } from '../arn'
import { prepare, typeNotSupported } from '../engine/start-execution'
import { action, seconds } from './action'
import { arnText } from './fields'

/** AWS bills in steps of so many milliseconds. */
const billedStep = 100

export const startSyncExecution = action(
  z.object({
    stateMachineArn: arnText,
    name: z.string().optional(),
    input: z.string().default('{}'),
    traceHeader: z.string().optional(),
    includedData: z.string().optional(),
  }),
  ({ stateMachineArn }) => stateMachineArn,
  async ({ stateMachineArn, name, input }, { engine, executions }) => {
    const { record, options, express } = prepare(engine, { stateMachineArn, name, input })
    if (!express) throw typeNotSupported()
    const ended = await executions.runExpress(record, options)
    const stoppedAt = ended.stoppedAt ?? engine.clock.now()
    const included = { included: true }
    return {
      executionArn: ended.arn,
      stateMachineArn: machineArn(engine.place, ended.machine),
      name: ended.name,
      startDate: seconds(ended.startedAt),
      stopDate: seconds(stoppedAt),
      status: ended.status,
      error: ended.error,
      cause: ended.cause,
      input: ended.input,
      inputDetails: included,
      output: ended.output,
      outputDetails: ended.output === undefined ? undefined : included,
      billingDetails: {
        billedMemoryUsedInMB: 64,
        billedDurationInMilliseconds: Math.ceil((stoppedAt - ended.startedAt) / billedStep) * billedStep,
      },
    }
  },
)
