import { z } from 'zod'
import { StatesError } from '../errors'
import { action, paging } from './action'
import { findExecution } from './executions'

/** Iterations are no executions of their own here: there are no runs to tell of. */
export const listMapRuns = action(
  z.object({ executionArn: z.string(), ...paging }),
  ({ executionArn }) => executionArn,
  ({ executionArn }, service) => {
    findExecution(service, executionArn)
    return { mapRuns: [] }
  },
)

const noMapRun = ({ mapRunArn }: { mapRunArn: string }): never => {
  const [, , service, , , kind] = mapRunArn.split(':')
  if (service !== 'states' || kind !== 'mapRun') {
    throw new StatesError('InvalidArn', `Invalid Arn: '${mapRunArn}'`)
  }
  throw new StatesError('ResourceNotFound', `Resource not found: '${mapRunArn}'`)
}

const byArn = z.object({ mapRunArn: z.string() })

export const describeMapRun = action(byArn, ({ mapRunArn }) => mapRunArn, noMapRun)
