/** A file as it is given out, under the name by which people keep it. */
export interface NamedFile {
  contentType: string
  bytes: Uint8Array
  name: string
}
