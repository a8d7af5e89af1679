import type { Faults } from './diagnostics'
import type { Pattern } from './machine'

export type QueryLanguage = 'JSONata' | 'JSONPath'

/** What a definition is read for. */
export interface Purpose {
  type: 'STANDARD' | 'EXPRESS'
  /** Whether a Task may call this action (`lambda:invoke`) and wait for it in this way. */
  recognizes(action: string, pattern: Pattern): boolean
  /** It was accepted before, perhaps when there were fewer rules, and is to run on. */
  accepted?: boolean
  /** One state is tried out, of a machine or by itself: what it would read elsewhere is made up. */
  trial?: 'machine' | 'state'
}

/** What compiling needs to know about the state that holds a value. */
export interface Place {
  faults: Faults
  language: QueryLanguage
  /** The state's place in the definition: `/States/Pay`. */
  location: string
  purpose: Purpose
}
