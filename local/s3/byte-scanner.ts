import { AwsError } from '@motcua/states/server/aws-error'

/** Reads a stream of bytes up to delimiters, holding no more of it than a chunk. */
export interface ByteScanner {
  /** The bytes before `delimiter`, as they come; the delimiter itself is passed over. */
  until(delimiter: Buffer): AsyncGenerator<Buffer>
  /** The same as one text of at most `limit` bytes. */
  text(delimiter: Buffer, limit: number): Promise<string>
  /** Exactly `count` bytes. */
  take(count: number): AsyncGenerator<Buffer>
}

/** The stream ended too early, or a part of it is longer than it may be. */
export class MalformedBytes extends Error {
  override name = 'MalformedBytes'
}

/** Nobody's fault but the sender's. */
export const toldAsMalformed = (error: unknown): never => {
  if (!(error instanceof MalformedBytes)) throw error
  throw new AwsError('MalformedPOSTRequest', error.message)
}

export const scanBytes = (source: AsyncIterable<Buffer>): ByteScanner => {
  const chunks = source[Symbol.asyncIterator]()
  let buffer: Buffer = Buffer.alloc(0)
  const more = async () => {
    const { done, value } = await chunks.next()
    if (done) throw new MalformedBytes('the body ended too early')
    buffer = buffer.length > 0 ? Buffer.concat([buffer, value]) : value
  }
  const cut = (count: number) => {
    const head = buffer.subarray(0, count)
    buffer = buffer.subarray(count)
    return head
  }
  async function* until(delimiter: Buffer) {
    for (;;) {
      const at = buffer.indexOf(delimiter)
      if (at >= 0) {
        if (at > 0) yield cut(at)
        cut(delimiter.length)
        return
      }
      // The delimiter may begin in this chunk and end in the next.
      const sure = buffer.length - delimiter.length + 1
      if (sure > 0) yield cut(sure)
      await more()
    }
  }
  return {
    until,
    async text(delimiter, limit) {
      const parts: Buffer[] = []
      let size = 0
      for await (const part of until(delimiter)) {
        size += part.length
        if (size > limit) throw new MalformedBytes(`a part is longer than ${limit} bytes`)
        parts.push(part)
      }
      return Buffer.concat(parts).toString()
    },
    async *take(count) {
      for (let left = count; left > 0; ) {
        if (buffer.length === 0) await more()
        const part = cut(Math.min(left, buffer.length))
        left -= part.length
        yield part
      }
    },
  }
}
