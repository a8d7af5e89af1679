import type { IncomingMessage } from 'node:http'
import { AwsError } from './aws-error'

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

/** By events: an iterator over each of many small bodies costs more than all else about them. */
export const readBody = (request: IncomingMessage, limit = longestBody): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const tooLarge = () => new AwsError('RequestEntityTooLarge', `more than ${limit} bytes`, 413)
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(tooLarge())
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) return void chunks.push(chunk)
      request.off('data', take)
      reject(tooLarge())
    }
    request.on('data', take)
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.once('error', reject)
    // Whoever leaves in the middle ends nothing. An error that nobody gets is dear to make.
    request.once('close', () => {
      if (!request.complete) reject(new Error('the body was cut off'))
    })
  })
