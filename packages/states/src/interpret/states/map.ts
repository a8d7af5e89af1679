import type { MapState } from '../../definition/machine'
import { uuidFrom } from '../../intrinsic/uuid'
import { effectiveInput } from '../cut-payload'
import { emit, emitOn } from '../emit-event'
import { evaluate, evaluateAs } from '../evaluate-field'
import { evaluateInteger, evaluatePercentage } from '../evaluate-number'
import { type Frame, newFrame } from '../execution-state'
import { leaveState } from '../leave-state'
import { type Payload, payloadOf, readPayload } from '../payload'
import { readPath } from '../read-query'
import { note, type Run } from '../run'
import { languageFailure } from '../state-failure'
import { resultOf } from './parallel'

/** AWS runs at most this many iterations of an inline Map at once. */
const mostAtOnce = 40

const itemsOf = async (run: Run, frame: Frame, { items, paths }: MapState, data: Payload) => {
  if (items && items.kind !== 'query') return evaluateAs<unknown[]>(run, frame, items, 'array')
  const value = items ? readPath(run, frame, items.query, { data }) : readPayload(data)
  if (Array.isArray(value)) {
    if (paths) note(run, 'afterItemsPath', payloadOf(value))
    return value
  }
  if (paths) {
    // The path is shown without what it was read from.
    const path = items ? items.query.text.replace(/^\$+/, '$') : '$'
    throw languageFailure('States.Runtime', frame, `Reference path "${path}" must point to array.`)
  }
  const message = `Map state input must be an array but was: ${data.text}`
  throw languageFailure('States.QueryEvaluationError', frame, message, 'Items')
}

const toleratedOf = async (run: Run, frame: Frame, state: MapState, total: number, data: Payload) => {
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = state
  const most = count ? await evaluateInteger(run, frame, count, 0, { data }) : 0
  if (count) note(run, 'toleratedFailureCount', most)
  const share = percentage ? await evaluatePercentage(run, frame, percentage, { data }) : 0
  if (percentage) note(run, 'toleratedFailurePercentage', share)
  return Math.max(most, Math.floor((share * total) / 100))
}

const startIterations = async (run: Run, frame: Frame, state: MapState) => {
  const children = frame.children!
  const items = readPayload(children.items!) as unknown[]
  const left = () => children.again?.[0] ?? children.started
  while (children.open < children.concurrency && left() < children.total) {
    const index = left()
    const item = { Item: { Index: index, Value: items[index] } }
    const data = state.itemSelector && effectiveInput(run, frame)
    const input = state.itemSelector
      ? await evaluate(run, frame, state.itemSelector, { item, data })
      : items[index]
    const hidden = frame.hidden || state.distributed
    const started = hidden
      ? frame.last
      : emit(run, frame, children.lastEvent, 'MapIterationStarted', { name: state.name, index })
    newFrame(run.state, state.processor.startAt, payloadOf(input), started, {
      id: frame.id,
      index,
      hidden,
      apart: state.distributed,
    })
    if (children.again?.length) children.again.shift()
    else children.started += 1
    children.open += 1
  }
}

const mapRunArn = (run: Run, state: MapState) =>
  `${run.facts.machineArn.replace(':stateMachine:', ':mapRun:')}/${state.name}:${uuidFrom(run.random)}`

export const beginMap = async (run: Run, frame: Frame, state: MapState) => {
  const data = effectiveInput(run, frame)
  const items = await itemsOf(run, frame, state, data)
  const asked = state.maxConcurrency
    ? await evaluateInteger(run, frame, state.maxConcurrency, 0, { data })
    : 0
  note(run, 'maxConcurrency', asked)
  // A wrong tolerance is found before the state has started, save where a path gives it (recorded).
  const early = state.paths ? undefined : await toleratedOf(run, frame, state, items.length, data)
  emitOn(run, frame, 'MapStateStarted', { length: items.length })
  const tolerated = early ?? (await toleratedOf(run, frame, state, items.length, data))
  const mapRun = state.distributed ? mapRunArn(run, state) : undefined
  if (mapRun) emitOn(run, frame, 'MapRunStarted', { mapRunArn: mapRun })
  frame.remains = undefined
  frame.children = {
    total: items.length,
    started: 0,
    open: 0,
    failed: 0,
    concurrency: asked === 0 ? mostAtOnce : Math.min(asked, mostAtOnce),
    results: items.map(() => null),
    items: payloadOf(items),
    mapRun,
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
  const ended = state.distributed ? emit(run, frame, frame.last, 'MapRunSucceeded') : children.endEvent
  emit(run, frame, ended, 'MapStateSucceeded')
  frame.last = ended
  await leaveState(run, frame, state, { result }, result)
}
