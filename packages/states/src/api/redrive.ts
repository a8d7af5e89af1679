import { z } from 'zod'
import type { ExecutionRecord } from '../engine/records'
import { findRemains } from '../engine/redrivable'
import { StatesError } from '../errors'
import { change, seconds } from './action'
import { findExecution } from './executions'
import { arnText } from './fields'

/** So many calls are remembered, each for so long: asking twice redrives once. */
const tokensKept = 10
const tokenLife = 15 * 60_000

export const redriveExecution = change(
  z.object({ executionArn: arnText, clientToken: z.string().min(1).max(64).optional() }),
  ({ executionArn }) => executionArn,
  async ({ executionArn, clientToken }, service) => {
    const { engine, executions } = service
    const record = findExecution(service, executionArn)
    const now = engine.clock.now()
    const tokens = (record.redriveTokens ?? []).filter(({ at }) => now - at <= tokenLife)
    const before = tokens.find(({ token }) => token === clientToken)
    if (before) return { redriveDate: seconds(before.at) }
    const { remains, against } = findRemains(engine, record)
    if (!remains) throw new StatesError('ExecutionNotRedrivable', against)
    const { stoppedAt, output, error, cause, ...kept } = record
    const redriven: ExecutionRecord = {
      ...kept,
      status: 'RUNNING',
      redriveCount: (record.redriveCount ?? 0) + 1,
      redrivenAt: now,
      redriveTokens: [
        ...tokens,
        ...(clientToken === undefined ? [] : [{ token: clientToken, at: now }]),
      ].slice(-tokensKept),
    }
    await executions.redrive(redriven, remains)
    return { redriveDate: seconds(now) }
  },
)
