import { StatesError } from '../errors'
import type { StateStore, Write } from '../store/state-store'
import { keys } from './records'

export interface Tag {
  key: string
  value: string
}

/** AWS's limit on the tags of one resource. */
const mostTags = 50

export const tagsOf = (store: StateStore, arn: string): Tag[] =>
  (store.get(keys.tags(arn)) as Tag[] | undefined) ?? []

/** The row that gives a resource these tags beside those that it has; a key that it has gets the new value. @throws TooManyTags */
export const tagWrite = (store: StateStore, arn: string, added: Tag[]): Write => {
  const all = new Map([...tagsOf(store, arn), ...added].map(({ key, value }) => [key, value]))
  if (all.size > mostTags) {
    throw new StatesError('TooManyTags', `'${arn}' would have ${all.size} tags; ${mostTags} are allowed`)
  }
  return { key: keys.tags(arn), value: [...all].map(([key, value]) => ({ key, value })) }
}
