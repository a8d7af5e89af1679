import { openService } from './service'

const waits = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 10, End: true } } }
const day = 86_400_000
const stateMachineArn = 'arn:aws:states:here:1:stateMachine:m'

const openOffice = async () => {
  const service = openService()
  await service.create(waits)
  const start = (input: unknown = {}) => service.begin(stateMachineArn, input, 'e')
  const list = async (more: Record<string, unknown> = {}) =>
    (await service.call<{ executions: object[] }>('ListExecutions', { stateMachineArn, ...more })).executions
  return { ...service, start, list }
}

describe('an execution', () => {
  test('asked for many times at once begins once', async () => {
    const { start, types, list, clock, close } = await openOffice()
    const [arn, ...others] = await Promise.all([start(), start(), start()])
    expect(others).toEqual([arn, arn])
    await clock.advance(clock.now() + 10_000)
    expect(await list()).toHaveLength(1)
    expect(await types(arn!)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'ExecutionSucceeded',
    ])
    await close()
  })

  test('begins once when two branches ask for it', async () => {
    const { create, begin, list, clock, close } = await openOffice()
    const branch = (name: string) => ({
      StartAt: name,
      States: {
        [name]: {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution',
          Parameters: { StateMachineArn: stateMachineArn, Name: 'same' },
          End: true,
        },
      },
    })
    const both = { Type: 'Parallel', Branches: [branch('a'), branch('b')], End: true }
    await begin(await create({ StartAt: 'B', States: { B: both } }, { name: 'both' }))
    await clock.quiet()
    expect(await list()).toHaveLength(1)
    await close()
  })

  test('is the one that runs when it is asked for again, and refused with another input or when it is over', async () => {
    const { start, clock, close } = await openOffice()
    const arn = await start()
    expect(await start()).toBe(arn)
    const taken = { code: 'ExecutionAlreadyExists' }
    await expect(start({ another: 'input' })).rejects.toMatchObject(taken)
    await clock.advance(clock.now() + 10_000)
    await expect(start()).rejects.toMatchObject(taken)
    await close()
  })

  test('leaves its name to another one ninety days after its end', async () => {
    const { start, types, list, clock, close } = await openOffice()
    const arn = await start()
    await clock.advance(clock.now() + 10_000 + 90 * day)
    await expect(start()).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' })
    await clock.advance(clock.now() + 1)
    const [again] = await Promise.all([start({ n: 2 }), start({ n: 2 })])
    expect(again).toBe(arn)
    expect(await types(arn)).toEqual(['ExecutionStarted', 'WaitStateEntered'])
    expect(await list()).toMatchObject([{ status: 'RUNNING' }])
    await close()
  })
})

describe('a service that is being closed', () => {
  test('acknowledges nothing that is not on disk', async () => {
    const { start, call, close } = await openOffice()
    const executionArn = await start()
    const closing = close()
    await expect(call('StopExecution', { executionArn })).rejects.toThrow('The service is closed')
    await expect(start({ another: 1 })).rejects.toMatchObject({ code: 'ExecutionAlreadyExists' })
    await expect(call('StartExecution', { stateMachineArn, name: 'late' })).rejects.toThrow(
      'The service is closed',
    )
    await closing
  })
})

describe('executions are listed', () => {
  test('of either a machine or a map run', async () => {
    const { call, list, close } = await openOffice()
    const mapRunArn = 'arn:aws:states:here:1:mapRun:m/M:1'
    await expect(call('ListExecutions')).rejects.toMatchObject({ code: 'ValidationException' })
    await expect(list({ mapRunArn })).rejects.toMatchObject({ code: 'ValidationException' })
    await expect(call('ListExecutions', { mapRunArn })).rejects.toMatchObject({ code: 'ResourceNotFound' })
    await expect(list({ statusFilter: 'PENDING_REDRIVE' })).rejects.toMatchObject({
      code: 'ValidationException',
    })
    await close()
  })

  test('page by page, the newest first, each once', async () => {
    const { call, begin, clock, close } = await openOffice()
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await begin(stateMachineArn, {}, name)
      if (name !== 'b') await clock.advance(clock.now() + 1)
    }
    const names: string[] = []
    for (let nextToken: string | undefined; ; ) {
      const page = await call<{ executions: { name: string }[]; nextToken?: string }>('ListExecutions', {
        stateMachineArn,
        statusFilter: 'RUNNING',
        maxResults: 2,
        nextToken,
      })
      names.push(...page.executions.map(({ name }) => name))
      nextToken = page.nextToken
      if (nextToken === undefined) break
    }
    expect(names).toEqual(['e', 'd', 'c', 'b', 'a'])
    await close()
  })
})
