import { openService } from './service'

const test1 = async (definition: unknown, more: Record<string, unknown> = {}) => {
  const service = openService()
  try {
    return await service.call<Record<string, unknown>>('TestState', {
      definition: JSON.stringify(definition),
      ...more,
    })
  } finally {
    await service.close()
  }
}

const task = (more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  QueryLanguage: 'JSONata',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'f', Payload: '{% $states.input %}' },
  Next: 'Elsewhere',
  ...more,
})
const map = {
  Type: 'Map',
  ItemsPath: '$.items',
  ToleratedFailureCount: 1,
  ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } },
  End: true,
}

describe('TestState', () => {
  test('answers what a state makes of its input, and where it goes', async () => {
    const state = { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 1, Next: 'One' }] }
    expect(await test1(state, { input: '{"n":1}' })).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"n":1}',
      nextState: 'One',
    })
  })

  test('shows the data at each stage when it is asked to', async () => {
    const state = {
      Type: 'Pass',
      InputPath: '$.a',
      Parameters: { 'x.$': '$.b' },
      ResultPath: '$.r',
      End: true,
    }
    const { inspectionData } = await test1(state, { input: '{"a":{"b":1}}', inspectionLevel: 'DEBUG' })
    expect(inspectionData).toEqual({
      input: '{"a":{"b":1}}',
      afterInputPath: '{"b":1}',
      afterParameters: '{"x":1}',
      afterResultSelector: '{"x":1}',
      afterResultPath: '{"a":{"b":1},"r":{"x":1}}',
    })
  })

  test('shows data as JSON text, also when it is a number', async () => {
    const { inspectionData } = await test1(
      { Type: 'Pass', Result: 1, End: true },
      { inspectionLevel: 'TRACE' },
    )
    expect(inspectionData).toMatchObject({ result: '1', afterResultPath: '1' })
  })

  test('takes a made-up result, or calls the task', async () => {
    const mock = { result: '{"StatusCode":200,"Payload":7}' }
    const state = task({ Output: '{% $states.result.Payload %}' })
    expect(await test1(state, { mock })).toMatchObject({ output: '7', nextState: 'Elsewhere' })
    const called = await test1(state, { roleArn: 'role', input: '"in"' })
    expect(called).toMatchObject({ status: 'SUCCEEDED', output: '"in"' })
  })

  test('answers that an error would be retried, when, and by which retrier', async () => {
    const Retry = [
      { ErrorEquals: ['Other'] },
      { ErrorEquals: ['Bad'], IntervalSeconds: 3, BackoffRate: 2, MaxAttempts: 2 },
    ]
    const given = { mock: { errorOutput: { error: 'Bad', cause: 'luck' } }, inspectionLevel: 'DEBUG' }
    const first = await test1(task({ Retry }), given)
    expect(first).toMatchObject({ status: 'RETRIABLE', error: 'Bad', cause: 'luck' })
    const again = await test1(task({ Retry }), { ...given, stateConfiguration: { retrierRetryCount: 1 } })
    expect(again.inspectionData).toMatchObject({
      errorDetails: { retryIndex: 1, retryBackoffIntervalSeconds: 6 },
    })
    const last = await test1(task({ Retry }), { ...given, stateConfiguration: { retrierRetryCount: 2 } })
    expect(last.status).toBe('FAILED')
  })

  test('answers that an error would be caught, and by which catcher', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'C' }]
    const mock = { errorOutput: { error: 'Bad', cause: 'luck' } }
    expect(await test1(task({ Catch }), { mock, inspectionLevel: 'TRACE' })).toMatchObject({
      status: 'CAUGHT_ERROR',
      output: '"Bad"',
      nextState: 'C',
      inspectionData: { errorDetails: { catchIndex: 0 } },
    })
  })

  test('fails a Map of which too many iterations are said to fail', async () => {
    const given = { input: '{"items":[1,2]}', mock: { result: '[1]' } }
    const within = await test1(map, { ...given, stateConfiguration: { mapIterationFailureCount: 1 } })
    expect(within).toMatchObject({ status: 'SUCCEEDED', output: '[1]' })
    const beyond = await test1(map, { ...given, stateConfiguration: { mapIterationFailureCount: 2 } })
    expect(beyond).toMatchObject({ status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold' })
  })

  test('runs one state of a machine, with the variables and the context that it is given', async () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Next: 'B' },
        B: {
          Type: 'Pass',
          Parameters: { 'v.$': '$v', 'n.$': '$$.Execution.Name' },
          Assign: { w: 2 },
          End: true,
        },
      },
    }
    const context = JSON.stringify({ Execution: { Name: 'mine' } })
    const given = { stateName: 'B', variables: '{"v":1}', context, inspectionLevel: 'DEBUG' }
    const answer = await test1(definition, given)
    expect(answer.output).toBe('{"v":1,"n":"mine"}')
    expect(answer.inspectionData).toMatchObject({ variables: '{"v":1,"w":2}' })
  })

  test.each([
    [task(), {}, 'RoleArn must be specified when testing a Task state'],
    [
      task({ Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken' }),
      { roleArn: 'role' },
      `State type 'Task' is not supported when a mock is not specified`,
    ],
    [
      { Type: 'Succeed' },
      { mock: { result: '1' } },
      `State type 'Succeed' is not supported when a mock is specified`,
    ],
    [
      task(),
      { mock: { result: '{}', errorOutput: {} } },
      'A test mock should have only one of the following fields: [result, errorOutput].',
    ],
    [map, { mock: { result: '{}' } }, 'Mocked result must be an array.'],
    [
      map,
      { stateConfiguration: { mapIterationFailureCount: 0 } },
      'TestState does not support MapIterationFailureCount when a mock is not specified.',
    ],
    [
      task(),
      { mock: { result: '{"StatusCode":"200"}' } },
      `Mock result schema validation error: Field 'StatusCode' must be a number`,
    ],
    [
      task(),
      { mock: { result: '{}' }, context: '{"Map":{}}' },
      `Invalid Context object provided: 'Map' field is not supported when mocking a Context object`,
    ],
    [
      task(),
      { mock: { result: '{}' }, context: '{"State":{"Name":1}}' },
      'Invalid Context object provided: State.Name must be a string',
    ],
  ])('refuses what makes no sense (%#)', async (definition, more, message) => {
    await expect(test1(definition, more)).rejects.toMatchObject({ code: 'ValidationException', message })
  })

  test.each(['null', '5', '[]'])('refuses what is no state: %s', async (definition) => {
    const service = openService()
    await expect(service.call('TestState', { definition })).rejects.toMatchObject({
      code: 'InvalidDefinition',
    })
    await service.close()
  })

  test('refuses variables that are no object', async () => {
    const message = 'The variables must be a JSON object'
    await expect(test1({ Type: 'Succeed' }, { variables: '[1]' })).rejects.toMatchObject({ message })
  })

  test('checks a made-up result as far as it is asked to', async () => {
    const state = {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution',
      Parameters: { StateMachineArn: 'm' },
      End: true,
    }
    const mock = { result: '{"ExecutionArn":"a"}' }
    await expect(test1(state, { mock })).rejects.toThrow(`Required field 'StartDate' is missing`)
    const present = await test1(state, { mock: { ...mock, fieldValidationMode: 'PRESENT' } })
    expect(present.status).toBe('SUCCEEDED')
  })
})
