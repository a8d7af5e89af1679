import { invoke, only, play, start } from './play'

const pass = (Output: unknown, Next?: string) => ({
  Type: 'Pass',
  Output,
  ...(Next ? { Next } : { End: true }),
})

describe('a Choice', () => {
  const choose = (Condition: unknown, more: Record<string, unknown> = {}) => ({
    StartAt: 'C',
    States: {
      C: { Type: 'Choice', Choices: [{ Condition, Next: 'Yes' }], ...more },
      Yes: pass('yes'),
      ...(more.Default ? { No: pass('no') } : {}),
    },
  })

  test('takes the first branch whose condition is true', async () => {
    const { output } = await play(choose('{% $states.input.n > 2 %}'), { input: { n: 3 } })
    expect(output).toBe('yes')
  })

  test('takes the default when none is', async () => {
    const { output } = await play(choose('{% $states.input.n > 2 %}', { Default: 'No' }), { input: { n: 1 } })
    expect(output).toBe('no')
  })

  test('without a default fails', async () => {
    const { failure } = await play(choose(false))
    expect(failure?.error).toBe('States.NoChoiceMatched')
  })

  test('takes nothing but true and false for a condition', async () => {
    const { failure } = await play(choose('{% 1 %}'))
    expect(failure?.error).toBe('States.QueryEvaluationError')
    expect(failure?.cause).toContain(`Expected 'boolean', but was 'number' for value: 1`)
  })
})

describe('a variable', () => {
  test('keeps its value until it is assigned again, and assignments see the values from before', async () => {
    const { output } = await play({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { x: 1, y: 10 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { x: '{% $x + 1 %}', y: '{% $x %}' }, Next: 'C' },
        C: pass('{% [$x, $y] %}'),
      },
    })
    expect(output).toEqual([2, 1])
  })

  test('assigned in a branch is not seen outside, while the branch sees those from outside', async () => {
    const inner = {
      StartAt: 'I',
      States: { I: { Type: 'Pass', Assign: { own: '{% $outer %}' }, Next: 'J' }, J: pass('{% $own %}') },
    }
    const { output } = await play({
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'P' },
        P: { Type: 'Parallel', Branches: [inner], Next: 'Z' },
        Z: pass({ seen: '{% $exists($own) %}', branch: '{% $states.input %}' }),
      },
    })
    expect(output).toEqual({ seen: false, branch: ['o'] })
  })
})

describe('a Wait', () => {
  test('lasts its seconds', async () => {
    const { elapsed } = await play(only({ Type: 'Wait', Seconds: '{% $states.input.s %}' }), {
      input: { s: 90 },
    })
    expect(elapsed).toBe(90_000)
  })

  test('ends at its instant, at once when that is past', async () => {
    const until = (Timestamp: string) => play(only({ Type: 'Wait', Timestamp }))
    expect((await until('2026-03-02T08:00:30+07:00')).elapsed).toBe(30_000)
    expect((await until('2020-01-01T00:00:00Z')).elapsed).toBe(0)
  })
})

describe('a Fail', () => {
  test('ends the execution with the error and cause that it computes', async () => {
    const { failure } = await play(
      only({ Type: 'Fail', Error: 'Bad', Cause: '{% "of " & $states.input.who %}' }),
      {
        input: { who: 'us' },
      },
    )
    expect(failure).toEqual({ status: 'FAILED', error: 'Bad', cause: 'of us' })
  })
})

describe('a Parallel', () => {
  const branch = (name: string, state: Record<string, unknown>) => ({
    StartAt: name,
    States: { [name]: { ...state, End: true } },
  })

  test('gives each branch its arguments and gathers the outputs in the order of the branches', async () => {
    const Branches = [
      branch('A', invoke('slow')),
      branch('B', { Type: 'Pass', Output: '{% $states.input & "!" %}' }),
    ]
    const { output } = await play(
      only({ Type: 'Parallel', Arguments: 'go', Branches, Output: '{% $states.result[1] %}' }),
    )
    expect(output).toBe('go!')
  })

  test('fails with its first branch, and ends the others', async () => {
    const Branches = [branch('A', invoke('bad')), branch('B', { Type: 'Wait', Seconds: 1000 })]
    const { failure, types, elapsed } = await play(only({ Type: 'Parallel', Branches }), {
      call: () => ({ error: 'Bad', cause: 'c' }),
    })
    expect(failure?.error).toBe('Bad')
    expect(types).toEqual(
      expect.arrayContaining(['WaitStateAborted', 'TaskStateAborted', 'ParallelStateFailed']),
    )
    expect(elapsed).toBe(0)
  })

  test('is retried as a whole', async () => {
    let count = 0
    const Branches = [branch('A', invoke('f')), branch('B', invoke('g'))]
    const state = {
      Type: 'Parallel',
      Branches,
      Retry: [{ ErrorEquals: ['Bad'] }],
      Output: '{% $count($states.result) %}',
    }
    const game = await play(only(state), {
      call: () => (++count === 1 ? { error: 'Bad', cause: '' } : { payload: 1 }),
    })
    expect(game.output).toBe(2)
    expect(game.types.filter((type) => type === 'ParallelStateStarted')).toHaveLength(2)
  })
})

describe('a Map', () => {
  const each = (state: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    only({ Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: { ...state, End: true } } }, ...more })

  test('runs its states for each item and gathers the outputs in the order of the items', async () => {
    const { output } = await play(each({ Type: 'Pass', Output: '{% $states.input * 2 %}' }), {
      input: [1, 2, 3],
    })
    expect(output).toEqual([2, 4, 6])
  })

  test('computes what an iteration is given from the item and its place', async () => {
    const ItemSelector = {
      item: '{% $states.context.Map.Item.Value %}',
      at: '{% $states.context.Map.Item.Index %}',
    }
    const { output } = await play(each({ Type: 'Pass' }, { Items: ['a', 'b'], ItemSelector }))
    expect(output).toEqual([
      { item: 'a', at: 0 },
      { item: 'b', at: 1 },
    ])
  })

  test('runs no more iterations at once than allowed', async () => {
    const waiting = each({ Type: 'Wait', Seconds: 10 }, { MaxConcurrency: 2 })
    expect((await play(waiting, { input: [1, 2, 3, 4, 5] })).elapsed).toBe(30_000)
    expect((await play(each({ Type: 'Wait', Seconds: 10 }), { input: Array(41).fill(0) })).elapsed).toBe(
      20_000,
    )
  })

  test('fails when more iterations fail than it tolerates', async () => {
    const bad = ({ payload }: { payload: unknown }) =>
      payload === 2 ? { error: 'Bad', cause: '' } : { payload: payload as number }
    const state = { ...invoke('f'), Output: '{% $states.result.Payload %}' }
    expect((await play(each(state), { input: [1, 2, 3], call: bad })).failure?.error).toBe('Bad')
    const tolerant = await play(each(state, { ToleratedFailureCount: 1 }), { input: [1, 2, 3], call: bad })
    expect(tolerant.output).toEqual([1, 3])
  })
})

describe('an execution', () => {
  test('times out as a whole, past every Catch', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }]
    const game = await play(
      {
        TimeoutSeconds: 60,
        StartAt: 'S',
        States: { S: { ...invoke('f', { Catch }), End: true }, Caught: { Type: 'Pass', End: true } },
      },
      { call: () => null },
    )
    expect(game.outcome).toEqual({ status: 'TIMED_OUT', error: 'States.Timeout', cause: undefined })
    expect(game.elapsed).toBe(60_000)
  })

  test('ends when its history is full', async () => {
    const { failure, events } = await play({
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Condition: false, Next: 'E' }], Default: 'C' },
        E: { Type: 'Succeed' },
      },
    })
    expect(failure?.cause).toContain('maximum number of history events')
    expect(events).toHaveLength(25_000)
  })

  test('sees itself in the context', async () => {
    const { output } = await play(only(pass('{% $states.context %}')), { input: { a: 1 } })
    expect(output).toEqual({
      Execution: {
        Id: 'arn:aws:states:here:1:execution:m:e',
        Input: { a: 1 },
        StartTime: new Date(start).toISOString(),
        Name: 'e',
        RoleArn: 'role',
        RedriveCount: 0,
      },
      StateMachine: { Id: 'arn:aws:states:here:1:stateMachine:m', Name: 'm' },
      State: { Name: 'S', EnteredTime: new Date(start).toISOString() },
    })
  })

  test('comes to the same end however it is cut into stretches', async () => {
    const flow = {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          Items: '{% [1..5] %}',
          MaxConcurrency: 2,
          ItemProcessor: {
            StartAt: 'A',
            States: {
              A: { Type: 'Pass', Assign: { n: '{% $states.input * 3 %}' }, Next: 'B' },
              B: pass('{% $n %}'),
            },
          },
          End: true,
        },
      },
    }
    const whole = await play(flow)
    const cut = await play(flow, { steps: 1 })
    expect(cut.output).toEqual([3, 6, 9, 12, 15])
    expect(cut.types).toEqual(whole.types)
  })
})
