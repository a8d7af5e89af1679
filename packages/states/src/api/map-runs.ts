import { z } from 'zod'
import { action } from './action'
import { findExecution } from './executions'
import { arnText, paging } from './fields'
import { noMapRun } from './no-map-run'

export const listMapRuns = action(
  z.object({ executionArn: arnText, ...paging }),
  ({ executionArn }) => executionArn,
  ({ executionArn }, service) => {
    findExecution(service, executionArn)
    return { mapRuns: [] }
  },
)

const byArn = z.object({ mapRunArn: z.string() })

export const describeMapRun = action(
  byArn,
  ({ mapRunArn }) => mapRunArn,
  ({ mapRunArn }) => noMapRun(mapRunArn),
)

export const updateMapRun = action(
  byArn,
  ({ mapRunArn }) => mapRunArn,
  ({ mapRunArn }) => noMapRun(mapRunArn),
)
