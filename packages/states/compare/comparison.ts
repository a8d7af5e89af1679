import type { AtEnd } from './ending'

export interface Comparison {
  /** Holds the packages, and takes the data of both. */
  folder: string
  /** That are measured, after one that is not. */
  rounds: number
  atEnd: AtEnd
  tell: (line: string) => void
}
