import { z } from 'zod'
import { activityArn, machineArn } from '../arn'
import { keys } from '../engine/records'
import { tagsOf, tagWrite } from '../engine/tags'
import { StatesError } from '../errors'
import { action, change, type Service } from './action'
import { arnText } from './fields'

export const tagList = z.array(
  z.object({ key: z.string().min(1).max(128), value: z.string().max(256).default('') }),
)

const kinds = {
  stateMachine: { row: keys.machine, arn: machineArn },
  activity: { row: keys.activity, arn: activityArn },
}

/** The ARN under which the resource's tags are kept. @throws InvalidArn, ResourceNotFound */
const findResource = (given: string, { engine: { store, place } }: Service): string => {
  const parts = given.split(':')
  const [, , service, , , kind = '', name] = parts
  if (service !== 'states' || !Object.hasOwn(kinds, kind) || !name || parts.length > 7) {
    throw new StatesError('InvalidArn', `Invalid Arn: '${given}'`)
  }
  const { row, arn } = kinds[kind as keyof typeof kinds]
  if (store.get(row(name)) === undefined)
    throw new StatesError('ResourceNotFound', `Resource not found: '${given}'`)
  return arn(place, name)
}

export const tagResource = change(
  z.object({ resourceArn: arnText, tags: tagList }),
  ({ resourceArn }) => resourceArn,
  async ({ resourceArn, tags }, service) => {
    const { store } = service.engine
    await store.commit([tagWrite(store, findResource(resourceArn, service), tags)])
    return {}
  },
)

export const untagResource = change(
  z.object({ resourceArn: arnText, tagKeys: z.array(z.string()) }),
  ({ resourceArn }) => resourceArn,
  async ({ resourceArn, tagKeys }, service) => {
    const arn = findResource(resourceArn, service)
    const { store } = service.engine
    const left = tagsOf(store, arn).filter(({ key }) => !tagKeys.includes(key))
    await store.commit([{ key: keys.tags(arn), value: left.length > 0 ? left : undefined }])
    return {}
  },
)

export const listTagsForResource = action(
  z.object({ resourceArn: arnText }),
  ({ resourceArn }) => resourceArn,
  ({ resourceArn }, service) => ({
    tags: tagsOf(service.engine.store, findResource(resourceArn, service)),
  }),
)
