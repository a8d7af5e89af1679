import type { Story } from '../story'

/** Tuesday 1 December 2026, 08:30 in the city: where every story begins. */
export const begin = Date.parse('2026-12-01T01:30:00.000Z')

export type Tell = (line: string) => void

/** What a demonstration tells, through the HTTP API alone. */
export interface Tale {
  /** Who may read the dossier, and its result. */
  reader: string
  /** What its result is called. */
  result: string
  /** Why it may take longer than the law gives it. */
  late: string
  /** From filing to the result: the number of the dossier. */
  tell: (story: Story, tell: Tell) => Promise<string>
  /** What anybody may know afterwards. */
  afterwards: (story: Story, tell: Tell) => Promise<void>
}
