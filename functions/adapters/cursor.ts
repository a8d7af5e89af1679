import { z } from 'zod'
import { Refusal } from '../../workflows/kernel/errors'
import { type IndexName, indexAttributes } from './index-keys'

// DynamoDB takes sort keys of 1,024 bytes; a letter has up to four.
const Position = z.record(z.string(), z.string().max(250))

export const cursorOf = (position: Record<string, unknown>): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url')

/** Where a page begins. A cursor of a list that is none of these, or one made up, is refused. */
export const positionOf = (
  cursor: string,
  index: IndexName,
  ...partitions: string[]
): z.infer<typeof Position> => {
  const names = ['pk', 'sk', ...indexAttributes(index)]
  const parsed = Position.safeParse(decoded(cursor))
  const valid =
    parsed.success &&
    partitions.includes(parsed.data[indexAttributes(index)[0]] ?? '') &&
    Object.keys(parsed.data).length === names.length &&
    names.every((name) => parsed.data[name])
  if (!valid)
    throw new Refusal('invalid-input', 'not a cursor of this list', [
      { pointer: '/cursor', message: 'invalid-cursor' },
    ])
  return parsed.data
}

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
