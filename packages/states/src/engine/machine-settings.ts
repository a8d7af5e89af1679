import { z } from 'zod'
import { StatesError } from '../errors'

/** Logs go nowhere here, but the configuration is kept, and one that AWS refuses is refused. */
export const LoggingConfiguration = z.object({
  level: z.enum(['ALL', 'ERROR', 'FATAL', 'OFF']).default('OFF'),
  includeExecutionData: z.boolean().default(false),
  destinations: z.array(z.record(z.string(), z.unknown())).optional(),
})
export type LoggingConfiguration = z.infer<typeof LoggingConfiguration>

/** Traces go nowhere either. */
export const TracingConfiguration = z.object({ enabled: z.boolean().default(false) })
export type TracingConfiguration = z.infer<typeof TracingConfiguration>

export const noLogging: LoggingConfiguration = { level: 'OFF', includeExecutionData: false }
export const noTracing: TracingConfiguration = { enabled: false }

/** @throws InvalidLoggingConfiguration */
export const checkLogging = (logging: LoggingConfiguration | undefined) => {
  const { level, destinations = [] } = logging ?? noLogging
  if (destinations.length === 1 || (level === 'OFF' && destinations.length === 0)) return
  throw new StatesError(
    'InvalidLoggingConfiguration',
    'Invalid Logging Configuration: Must specify exactly one Log Destination.',
  )
}
