import { only, play } from './play'

const QueryLanguage = 'JSONPath'
const path = (state: Record<string, unknown>) => ({ QueryLanguage, ...only(state) })
const call = (more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:lambda:here:1:function:f',
  ...more,
})

describe('data in a JSONPath state', () => {
  test('is cut on the way in, replaced by templates, and put where ResultPath says', async () => {
    const { output, calls } = await play(
      path(
        call({
          InputPath: '$.order',
          Parameters: { 'id.$': '$.id', fixed: { 'in.$': '$$.Execution.Name', list: [{ 'x.$': '$.id' }] } },
          ResultSelector: { 'sum.$': '$.total', source: 'f' },
          ResultPath: '$.order.bill',
        }),
      ),
      { input: { order: { id: 7 }, kept: true }, call: () => ({ payload: { total: 9, other: 1 } }) },
    )
    expect(calls[0]!.payload).toEqual({ id: 7, fixed: { in: 'e', list: [{ x: 7 }] } })
    expect(output).toEqual({ order: { id: 7, bill: { sum: 9, source: 'f' } }, kept: true })
  })

  test('is the input again when ResultPath is null, and an empty object when a path is null', async () => {
    const input = { a: 1 }
    expect((await play(path({ Type: 'Pass', Result: 1, ResultPath: null }), { input })).output).toEqual(input)
    expect((await play(path({ Type: 'Pass', OutputPath: null }), { input })).output).toEqual({})
    expect((await play(path({ Type: 'Pass', InputPath: null }), { input })).output).toEqual({})
  })

  test('may be taken from variables and the context as well', async () => {
    const { output } = await play(
      {
        QueryLanguage,
        StartAt: 'A',
        States: {
          A: { Type: 'Pass', Assign: { 'v.$': '$.a', n: 1 }, Next: 'B' },
          B: { Type: 'Pass', Parameters: { 'v.$': '$v.deep', 'n.$': 'States.MathAdd($n, 1)' }, End: true },
        },
      },
      { input: { a: { deep: 'x' } } },
    )
    expect(output).toEqual({ v: 'x', n: 2 })
  })

  test('that a template names and nobody gave fails the execution, past every catcher for all', async () => {
    const { failure, types } = await play({
      QueryLanguage,
      StartAt: 'S',
      States: {
        S: {
          ...call({ Parameters: { 'x.$': '$.missing' } }),
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
          Next: 'Caught',
        },
        Caught: { Type: 'Succeed' },
      },
    })
    expect(failure).toMatchObject({
      error: 'States.Runtime',
      cause: `An error occurred while executing the state 'S' (entered at the event id #2). The JSONPath '$.missing' specified for the field 'x.$' could not be found in the input '{}'`,
    })
    expect(types).not.toContain('EvaluationFailed')
  })

  test('that InputPath does not find fails the execution', async () => {
    const causeOf = async (InputPath: string) =>
      (await play(path({ Type: 'Pass', InputPath }), { input: { a: {} } })).failure?.cause
    expect(await causeOf('$.a.b')).toContain(`Invalid path '$.a.b' : No results for path: $['a']['b']`)
    expect(await causeOf('$.b.a')).toContain(`Invalid path '$.b.a' : Missing property in path $['b']`)
  })

  test('into which ResultPath does not fit fails the state', async () => {
    const { failure } = await play(path({ Type: 'Pass', Result: 1, ResultPath: '$.a.b' }), {
      input: { a: 'text' },
    })
    expect(failure?.error).toBe('States.ResultPathMatchFailure')
  })

  test('that an intrinsic function cannot work with fails the state', async () => {
    const { failure } = await play(path({ Type: 'Pass', Parameters: { 'n.$': 'States.ArrayLength($.a)' } }), {
      input: { a: 1 },
    })
    expect(failure?.error).toBe('States.IntrinsicFailure')
    expect(failure?.cause).toContain(`The function 'States.ArrayLength($.a)' had the following error:`)
  })
})

test('a caught error goes where the catcher says in the input, and past OutputPath', async () => {
  const { output } = await play(
    {
      QueryLanguage,
      StartAt: 'S',
      States: {
        S: {
          ...call({ OutputPath: '$.nothing' }),
          Catch: [
            { ErrorEquals: ['Bad'], ResultPath: '$.failure', Assign: { 'why.$': '$.Cause' }, Next: 'C' },
          ],
          End: true,
        },
        C: { Type: 'Pass', Parameters: { 'all.$': '$', 'why.$': '$why' }, End: true },
      },
    },
    { input: { a: 1 }, call: () => ({ error: 'Bad', cause: 'luck' }) },
  )
  expect(output).toEqual({ all: { a: 1, failure: { Error: 'Bad', Cause: 'luck' } }, why: 'luck' })
})

test('states of both languages pass on data and variables', async () => {
  const { output } = await play(
    {
      QueryLanguage,
      StartAt: 'P',
      States: {
        P: { Type: 'Pass', Parameters: { 'a.$': '$.n' }, Assign: { kept: 1 }, Next: 'J' },
        J: {
          Type: 'Pass',
          QueryLanguage: 'JSONata',
          Output: '{% {"b": $states.input.a + $kept} %}',
          Assign: { kept: '{% $kept + 10 %}' },
          Next: 'Q',
        },
        Q: { Type: 'Pass', Parameters: { 'b.$': '$.b', 'kept.$': '$kept' }, End: true },
      },
    },
    { input: { n: 5 } },
  )
  expect(output).toEqual({ b: 6, kept: 11 })
})

test('a Pass hands on its Result whatever its Parameters say', async () => {
  const { output } = await play(path({ Type: 'Pass', Result: { 'as.$': 'it is' }, Parameters: { a: 1 } }))
  expect(output).toEqual({ 'as.$': 'it is' })
})

describe('a Fail', () => {
  test('takes error and cause from its input', async () => {
    const state = { Type: 'Fail', ErrorPath: '$.e', CausePath: "States.Format('of {}', $.c)" }
    const { failure } = await play(path(state), { input: { e: 'E', c: 1 } })
    expect(failure).toEqual({ status: 'FAILED', error: 'E', cause: 'of 1' })
  })

  test('that finds no cause is a fault of the machine', async () => {
    const { failure } = await play(path({ Type: 'Fail', Error: 'E', CausePath: '$.c' }))
    expect(failure?.error).toBe('States.Runtime')
    expect(failure?.cause).toContain(
      `specified for the field 'CausePath' could not be found in the input '{}'`,
    )
  })
})

describe('a Wait', () => {
  const wait = (field: string, value: unknown) =>
    play(path({ Type: 'Wait', [`${field}Path`]: '$.at' }), { input: { at: value } })

  test('takes its seconds or its instant from its input', async () => {
    expect((await wait('Seconds', 90)).elapsed).toBe(90_000)
    expect((await wait('Timestamp', '2026-03-02T01:00:30.5Z')).elapsed).toBe(30_500)
  })

  test.each([
    ['Seconds', 1.5, 'cannot be parsed as a long value: $.at == 1.5'],
    ['Seconds', 'soon', 'cannot be parsed as a long value: $.at == soon'],
    ['Seconds', undefined, 'does not reference an input value: $.at'],
    [
      'Timestamp',
      'tomorrow',
      'does not reference a valid ISO-8601 extended offset date-time format string: $.at == tomorrow',
    ],
    ['Timestamp', '2026-03-02T01:00:30', 'does not reference a valid ISO-8601'],
  ])('fails when its %s is %s', async (field, value, message) => {
    const { failure } = await wait(field, value)
    expect(failure?.error).toBe('States.Runtime')
    expect(failure?.cause).toContain(message)
  })
})

describe('a Task', () => {
  test('takes its time-outs from its input', async () => {
    const state = call({ TimeoutSecondsPath: '$.limits.time', HeartbeatSecondsPath: '$.limits.beat' })
    const { events, failure, elapsed } = await play(path(state), {
      input: { limits: { time: 50, beat: 20 } },
      call: () => null,
    })
    expect(events[2]!.details).toMatchObject({ timeoutInSeconds: 50, heartbeatInSeconds: 20 })
    expect(failure?.error).toBe('States.Timeout')
    expect(elapsed).toBe(20_000)
  })
})

describe('a Map', () => {
  const passing = { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } }

  test('takes its items from ItemsPath and shapes them, also under its old names', async () => {
    const shape = { 'value.$': '$$.Map.Item.Value', 'at.$': '$$.Map.Item.Index', 'all.$': '$.tag' }
    const common = { Type: 'Map', InputPath: '$.box', ItemsPath: '$.items', ResultPath: '$.done' }
    const input = { box: { items: ['a', 'b'], tag: 't' } }
    const done = [
      { value: 'a', at: 0, all: 't' },
      { value: 'b', at: 1, all: 't' },
    ]
    const now = await play(path({ ...common, ItemSelector: shape, ItemProcessor: passing }), { input })
    expect(now.output).toEqual({ ...input, done })
    const old = await play(path({ ...common, Parameters: shape, Iterator: passing }), { input })
    expect(old.output).toEqual(now.output)
    expect(old.types).toEqual(now.types)
  })

  test('whose ItemsPath leads to no array fails, and says nothing more of itself', async () => {
    const { failure, types } = await play(path({ Type: 'Map', ItemsPath: '$.a', ItemProcessor: passing }), {
      input: { a: 1 },
    })
    expect(failure?.cause).toContain('Reference path "$.a" must point to array.')
    expect(types).toEqual(['ExecutionStarted', 'MapStateEntered', 'ExecutionFailed'])
  })

  test('whose concurrency is no number fails', async () => {
    const state = { Type: 'Map', ItemsPath: '$.a', MaxConcurrencyPath: '$.most', ItemProcessor: passing }
    const { failure } = await play(path(state), { input: { a: [], most: 'many' } })
    expect(failure?.cause).toContain(
      `The MaxConcurrencyPath field refers to value "many" which is not a valid integer: $.most`,
    )
  })

  const distributed = (States: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    path({
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'I',
        States,
      },
      ...more,
    })

  test('that is distributed keeps its iterations out of its own history and out of reach of variables', async () => {
    const seen = {
      Type: 'Pass',
      QueryLanguage: 'JSONata',
      Output: '{% [$states.input, $exists($outer)] %}',
      End: true,
    }
    const flow = distributed({ I: seen })
    const { output, types } = await play(
      {
        QueryLanguage,
        StartAt: 'A',
        States: { A: { Type: 'Pass', Assign: { outer: 1 }, Next: 'S' }, ...flow.States },
      },
      { input: [1, 2] as unknown },
    )
    expect(output).toEqual([
      [1, false],
      [2, false],
    ])
    expect(types.filter((type) => type.startsWith('Map'))).toEqual([
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
    ])
    expect(types.filter((type) => type === 'PassStateEntered')).toHaveLength(1)
  })

  test('that is distributed cannot run in circles for ever', async () => {
    const never = [{ Variable: '$', IsNull: true, Next: 'E' }]
    const loop = { I: { Type: 'Choice', Choices: never, Default: 'I' }, E: { Type: 'Succeed' } }
    const { failure } = await play(distributed(loop), { input: [1] })
    expect(failure?.cause).toContain('maximum number of history events')
  })

  test('that is distributed and fails too often does not say why', async () => {
    const fail = { I: { Type: 'Fail', Error: 'Inner' } }
    const { failure, types } = await play(distributed(fail, { ToleratedFailureCount: 1 }), { input: [1, 2] })
    expect(failure).toEqual({
      status: 'FAILED',
      error: 'States.ExceedToleratedFailureThreshold',
      cause: 'The specified tolerated failure threshold was exceeded',
    })
    expect(types.slice(-3)).toEqual(['MapRunFailed', 'MapStateFailed', 'ExecutionFailed'])
    const { output } = await play(distributed(fail, { ToleratedFailurePercentage: 100 }), { input: [1, 2] })
    expect(output).toEqual([])
  })
})
