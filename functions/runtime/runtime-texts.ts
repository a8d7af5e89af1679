import type { ErrorCode } from '../../workflows/kernel/errors'

export type ProblemCode = ErrorCode | 'internal'
/** What callers read. A field's message is named by a key, and may speak of one argument. */
export interface RuntimeTexts {
  problems: Record<ProblemCode, string>
  fields: Record<string, (argument: string) => string>
}
