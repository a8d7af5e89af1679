/** What a query can look at. */
export interface Sources {
  /** `$`. */
  data: unknown
  /** `$$`. */
  context(): unknown
  /** `$name`; undefined when nobody assigned it. */
  variable(name: string): unknown
  /** In [0, 1). */
  random(): number
}

/** A JSONPath or a call of an intrinsic function, as the fields of JSONPath states hold them. */
export interface Query {
  text: string
  /** Not the call of a function. */
  isPath: boolean
  /** @throws PathNotFound, IntrinsicFailure */
  read(sources: Sources): unknown
}
