import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import type { z } from 'zod'
import { MotcuaError } from '../../workflows/kernel/errors'
import { logger } from './logger'

/**
 * A function that a state machine or a schedule calls. What it gets and gives is parsed. `timeLeft`: milliseconds until it is cut off. An error keeps its name,
 * which is what Retry and Catch see: `Refusal`, `Conflict`, `Inconsistent`, or the Lambda's own.
 */
export const taskStack = <I extends z.ZodType, O extends z.ZodType>(
  { input, output }: { input: I; output: O },
  core: (input: z.output<I>, timeLeft: () => number) => Promise<z.input<O>>,
): ((event: unknown, context: Context) => Promise<z.output<O>>) => {
  const handle = async (event: unknown, context: Context): Promise<z.output<O>> =>
    output.parse(await core(input.parse(event), () => context.getRemainingTimeInMillis()))
  return middy(handle).use({
    onError: ({ error, context }) => {
      const code = error instanceof MotcuaError ? error.code : 'internal'
      logger.error('a task failed', { requestId: context?.awsRequestId, code, error: error as Error })
    },
  }) as unknown as (event: unknown, context: Context) => Promise<z.output<O>>
}
