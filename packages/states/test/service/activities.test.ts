import { memoryStore } from '../../src/store/memory-store'
import { openService } from './service'

const activity = 'arn:aws:states:here:1:activity:desk'
const machine = (more: Record<string, unknown> = {}) => ({
  StartAt: 'A',
  States: { A: { Type: 'Task', Resource: activity, End: true, ...more } },
})

const open = async () => {
  const service = openService()
  await service.call('CreateActivity', { name: 'desk' })
  return service
}

type Service = Awaited<ReturnType<typeof open>>
const ask = (service: Service) =>
  service.call<{ taskToken?: string; input?: string }>('GetActivityTask', {
    activityArn: activity,
    workerName: 'Hoa',
  })

describe('an activity', () => {
  test('gives its task to a worker, who ends it by its token', async () => {
    const service = await open()
    const arn = await service.begin(await service.create(machine()), { n: 1 })
    const { taskToken, input } = await ask(service)
    expect(input).toBe('{"n":1}')
    await service.call('SendTaskSuccess', { taskToken, output: '"done"' })
    expect(await service.end(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'done' })
    expect(await service.types(arn)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'ActivityScheduled',
      'ActivityStarted',
      'ActivitySucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ])
    await service.close()
  })

  test('lets a worker wait for a task, and go after a minute without one', async () => {
    const service = await open()
    const waiting = ask(service)
    await service.begin(await service.create(machine()))
    expect((await waiting).taskToken).toBeDefined()
    const idle = ask(service)
    await service.clock.advance(service.clock.now() + 60_000)
    expect(await idle).toEqual({})
    await service.close()
  })

  test('gives each task to one worker only, and none that is over', async () => {
    const service = await open()
    await service.begin(await service.create(machine({ TimeoutSeconds: 10 })))
    const [one, other] = [ask(service), ask(service)]
    await service.clock.advance(service.clock.now() + 60_000)
    expect([await one, await other].filter(({ taskToken }) => taskToken)).toHaveLength(1)
    await service.begin(await service.create(machine({ TimeoutSeconds: 10 })))
    await service.clock.advance(service.clock.now() + 11_000)
    const late = ask(service)
    await service.clock.advance(service.clock.now() + 60_000)
    expect(await late).toEqual({})
    await service.close()
  })

  test('whose worker falls silent times out', async () => {
    const service = await open()
    const arn = await service.begin(await service.create(machine({ HeartbeatSeconds: 30 })))
    await ask(service)
    await service.clock.advance(service.clock.now() + 30_000)
    expect(await service.end(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
    expect(await service.types(arn)).toContain('ActivityTimedOut')
    await service.close()
  })

  test('keeps its tasks while the service is stopped', async () => {
    const rows: never[] = []
    const before = openService({ store: memoryStore(rows) })
    await before.call('CreateActivity', { name: 'desk' })
    const arn = await before.begin(await before.create(machine()))
    await before.close()
    const after = openService({ store: memoryStore(rows) })
    const { taskToken } = await ask(after)
    await after.call('SendTaskFailure', { taskToken, error: 'Closed' })
    expect(await after.end(arn)).toMatchObject({ status: 'FAILED', error: 'Closed' })
    await after.close()
  })

  test('keeps a task that is asked for while the service is being closed', async () => {
    const rows: never[] = []
    const before = openService({ store: memoryStore(rows) })
    await before.call('CreateActivity', { name: 'desk' })
    await before.begin(await before.create(machine()))
    const closing = before.close()
    await expect(ask(before)).rejects.toThrow('The service is closed')
    await closing
    const after = openService({ store: memoryStore(rows) })
    expect((await ask(after)).taskToken).toBeDefined()
    await after.close()
  })

  test('does not give its task to a worker who has gone', async () => {
    const service = await open()
    const gone = new AbortController()
    const left = service.states.handle('GetActivityTask', { activityArn: activity }, undefined, gone.signal)
    await service.clock.quiet()
    gone.abort()
    expect(await left).toEqual({})
    const waiting = ask(service)
    await service.begin(await service.create(machine()))
    expect((await waiting).taskToken).toBeDefined()
    await service.close()
  })

  test.each(['desk', 'arn:aws:states:here:1:stateMachine:desk', `${activity}:1`])(
    'is not meant by another ARN: %s',
    async (activityArn) => {
      const service = await open()
      for (const action of ['DeleteActivity', 'DescribeActivity', 'GetActivityTask']) {
        await expect(service.call(action, { activityArn })).rejects.toMatchObject({ code: 'InvalidArn' })
      }
      await service.call('DescribeActivity', { activityArn: activity })
      await service.close()
    },
  )

  test('that nobody has made has no tasks', async () => {
    const service = openService()
    await expect(ask(service)).rejects.toMatchObject({ code: 'ActivityDoesNotExist' })
    await service.close()
  })

  test('is listed, described and deleted', async () => {
    const service = await open()
    const [known] = (await service.call<{ activities: unknown[] }>('ListActivities')).activities
    expect(known).toEqual(await service.call('DescribeActivity', { activityArn: activity }))
    await service.call('DeleteActivity', { activityArn: activity })
    expect(await service.call('ListActivities')).toMatchObject({ activities: [] })
    await service.close()
  })
})
