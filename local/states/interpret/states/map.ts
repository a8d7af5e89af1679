import type { MapState, Template } from '../../definition/machine'
import { emit, emitOn } from '../emit-event'
import { evaluate, evaluateAs, evaluateInteger } from '../evaluate-field'
import { type Frame, newFrame } from '../execution-state'
import { leaveState } from '../leave-state'
import { payloadOf, readPayload } from '../payload'
import type { Run } from '../run'
import { languageFailure } from '../state-failure'
import { resultOf } from './parallel'

/** AWS runs at most this many iterations of an inline Map at once. */
const mostAtOnce = 40

const itemsOf = async (run: Run, frame: Frame, items?: Template): Promise<unknown[]> => {
  if (items) return evaluateAs<unknown[]>(run, frame, items, 'array')
  const input = readPayload(frame.input)
  if (Array.isArray(input)) return input
  const message = `Map state input must be an array but was: ${frame.input.text}`
  throw languageFailure('States.QueryEvaluationError', frame, message, 'Items')
}

const toleratedOf = async (run: Run, frame: Frame, state: MapState, total: number) => {
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = state
  const most = count ? await evaluateInteger(run, frame, count, 0) : 0
  const share = percentage ? await evaluateAs<number>(run, frame, percentage, 'number') : 0
  if (share < 0 || share > 100) {
    const message = 'ToleratedFailurePercentage must be between 0 and 100.'
    throw languageFailure('States.QueryEvaluationError', frame, message, 'ToleratedFailurePercentage')
  }
  return Math.max(most, Math.floor((share * total) / 100))
}

const startIterations = async (run: Run, frame: Frame, state: MapState) => {
  const children = frame.children!
  const items = readPayload(children.items!) as unknown[]
  while (children.open < children.concurrency && children.started < children.total) {
    const index = children.started
    const item = { Item: { Index: index, Value: items[index] } }
    const input = state.itemSelector ? await evaluate(run, frame, state.itemSelector, { item }) : items[index]
    const started = emit(run, children.lastEvent, 'MapIterationStarted', { name: state.name, index })
    newFrame(run.state, state.processor.startAt, payloadOf(input), started, { id: frame.id, index })
    children.started += 1
    children.open += 1
  }
}

export const beginMap = async (run: Run, frame: Frame, state: MapState) => {
  const items = await itemsOf(run, frame, state.items)
  const asked = state.maxConcurrency ? await evaluateInteger(run, frame, state.maxConcurrency, 0) : 0
  const tolerated = await toleratedOf(run, frame, state, items.length)
  emitOn(run, frame, 'MapStateStarted', { length: items.length })
  frame.children = {
    total: items.length,
    started: 0,
    open: 0,
    failed: 0,
    concurrency: asked === 0 ? mostAtOnce : Math.min(asked, mostAtOnce),
    results: items.map(() => null),
    items: payloadOf(items),
    tolerated,
    lastEvent: frame.last,
    endEvent: frame.last,
  }
  await gatherIterations(run, frame, state)
}

/** Starts the iterations that may start; after the last one has ended, the state leaves. */
export const gatherIterations = async (run: Run, frame: Frame, state: MapState) => {
  const children = frame.children!
  frame.phase = 'children'
  await startIterations(run, frame, state)
  if (children.open > 0) return
  const result = resultOf(children)
  emit(run, children.endEvent, 'MapStateSucceeded')
  frame.last = children.endEvent
  await leaveState(run, frame, state, { result }, result)
}
