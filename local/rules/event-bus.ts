import { NotServed } from '../assembly/errors'
import type { Invoke } from '../lambda/invocation'
import { compilePattern } from './event-pattern'
import type { Rule } from './read-rules'

const served = ['aws.states', 'aws.ses']

/** An event as its source reports it. */
export interface BusEvent {
  id: string
  time: string
}

/**
 * Takes status changes of executions, and bounces of mails, to the functions whose rule matches. Rejects when a target fails: the engine
 * keeps the event and sends it again.
 */
export const createEventBus = (rules: Rule[], invoke: Invoke) => {
  const matching = rules.flatMap(({ pattern, where, targets }) => {
    if (!pattern) return []
    const { source } = pattern as { source?: unknown[] }
    if (!source?.every((name) => served.includes(String(name)))) {
      throw new NotServed(
        `${where}: only events of ${served.join(' and ')} come to the embedded event bus, not of ${source}`,
      )
    }
    return [{ matches: compilePattern(pattern, where), targets }]
  })
  return async (event: BusEvent): Promise<void> => {
    // EventBridge's times are in seconds.
    const sent = { version: '0', ...event, time: `${event.time.slice(0, 19)}Z` }
    for (const { matches, targets } of matching) {
      if (!matches(sent)) continue
      for (const { functionName, input } of targets) {
        const { error } = await invoke(functionName, input ?? sent)
        if (error) throw new Error(`${functionName}: ${error.errorType}: ${error.errorMessage}`)
      }
    }
  }
}
