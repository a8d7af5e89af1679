import { AsyncLocalStorage } from 'node:async_hooks'
import { Logger } from '@aws-lambda-powertools/logger'
import { ZodError } from 'zod'
import { MotcuaError } from '../../workflows/kernel/errors'

const powertools = new Logger({ serviceName: 'motcua' })
const running = new AsyncLocalStorage<string>()

/** A function that answers several calls says in each line which one it was about. */
export const inCall = <T>(call: string, work: () => T): T => running.run(call, work)

const say =
  (level: 'info' | 'warn' | 'error') =>
  (message: string, about: Record<string, unknown> | Error = {}): void => {
    const call = running.getStore()
    powertools[level](message, {
      ...(about instanceof Error ? { error: about } : about),
      ...(call && { call }),
    })
  }

/** No personal data goes in here: identifiers, codes and counts only. */
export const logger = { info: say('info'), warn: say('warn'), error: say('error') }

/** What operators have an alarm on. */
export const operatorsMetric = { Namespace: 'Motcua', Name: 'ForOperators' }

/**
 * Something that nobody else can mend: the line counts as a metric too, CloudWatch's embedded format, and sets off the
 * operators' alarm. `about`: identifiers alone.
 */
export const tellOperators = (
  message: string,
  about: Record<string, string | number | undefined>,
  error?: unknown,
): void => {
  const { Namespace, Name } = operatorsMetric
  const CloudWatchMetrics = [{ Namespace, Dimensions: [[]], Metrics: [{ Name }] }]
  logger.error(message, {
    ...about,
    ...(error !== undefined && reasonOf(error)),
    _aws: { Timestamp: Date.now(), CloudWatchMetrics },
    [Name]: 1,
  })
}

/** A message may quote what people wrote, unless it is our own: then it has identifiers alone. */
const reasonOf = (error: unknown): Record<string, unknown> => {
  if (error instanceof ZodError)
    return { why: error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ') }
  if (error instanceof MotcuaError) return { why: error.message, code: error.code, stack: error.stack }
  return { error: error as Error }
}
