import { invoke, only, play } from './play'

const failing = () => ({ error: 'Busy', cause: 'no room' })

describe('a retrier', () => {
  test('waits longer after each failure, up to the longest delay', async () => {
    const Retry = [
      { ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 20 },
    ]
    const game = await play(only(invoke('f', { Retry })), { call: failing })
    expect(game.calls.map(({ at }) => at / 1000)).toEqual([0, 2, 8, 26, 46])
    expect(game.failure?.error).toBe('Busy')
  })

  test('with full jitter waits any part of its delay', async () => {
    const Retry = [
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 8, MaxAttempts: 1, JitterStrategy: 'FULL' },
    ]
    const game = await play(only(invoke('f', { Retry })), { call: failing, random: () => 0.25 })
    expect(game.calls.map(({ at }) => at)).toEqual([0, 2000])
  })

  test('counts its own attempts, apart from the other retriers', async () => {
    const Retry = [
      { ErrorEquals: ['Busy'], MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
    ]
    const errors = ['Busy', 'Lost', 'Lost', 'Lost']
    const game = await play(only(invoke('f', { Retry })), {
      call: () => ({ error: errors.shift() ?? 'None', cause: '' }),
    })
    expect(game.calls).toHaveLength(4)
    expect(game.failure?.error).toBe('Lost')
  })

  test('adds no event of its own', async () => {
    const { types } = await play(only(invoke('f', { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }] })), {
      call: failing,
    })
    const attempt = ['TaskScheduled', 'TaskStarted', 'TaskFailed']
    expect(types).toEqual(['ExecutionStarted', 'TaskStateEntered', ...attempt, ...attempt, 'ExecutionFailed'])
  })

  test('shows the attempt in the context, and starts anew in the next state', async () => {
    const Arguments = { FunctionName: 'f', Payload: '{% $states.context.State.RetryCount %}' }
    const task = invoke('f', { Arguments, Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }] })
    let count = 0
    const game = await play(
      { StartAt: 'A', States: { A: { ...task, Next: 'B' }, B: { ...task, End: true } } },
      { call: () => (++count === 2 ? { payload: 'ok' } : failing()) },
    )
    expect(game.calls.map(({ payload }) => payload)).toEqual([0, 1, 0, 1])
  })
})

describe('a catcher', () => {
  const caught = (names: string[], more: Record<string, unknown> = {}) => ({
    StartAt: 'S',
    States: {
      S: { ...invoke('f', { Catch: [{ ErrorEquals: names, Next: 'Caught', ...more }] }), End: true },
      Caught: { Type: 'Pass', End: true },
    },
  })

  test('passes on the error and its cause when it says nothing else', async () => {
    const { output } = await play(caught(['Busy']), { call: failing })
    expect(output).toEqual({ Error: 'Busy', Cause: 'no room' })
  })

  test('computes output and variables from the input and the error', async () => {
    const Output = { was: '{% $states.input.id %}', why: '{% $states.errorOutput.Cause %}' }
    const { output } = await play(caught(['States.TaskFailed'], { Output }), {
      input: { id: 9 },
      call: failing,
    })
    expect(output).toEqual({ was: 9, why: 'no room' })
  })

  test('leaves alone an error that it does not name', async () => {
    const { failure } = await play(caught(['Free', 'States.Timeout']), { call: failing })
    expect(failure?.error).toBe('Busy')
  })

  test('with States.TaskFailed catches what a branch fails with, save a time-out', async () => {
    const parallel = (error: string) => {
      const Branches = [{ StartAt: 'F', States: { F: { Type: 'Fail', Error: error } } }]
      const Catch = [{ ErrorEquals: ['States.TaskFailed'], Next: 'Caught' }]
      const P = { Type: 'Parallel', Branches, Catch, End: true }
      return play({ StartAt: 'P', States: { P, Caught: { Type: 'Pass', End: true } } })
    }
    expect((await parallel('Busy')).output).toMatchObject({ Error: 'Busy' })
    expect((await parallel('States.Timeout')).failure?.error).toBe('States.Timeout')
  })

  test('with States.ALL does not catch a fault of the machine itself', async () => {
    const flow = caught(['States.ALL'])
    const S = { ...flow.States.S, Arguments: '{% {"Payload": 1} %}' }
    const { failure } = await play({ ...flow, States: { ...flow.States, S } })
    expect(failure?.error).toBe('States.Runtime')
  })

  test('catches an expression that fails', async () => {
    const flow = caught(['States.QueryEvaluationError'])
    const S = { ...flow.States.S, Output: '{% $states.result.none.such %}' }
    const { output, types } = await play({ ...flow, States: { ...flow.States, S } })
    expect(output.Error).toBe('States.QueryEvaluationError')
    expect(types).toContain('EvaluationFailed')
  })
})
