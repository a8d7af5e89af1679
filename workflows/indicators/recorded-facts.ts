import type { Dossier } from '../kernel/dossier'
import { ownValue } from '../kernel/own-value'
import type { Facts } from './facts'

/** Facts are read by the thousand. */
const mostRecorded = 20

type Leaf = readonly [path: string, value: unknown]

const leavesOf = (path: string, value: unknown): Leaf[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).flatMap((name) =>
        leavesOf(`${path}.${name}`, ownValue(value as Record<string, unknown>, name)),
      )
    : [[path, value]]

const countable = new Set(['number', 'boolean', 'string'])

/** The first values of what was recorded, in its order; what lists hold is no value. */
export const recordedFacts = ({ records = {} }: Pick<Dossier, 'records'>): Pick<Facts, 'records'> => {
  const found = leavesOf('', records)
    .filter(([, value]) => countable.has(typeof value))
    .slice(0, mostRecorded)
    .map(([path, value]) => [path.slice(1), value] as const)
  return found.length > 0 ? { records: Object.fromEntries(found) as Facts['records'] } : {}
}
