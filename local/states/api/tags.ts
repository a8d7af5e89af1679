import { z } from 'zod'
import { keys } from '../engine/records'
import { tagsOf, tagWrite } from '../engine/tags'
import { StatesError } from '../errors'
import { action, change, type Service } from './action'

export const tagList = z.array(
  z.object({ key: z.string().min(1).max(128), value: z.string().max(256).default('') }),
)

const rows: Record<string, (name: string) => (string | number)[]> = {
  stateMachine: keys.machine,
  activity: keys.activity,
}

/** @throws InvalidArn, ResourceNotFound */
const checkResource = (arn: string, { engine: { store } }: Service) => {
  const parts = arn.split(':')
  const [, , service, , , kind, name] = parts
  const row = Object.hasOwn(rows, kind ?? '') ? rows[kind!] : undefined
  if (service !== 'states' || !row || !name || parts.length > 7) {
    throw new StatesError('InvalidArn', `Invalid Arn: '${arn}'`)
  }
  if (store.get(row(name)) === undefined)
    throw new StatesError('ResourceNotFound', `Resource not found: '${arn}'`)
}

export const tagResource = change(
  z.object({ resourceArn: z.string(), tags: tagList }),
  ({ resourceArn }) => resourceArn,
  async ({ resourceArn, tags }, service) => {
    checkResource(resourceArn, service)
    const { store } = service.engine
    await store.commit([tagWrite(store, resourceArn, tags)])
    return {}
  },
)

export const untagResource = change(
  z.object({ resourceArn: z.string(), tagKeys: z.array(z.string()) }),
  ({ resourceArn }) => resourceArn,
  async ({ resourceArn, tagKeys }, service) => {
    checkResource(resourceArn, service)
    const { store } = service.engine
    const left = tagsOf(store, resourceArn).filter(({ key }) => !tagKeys.includes(key))
    await store.commit([{ key: keys.tags(resourceArn), value: left.length > 0 ? left : undefined }])
    return {}
  },
)

export const listTagsForResource = action(
  z.object({ resourceArn: z.string() }),
  ({ resourceArn }) => resourceArn,
  ({ resourceArn }, service) => {
    checkResource(resourceArn, service)
    return { tags: tagsOf(service.engine.store, resourceArn) }
  },
)
