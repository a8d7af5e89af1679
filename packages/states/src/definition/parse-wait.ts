import type { State } from './machine'
import { parseExit } from './parse-exit'
import { eitherField, type Json, numberField, parsePaths } from './parse-fields'
import type { Place } from './place'
import { isTimestamp } from './timestamp'

/** Seconds that a Wait state may last: AWS's limit. */
export const longestWait = 99_999_999

const ways = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath']

export const parseWait = (name: string, state: Json, place: Place): State => {
  const known = place.language === 'JSONata' ? ['Seconds', 'Timestamp'] : ways
  if (known.filter((field) => state[field] !== undefined).length !== 1) {
    place.faults.add(place.location, `Exactly one of these fields is required: [${known.join(', ')}]`)
  }
  const timestamp = eitherField(state, 'Timestamp', place)
  if (timestamp?.kind === 'constant' && !isTimestamp(timestamp.value)) {
    place.faults.add(`${place.location}/Timestamp`, 'String does not match RFC3339 timestamp')
  }
  return {
    type: 'Wait',
    name,
    paths: parsePaths(state, place),
    ...parseExit(state, place),
    seconds: numberField(state, 'Seconds', { least: 0, most: longestWait }, place),
    timestamp,
  }
}
