import { createHash } from 'node:crypto'
import { invalidDefinition } from '../definition/diagnostics'
import type { Machine } from '../definition/machine'
import { parseDefinition } from '../definition/parse-definition'
import type { Purpose } from '../definition/place'
import type { StateStore, Write } from '../store/state-store'
import { keys } from './records'

/** Definitions by the hash of their text: an execution keeps the one that it started with. */
export interface Definitions {
  /** @throws InvalidDefinition */
  add(text: string, type: Purpose['type']): { id: string; write: Write }
  text(id: string): string
  /** Whether a Task may call this action, and wait for it in this way. */
  recognizes: Purpose['recognizes']
  machine(id: string): Machine
}

const mostParsed = 5_000

// What was accepted once runs on, whatever the service offers today.
const stored: Purpose = { type: 'STANDARD', recognizes: () => true, accepted: true }

export const createDefinitions = (store: StateStore, recognizes: Purpose['recognizes']): Definitions => {
  const parsed = new Map<string, Machine>()
  /** What was found sound as it is asked for now: many machines may have one definition. */
  const sound = new Set<string>()
  const keep = (id: string, machine: Machine) => {
    if (parsed.size >= mostParsed) parsed.clear()
    parsed.set(id, machine)
    return machine
  }
  const parse = (text: string, purpose: Purpose) => {
    const result = parseDefinition(text, purpose)
    if (result.diagnostics) throw invalidDefinition(result.diagnostics)
    return result.machine
  }
  const text = (id: string) => store.get(keys.definition(id)) as string
  return {
    add(definition, type) {
      const id = createHash('sha256').update(definition).digest('hex')
      if (!sound.has(`${type} ${id}`)) {
        keep(id, parse(definition, { type, recognizes }))
        if (sound.size >= mostParsed) sound.clear()
        sound.add(`${type} ${id}`)
      }
      return { id, write: { key: keys.definition(id), value: definition } }
    },
    text,
    recognizes,
    machine: (id) => parsed.get(id) ?? keep(id, parse(text(id), stored)),
  }
}
