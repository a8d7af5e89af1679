import type { Frame } from './execution-state'
import type { Run } from './run'
import { HistoryFull } from './state-failure'

/** AWS's limit on the events of one execution. */
export const mostEvents = 25_000

/** Records an event; answers its id. */
export const record = (
  run: Run,
  previous: number,
  type: string,
  details?: Record<string, unknown>,
): number => {
  const id = run.state.nextEvent
  // The last place is kept for the event that ends the execution.
  if (id >= mostEvents && !type.startsWith('Execution')) throw new HistoryFull()
  run.state.nextEvent = id + 1
  run.events.push({ id, previous, type, at: run.now, details })
  return id
}

/** Records an event of a frame; answers its id. What runs apart leaves no trace in the history. */
export const emit = (
  run: Run,
  frame: Frame,
  previous: number,
  type: string,
  details?: Record<string, unknown>,
): number => {
  if (!frame.hidden) return record(run, previous, type, details)
  // In AWS each iteration has a history, and a limit, of its own.
  frame.unseen = (frame.unseen ?? 0) + 1
  if (frame.unseen >= mostEvents) throw new HistoryFull()
  return previous
}

/** Records an event on a frame's thread. */
export const emitOn = (run: Run, frame: Frame, type: string, details?: Record<string, unknown>) => {
  frame.last = emit(run, frame, frame.last, type, details)
}
