import type { By } from './summarise'

/** One invocation of a function. */
export interface Invocation {
  by: By
  /** The call of the API, or the function's name. */
  caller: string
  memoryMegabytes: number
  milliseconds: number
  /** AWS calls that it made. */
  calls: number
  /** Of the thread that all functions share, from its start until the answer: the difference of two is what was done between them. */
  threadMilliseconds: number
}
