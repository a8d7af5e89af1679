import { memoryStore } from '../../src/store/memory-store'
import { openService } from './service'

const child = 'arn:aws:states:here:1:stateMachine:child'
const parent = (pattern: string, more: Record<string, unknown> = {}) => ({
  StartAt: 'Start',
  States: {
    Start: {
      Type: 'Task',
      Resource: `arn:aws:states:::states:startExecution${pattern}`,
      Parameters: { StateMachineArn: child, Name: 'inner', 'Input.$': '$' },
      End: true,
      ...more,
    },
  },
})
const waits = {
  StartAt: 'W',
  States: {
    W: { Type: 'Wait', Seconds: 100, Next: 'P' },
    P: { Type: 'Pass', Result: { ok: true }, End: true },
  },
}
const fails = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Inner', Cause: 'why' } } }

const run = async (pattern: string, inner: unknown, more: Record<string, unknown> = {}) => {
  const service = openService()
  await service.create(inner, { name: 'child' })
  const end = await service.run(parent(pattern, more), { a: 1 })
  await service.close()
  return end
}

describe('a task that starts another execution', () => {
  test('goes on at once when it does not wait', async () => {
    const { output } = await run('', waits)
    expect(output).toMatchObject({ ExecutionArn: expect.stringMatching(/:execution:child:inner$/) })
  })

  test('waits for its end, and gets its output as text or as JSON', async () => {
    expect((await run('.sync', waits)).output).toMatchObject({
      Input: '{"a":1}',
      Output: '{"ok":true}',
      Status: 'SUCCEEDED',
    })
    expect((await run('.sync:2', waits)).output).toMatchObject({ Input: { a: 1 }, Output: { ok: true } })
  })

  test('fails with it', async () => {
    const { error, cause } = await run('.sync', fails)
    expect(error).toBe('States.TaskFailed')
    expect(JSON.parse(cause!)).toMatchObject({ Error: 'Inner', Cause: 'why', Status: 'FAILED' })
  })

  test('fails when there is no such machine, under the name that AWS gives it', async () => {
    const Parameters = { StateMachineArn: child.replace('child', 'nobody') }
    const { error } = await run('', waits, { Parameters })
    expect(error).toBe('StepFunctions.StateMachineDoesNotExistException')
  })

  test.each(['.sync', '.sync:2'])(
    'fails when it would wait for an Express execution, of whose end nobody is told: %s',
    async (pattern) => {
      const service = openService()
      await service.create(waits, { name: 'child', type: 'EXPRESS' })
      const { error } = await service.run(parent(pattern))
      expect(error).toBe('StepFunctions.StateMachineTypeNotSupportedException')
      await service.close()
    },
  )

  test('hears of an end that came while the service was stopped', async () => {
    const rows: never[] = []
    const before = openService({ store: memoryStore(rows) })
    await before.create(waits, { name: 'child' })
    const arn = await before.begin(await before.create(parent('.sync:2')))
    await before.clock.quiet()
    await before.close()
    const after = openService({ store: memoryStore(rows), now: before.clock.now() + 200_000 })
    await after.states.ready
    await after.clock.advance(after.clock.now() + 1)
    expect(await after.end(arn)).toMatchObject({ status: 'SUCCEEDED' })
    await after.close()
  })
})

test('an execution that nobody waits for any more is stopped', async () => {
  const inner = child.replace(':stateMachine:', ':execution:').concat(':inner')
  const service = openService()
  await service.create(
    { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 1000, End: true } } },
    { name: 'child' },
  )
  const arn = await service.begin(await service.create(parent('.sync', { TimeoutSeconds: 10 })))
  await service.clock.advance(service.clock.now() + 10_000)
  expect(await service.end(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
  expect(await service.end(inner)).toMatchObject({ status: 'ABORTED' })
  await service.close()
})

test('a task of .sync may also be ended by its token', async () => {
  const takes = {
    StartAt: 'T',
    States: {
      T: { Type: 'Task', Resource: 'arn:aws:lambda:here:1:function:f', Next: 'W' },
      W: { Type: 'Wait', Seconds: 100, End: true },
    },
  }
  let taskToken = ''
  const service = openService({
    invokeLambda: async (_arn, payload) => {
      taskToken = (payload as { token: string }).token
      return { payload: {} }
    },
  })
  await service.create(takes, { name: 'child' })
  const Parameters = { StateMachineArn: child, Input: { 'token.$': '$$.Task.Token' } }
  const arn = await service.begin(await service.create(parent('.sync', { Parameters })))
  await service.clock.quiet()
  await service.call('SendTaskSuccess', { taskToken, output: '"early"' })
  expect(await service.end(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'early' })
  await service.close()
})
