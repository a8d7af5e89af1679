/** A page of a list. */
export interface Listed<T> {
  items: T[]
  cursor?: string
  /** Of this page: what could not be read. */
  leftOut: number
}
