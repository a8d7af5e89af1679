import { invoke, only, play } from './play'

const token = (more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: 'open', Payload: { token: '{% $states.context.Task.Token %}' } },
  ...more,
})

const success = (output: unknown) => ({ kind: 'success' as const, output: JSON.stringify(output) })

describe('a task that calls a function', () => {
  test('answers as lambda:invoke does, with the payload as one field', async () => {
    const { output, types } = await play(only(invoke('f')), { call: () => ({ payload: { a: 1 } }) })
    expect(output).toEqual({ ExecutedVersion: '$LATEST', Payload: { a: 1 }, StatusCode: 200 })
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ])
  })

  test('answers the bare payload when the state names the function itself', async () => {
    const Resource = 'arn:aws:lambda:here:1:function:f'
    const { output, types } = await play(only({ Type: 'Task', Resource }), {
      input: [1],
      call: () => ({ payload: 7 }),
    })
    expect(output).toBe(7)
    expect(types).toContain('LambdaFunctionSucceeded')
  })

  test('fails under the name of the error that the function threw', async () => {
    const { failure, types } = await play(only(invoke('f')), {
      call: () => ({ error: 'TooLate', cause: '{}' }),
    })
    expect(failure).toEqual({ status: 'FAILED', error: 'TooLate', cause: '{}' })
    expect(types.slice(-2)).toEqual(['TaskFailed', 'ExecutionFailed'])
  })

  test('fails when its result is larger than AWS allows, and States.ALL catches that', async () => {
    const state = invoke('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] })
    const flow = { StartAt: 'S', States: { S: { ...state, End: true }, Caught: { Type: 'Pass', End: true } } }
    const { output } = await play(flow, { call: () => ({ payload: 'x'.repeat(262_145) }) })
    expect(output).toEqual({
      Error: 'States.DataLimitExceeded',
      Cause: `The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.`,
    })
  })

  test('times out when the function is silent for too long', async () => {
    const game = await play(only(invoke('f', { TimeoutSeconds: 5 })), { call: () => null })
    expect(game.elapsed).toBe(5000)
    expect(game.failure).toEqual({ status: 'FAILED', error: 'States.Timeout', cause: undefined })
    expect(game.types).toContain('TaskTimedOut')
  })
})

describe('a task that waits for its token', () => {
  test('goes on with what the holder of the token sends', async () => {
    const game = await play(only(token()), { call: () => ({ payload: 'sent' }) })
    expect(game.outcome).toBeUndefined()
    expect(game.types.at(-1)).toBe('TaskSubmitted')
    expect(await game.send({ kind: 'verdict', frame: 1, task: 1, verdict: success({ ok: 1 }) })).toBe(true)
    expect(game.output).toEqual({ ok: 1 })
  })

  test('accepts a token once', async () => {
    const flow = { StartAt: 'S', States: { S: { ...token(), Next: 'T' }, T: { ...token(), End: true } } }
    const game = await play(flow)
    expect(await game.send({ kind: 'verdict', frame: 1, task: 1, verdict: success(1) })).toBe(true)
    expect(await game.send({ kind: 'verdict', frame: 1, task: 1, verdict: success(1) })).toBe(false)
    expect(game.outcome).toBeUndefined()
  })

  test('accepts the token before the function that passed it on has answered', async () => {
    const game = await play(only(token()), { call: () => null })
    expect(await game.send({ kind: 'verdict', frame: 1, task: 1, verdict: success('early') })).toBe(true)
    expect(game.output).toBe('early')
    expect(game.types).not.toContain('TaskSubmitted')
  })

  test('gets a new token with each attempt', async () => {
    const Retry = [{ ErrorEquals: ['Again'] }]
    const game = await play(only(token({ Retry })))
    await game.send({
      kind: 'verdict',
      frame: 1,
      task: 1,
      verdict: { kind: 'failure', error: 'Again', cause: null },
    })
    expect(game.calls.map(({ payload }) => payload)).toEqual([{ token: 'token 1 1' }, { token: 'token 1 2' }])
    expect(await game.send({ kind: 'verdict', frame: 1, task: 1, verdict: success(1) })).toBe(false)
    expect(await game.send({ kind: 'verdict', frame: 1, task: 2, verdict: success(2) })).toBe(true)
  })

  test('computes its time-out from an expression', async () => {
    const due = `{% $max([1, ($toMillis($states.input.due) - $toMillis($states.context.State.EnteredTime)) / 1000]) %}`
    const flow = only(token({ TimeoutSeconds: due }))
    const later = await play(flow, { input: { due: '2026-03-03T01:00:00.000Z' } })
    expect(later.elapsed).toBe(86_400_000)
    const past = await play(flow, { input: { due: '2020-01-01T00:00:00.000Z' } })
    expect(past.elapsed).toBe(1000)
    expect(past.failure?.error).toBe('States.Timeout')
  })

  test('catches a time-out with an empty cause', async () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }]
    const S = { ...token({ TimeoutSeconds: 60, Catch }), End: true }
    const { output } = await play({ StartAt: 'S', States: { S, Late: { Type: 'Pass', End: true } } })
    expect(output).toEqual({ Error: 'States.Timeout', Cause: '' })
  })

  test('is silent for too long when no heartbeat comes, whatever time it has left', async () => {
    const Catch = [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Silent' }]
    const S = { ...token({ TimeoutSeconds: 600, HeartbeatSeconds: 10, Catch }), End: true }
    const game = await play({ StartAt: 'S', States: { S, Silent: { Type: 'Pass', End: true } } })
    expect(game.elapsed).toBe(10_000)
    expect(game.output).toEqual({ Error: 'States.Timeout', Cause: '' })
  })

  test('can be failed without a name, which States.ALL catches', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }]
    const S = { ...token({ Catch }), End: true }
    const game = await play({ StartAt: 'S', States: { S, Caught: { Type: 'Pass', End: true } } })
    await game.send({
      kind: 'verdict',
      frame: 1,
      task: 1,
      verdict: { kind: 'failure', error: null, cause: null },
    })
    expect(game.output).toEqual({ Error: null, Cause: null })
  })
})

describe('a service that was stopped', () => {
  test('turns an invocation in flight into a failure that retriers know', async () => {
    let answered = false
    const Retry = [{ ErrorEquals: ['Lambda.SdkClientException'] }]
    const game = await play(only(invoke('f', { Retry })), {
      call: () => (answered ? { payload: 'again' } : null),
    })
    answered = true
    await game.send({ kind: 'recover' })
    expect(game.output.Payload).toBe('again')
    expect(game.calls).toHaveLength(2)
  })

  test('asks again for an execution that a task starts and waits for', async () => {
    const Resource = 'arn:aws:states:::states:startExecution.sync:2'
    const state = { Type: 'Task', Resource, Arguments: { StateMachineArn: 'm' } }
    const game = await play(only(state), { call: () => null })
    await game.send({ kind: 'recover' })
    expect(game.calls).toHaveLength(2)
    expect(game.types.filter((type) => type === 'TaskStarted')).toHaveLength(1)
    await game.send({ kind: 'end', frame: 1, task: 1, answer: { payload: 'early' } })
    await game.send({ kind: 'answer', frame: 1, task: 1, answer: { payload: { ExecutionArn: 'a' } } })
    expect(game.output).toBe('early')
  })

  test('leaves a task that waits for its token alone', async () => {
    const game = await play(only(token()))
    await game.send({ kind: 'recover' })
    expect(await game.send({ kind: 'verdict', frame: 1, task: 1, verdict: success('kept') })).toBe(true)
    expect(game.output).toBe('kept')
  })
})

test('tasks that run out of time together all say so before the first of them ends the others', async () => {
  const branch = (name: string) => ({
    StartAt: name,
    States: { [name]: invoke('slow', { TimeoutSeconds: 5, End: true }) },
  })
  const { types } = await play(only({ Type: 'Parallel', Branches: [branch('A'), branch('B')] }), {
    call: () => null,
  })
  expect(types.slice(-6)).toEqual([
    'TaskTimedOut',
    'TaskTimedOut',
    'TaskStateAborted',
    'TaskStateAborted',
    'ParallelStateFailed',
    'ExecutionFailed',
  ])
})
