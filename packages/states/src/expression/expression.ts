/** What an expression can see. */
export interface Scope {
  /** `$states`. */
  states: Record<string, unknown>
  /** A variable's value, or undefined. */
  variable(name: string): unknown
  /** Every variable in sight. */
  variables(): Record<string, unknown>
  /** Epoch milliseconds: `$now()` and `$millis()`. */
  now: number
  /** In [0, 1). */
  random(): number
}

/** What an expression looks at that is not there everywhere, or not at all. */
export interface References {
  /** `$$`. */
  root: boolean
  /** `$states.errorOutput`. */
  errorOutput: boolean
}

/** A compiled JSONata expression. The answer comes at once when the expression is simple enough. */
export interface Expression {
  text: string
  /** Names that stand at the beginning of a path, where JSONata would look into data that is not there. */
  namesAtTop: string[]
  references: References
  evaluate(scope: Scope): unknown
}

/** The text between `{%` and `%}`, or undefined when the string is no expression. */
export const expressionText = (text: string): string | undefined =>
  text.startsWith('{%') && text.endsWith('%}') && text.length >= 4 ? text.slice(2, -2).trim() : undefined
