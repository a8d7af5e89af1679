import type { Flow, State, Template } from './machine'
import { parseExit } from './parse-exit'
import {
  isObject,
  type Json,
  numberField,
  parsePaths,
  pathTemplate,
  required,
  template,
} from './parse-fields'
import { parseCatch, parseRetry } from './parse-retry'
import type { Place } from './place'

const percentage = { least: 0, most: 100, fractions: true }
const longestLabel = 40
const notInLabels = /[\s?*<>{}[\]:;,\\|^~$#%&`"\p{Cc}]/u

const checkLabel = (label: unknown, { faults, location }: Place) => {
  if (label === undefined) return
  const text = String(label)
  const [wrong] = notInLabels.exec(text) ?? []
  if (text === '') faults.add(`${location}/Label`, 'Label cannot be empty')
  else if (text.length > longestLabel) {
    faults.add(`${location}/Label`, `Label cannot exceed ${longestLabel} characters`)
  } else if (wrong) faults.add(`${location}/Label`, `Label contains invalid character: '${wrong}'`)
}

/** What reads items from elsewhere, or writes results there, is AWS's alone. */
const refuseElsewhere = (state: Json, { faults, location, purpose }: Place) => {
  for (const field of ['ItemReader', 'ItemBatcher', 'ResultWriter']) {
    if (state[field] !== undefined && !purpose.trial) {
      faults.add(`${location}/${field}`, `Field '${field}' is not supported: give the items as an array`)
    }
  }
}

const itemsField = (state: Json, place: Place): Template | undefined => {
  if (place.language === 'JSONata') return template(state, 'Items', place)
  return pathTemplate(state, 'ItemsPath', place)
}

const isDistributed = (processor: unknown, { faults, location }: Place) => {
  const config = isObject(processor) && isObject(processor.ProcessorConfig) ? processor.ProcessorConfig : {}
  const mode = config.Mode ?? 'INLINE'
  if (mode !== 'INLINE' && mode !== 'DISTRIBUTED') {
    faults.add(
      `${location}/ItemProcessor/ProcessorConfig/Mode`,
      `The field 'Mode' should have one of these values: [INLINE, DISTRIBUTED]`,
    )
  }
  return mode === 'DISTRIBUTED'
}

export const parseMap = (
  name: string,
  state: Json,
  place: Place,
  parseFlow: (flow: unknown, location: string) => Flow,
): State => {
  // Machines made before 2022 call it Iterator.
  const field = state.Iterator === undefined ? 'ItemProcessor' : 'Iterator'
  required(state, field, place)
  checkLabel(state.Label, place)
  refuseElsewhere(state, place)
  return {
    type: 'Map',
    name,
    paths: parsePaths(state, place),
    ...parseExit(state, place),
    retry: parseRetry(state.Retry, place),
    catch: parseCatch(state.Catch, place),
    processor: parseFlow(state[field] ?? {}, `${place.location}/${field}`),
    distributed: isDistributed(state[field], place),
    items: itemsField(state, place),
    itemSelector:
      template(state, 'ItemSelector', place) ??
      (place.language === 'JSONPath' ? template(state, 'Parameters', place) : undefined),
    maxConcurrency: numberField(state, 'MaxConcurrency', { least: 0 }, place),
    toleratedFailureCount: numberField(state, 'ToleratedFailureCount', { least: 0 }, place),
    toleratedFailurePercentage: numberField(state, 'ToleratedFailurePercentage', percentage, place),
  }
}
