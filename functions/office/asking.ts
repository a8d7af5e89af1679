import type { Instant } from '../../workflows/kernel/instant'
import type { Person } from '../../workflows/kernel/person'
import type { Language } from '../../workflows/kernel/text'
import type { Write } from '../adapters/table'
import type { Identity } from '../runtime/identity'

/** Anybody who asks the office for something: when, and in which language he reads. */
export interface Asking<Answer = never> {
  at: Instant
  language: Language
  /** When he is known. */
  person?: Person
  /** Of a command: what stands or falls with it, such as its answer, to be given again when it is sent again. */
  alsoWrite?: (answer: Answer) => Write[]
  /** Before what can't be taken back: of two that are the same, the other is refused. */
  claim?: () => Promise<void>
}

/** Somebody whom the registry knows. A command's is a caller of what it answers. */
export interface Caller<Answer = never> extends Asking<Answer> {
  person: Person
  identity: Identity
}
