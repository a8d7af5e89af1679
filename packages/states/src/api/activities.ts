import { z } from 'zod'
import { activityArn } from '../arn'
import { checkName } from '../engine/check-name'
import { type ActivityRecord, keys } from '../engine/records'
import { tagWrite } from '../engine/tags'
import { StatesError } from '../errors'
import { under } from '../store/state-store'
import { action, change, readPage, type Service, seconds, writePage } from './action'
import { arnText, nameText, paging } from './fields'
import { tagList } from './tags'

const byArn = z.object({ activityArn: arnText })

/** @throws InvalidArn */
const readActivityArn = (arn: string): string => {
  const parts = arn.split(':')
  const [, , service, , , kind, name] = parts
  if (service === 'states' && kind === 'activity' && name && parts.length === 7) return name
  throw new StatesError('InvalidArn', `Invalid Arn: '${arn}'`)
}

const find = ({ engine }: Service, arn: string): ActivityRecord => {
  const found = engine.store.get(keys.activity(readActivityArn(arn))) as ActivityRecord | undefined
  if (!found) throw new StatesError('ActivityDoesNotExist', `Activity does not exist: '${arn}'`)
  return found
}

const described = ({ arn, name, createdAt }: ActivityRecord) => ({
  activityArn: arn,
  name,
  creationDate: seconds(createdAt),
})

export const createActivity = change(
  z.object({ name: z.string(), tags: tagList.default([]) }),
  ({ name }, { engine }) => activityArn(engine.place, name),
  async ({ name, tags }, { engine: { store, place, clock } }) => {
    const known = store.get(keys.activity(checkName(name))) as ActivityRecord | undefined
    const activity = known ?? { name, arn: activityArn(place, name), createdAt: clock.now() }
    const tagged = tags.length > 0 ? [tagWrite(store, activity.arn, tags)] : []
    if (!known) await store.commit([{ key: keys.activity(name), value: activity }, ...tagged])
    return { activityArn: activity.arn, creationDate: seconds(activity.createdAt) }
  },
)

export const describeActivity = action(
  byArn,
  ({ activityArn: arn }) => arn,
  ({ activityArn: arn }, service) => described(find(service, arn)),
)

export const deleteActivity = change(
  byArn,
  ({ activityArn: arn }) => arn,
  async ({ activityArn: arn }, { engine: { store, place } }) => {
    const name = readActivityArn(arn)
    const gone = [keys.activity(name), keys.tags(activityArn(place, name))]
    await store.commit(gone.map((key) => ({ key, value: undefined })))
    return {}
  },
)

export const listActivities = action(
  z.object(paging),
  () => '*',
  ({ maxResults, nextToken }, { engine: { store } }) => {
    const limit = maxResults || 100
    const from = readPage(nextToken, nameText)
    const every = under('activity')
    const start = from === undefined ? every.start : keys.activity(from)
    const found = store
      .range({ ...every, start, limit: limit + 1 })
      .map(({ value }) => value as ActivityRecord)
    return {
      activities: found.slice(0, limit).map(described),
      nextToken: found[limit] && writePage(found[limit].name),
    }
  },
)

export const getActivityTask = action(
  byArn.extend({ workerName: z.string().min(1).max(80).optional() }),
  ({ activityArn: arn }) => arn,
  async ({ activityArn: arn, workerName }, service, gone) => {
    const { engine, executions } = service
    const { arn: known } = find(service, arn)
    const task = await engine.activities.next(
      known,
      ({ execution, frame, task: number }) =>
        executions.signal(execution, { kind: 'claim', frame, task: number, worker: workerName }),
      gone,
    )
    // Nothing to do is no error: the worker asks again.
    return task ? { taskToken: task.token, input: task.input } : {}
  },
)
