import type { IncomingMessage } from 'node:http'
import { AwsError } from './errors'

const longestBody = 20 * 1024 * 1024

/** A JSON object, which is what every service takes. */
export const jsonObject = (body: Buffer): Record<string, unknown> => {
  let read: unknown
  try {
    read = JSON.parse(body.toString() || '{}')
  } catch {
    // Told below.
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read))
    return read as Record<string, unknown>
  throw new AwsError('SerializationException', 'The body is not a JSON object')
}

export const readBody = async (request: IncomingMessage, limit = longestBody): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  const tooLarge = () => new AwsError('RequestEntityTooLarge', `more than ${limit} bytes`, 413)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  // Leaving the loop must not cut the connection, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)
}
