/** The assembly holds something that the embedded runtime does not serve; says where, what, and what is served. */
export class NotServed extends Error {
  override name = 'NotServed'
  readonly code = 'not-served'
}
