/** An event as GetExecutionHistory gives it, as far as the path needs it. */
export interface PathEvent {
  id: number
  previousEventId: number
  type: string
  stateEnteredEventDetails?: { name: string }
  stateExitedEventDetails?: { name: string }
}
export type Outcome = 'succeeded' | 'running' | 'failed' | 'caught'

const failure =
  /^(Task|LambdaFunction|Activity|Map|Parallel|MapIteration)\w*(Failed|TimedOut|Aborted)$|^EvaluationFailed$/

/** What became of each state that was entered; of one that was entered often, what became of it last. */
export const pathOf = (events: readonly PathEvent[], status: string): Map<string, Outcome> => {
  const outcomes = new Map<string, Outcome>()
  const byId = new Map(events.map((event) => [event.id, event]))
  /** The state in which an event happened: the nearest one entered before it on its own line. */
  const stateOf = (event: PathEvent | undefined): string | undefined => {
    for (let at = event; at; at = byId.get(at.previousEventId))
      if (at.stateEnteredEventDetails) return at.stateEnteredEventDetails.name
    return undefined
  }
  const troubled = new Set<string>()
  for (const event of events) {
    const entered = event.stateEnteredEventDetails?.name
    const exited = event.stateExitedEventDetails?.name
    if (entered !== undefined) {
      outcomes.set(entered, status === 'RUNNING' ? 'running' : 'failed')
      troubled.delete(entered)
    }
    if (exited !== undefined) outcomes.set(exited, troubled.has(exited) ? 'caught' : 'succeeded')
    if (failure.test(event.type)) {
      const name = stateOf(event)
      if (name !== undefined) troubled.add(name)
    }
  }
  return outcomes
}
