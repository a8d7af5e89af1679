import { openService } from './service'

const twice = {
  StartAt: 'W',
  States: {
    W: { Type: 'Wait', Seconds: 5, Next: 'T' },
    T: { Type: 'Task', Resource: 'arn:aws:lambda:here:1:function:f', End: true },
  },
}
const type = 'EXPRESS'

describe('an Express machine', () => {
  test('answers the end of the execution that it was asked for', async () => {
    const service = openService()
    const stateMachineArn = await service.create(twice, { type })
    const asked = service.call('StartSyncExecution', { stateMachineArn, input: '{"a":1}' })
    await service.clock.advance(service.clock.now() + 5_000)
    expect(await asked).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"a":1}',
      executionArn: expect.stringMatching(/:express:m:[^:]+:[^:]+$/),
      billingDetails: { billedDurationInMilliseconds: 5000 },
    })
    await service.close()
  })

  test('answers how an execution failed', async () => {
    const service = openService()
    const definition = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E', Cause: 'C' } } }
    const stateMachineArn = await service.create(definition, { type })
    const answer = await service.call('StartSyncExecution', { stateMachineArn })
    expect(answer).toMatchObject({ status: 'FAILED', error: 'E', cause: 'C' })
    await service.close()
  })

  test('runs for five minutes at most', async () => {
    const service = openService()
    const definition = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 1000, End: true } } }
    const stateMachineArn = await service.create(definition, { type })
    const asked = service.call('StartSyncExecution', { stateMachineArn })
    await service.clock.advance(service.clock.now() + 300_000)
    expect(await asked).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' })
    await service.close()
  })

  test('runs by itself as well, and leaves nothing behind', async () => {
    const service = openService()
    const arn = await service.begin(await service.create(twice, { type }))
    await service.clock.advance(service.clock.now() + 5_000)
    expect(service.express).toMatchObject([{ arn, status: 'SUCCEEDED' }])
    await expect(service.end(arn)).rejects.toMatchObject({ code: 'InvalidArn' })
    await service.close()
  })

  test.each([
    [
      'arn:aws:states:::lambda:invoke.waitForTaskToken',
      `Express state machine does not support '.waitForTaskToken' service integration `,
    ],
    [
      'arn:aws:states:::states:startExecution.sync:2',
      `Express state machine does not support '.sync' service integration`,
    ],
    ['arn:aws:states:here:1:activity:desk', 'Express state machine does not support Activity ARN'],
  ])('cannot wait for others: %s', async (Resource, message) => {
    const service = openService()
    const definition = { StartAt: 'T', States: { T: { Type: 'Task', Resource, End: true } } }
    await expect(service.create(definition, { type })).rejects.toMatchObject({
      code: 'InvalidDefinition',
      message: expect.stringContaining(`${message} at /States/T/Resource`),
    })
    await service.close()
  })
})

test('only Express machines answer the end of an execution', async () => {
  const service = openService()
  const stateMachineArn = await service.create(twice)
  await expect(service.call('StartSyncExecution', { stateMachineArn })).rejects.toMatchObject({
    code: 'StateMachineTypeNotSupported',
  })
  await service.close()
})

test('keeps no executions to list', async () => {
  const service = openService()
  const stateMachineArn = await service.create(twice, { type })
  await expect(service.call('ListExecutions', { stateMachineArn })).rejects.toMatchObject({
    code: 'StateMachineTypeNotSupported',
  })
  await service.close()
})
