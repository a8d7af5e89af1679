import fc from 'fast-check'

/** One state of a random machine, before it has a name and a place. */
type Step =
  | { kind: 'pass'; value: number; jsonata: boolean }
  | { kind: 'wait'; seconds: number; jsonata: boolean }
  | { kind: 'task'; name: string; tries: number; caught: boolean; timeout: number }
  | { kind: 'desk'; seconds: number; verdict: 'yes' | 'no' | 'never'; tries: number; timeout: number }
  | { kind: 'choice'; least: number }
  | { kind: 'fail'; error: string }
  | { kind: 'parallel'; branches: Step[][]; tries: number }
  | { kind: 'map'; items: number[]; atOnce: number; steps: Step[]; tolerated: number }

const small = fc.nat({ max: 5 })

const simple = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), value: small, jsonata: fc.boolean() }),
  fc.record({ kind: fc.constant('wait' as const), seconds: small, jsonata: fc.boolean() }),
  fc.record({
    kind: fc.constant('task' as const),
    name: fc.constantFrom('good', 'bad', 'moody', 'silent'),
    tries: fc.nat({ max: 2 }),
    caught: fc.boolean(),
    timeout: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    kind: fc.constant('desk' as const),
    seconds: small,
    verdict: fc.constantFrom('yes', 'no', 'never'),
    tries: fc.nat({ max: 1 }),
    timeout: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constant('choice' as const), least: small }),
)

const { step } = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    fc.record({ kind: fc.constant('fail' as const), error: fc.constantFrom('A', 'B') }),
    fc.record({
      kind: fc.constant('parallel' as const),
      branches: fc.array(fc.array(tie('step'), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 3,
      }),
      tries: fc.nat({ max: 1 }),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      items: fc.array(small, { maxLength: 4 }),
      atOnce: fc.nat({ max: 3 }),
      steps: fc.array(tie('step'), { minLength: 1, maxLength: 2 }),
      tolerated: fc.nat({ max: 2 }),
    }),
  ),
}))

/** Names for states, and how deep inside the flow is that they are for. */
interface Names {
  next(): string
  depth: number
}

const handlers = (tries: number) => ({
  Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, MaxAttempts: tries }],
})

const stateOf = (made: Step, names: Names, next: string): Record<string, unknown> => {
  const seen = `seen${names.depth}`
  const inside = (steps: Step[]) => flowOf(steps, { ...names, depth: names.depth + 1 })
  const language = (jsonata: boolean) => ({ QueryLanguage: jsonata ? 'JSONata' : 'JSONPath' })
  switch (made.kind) {
    case 'pass':
      return made.jsonata
        ? {
            Type: 'Pass',
            ...language(true),
            Assign: { [seen]: made.value },
            Output: `{% {"n": ${made.value}} %}`,
          }
        : { Type: 'Pass', Result: { n: made.value }, Assign: { [`${seen}.$`]: '$.n' } }
    case 'wait':
      return { Type: 'Wait', ...language(made.jsonata), Seconds: made.seconds }
    case 'task':
      return {
        Type: 'Task',
        Resource: `arn:aws:lambda:here:1:function:${made.name}`,
        TimeoutSeconds: made.timeout,
        Parameters: { 'n.$': 'States.JsonToString($)', 'try.$': '$$.State.RetryCount' },
        ...handlers(made.tries),
        ...(made.caught && { Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: next }] }),
      }
    case 'desk':
      return {
        Type: 'Task',
        Resource: 'arn:aws:states:::desk:ask.waitForTaskToken',
        TimeoutSeconds: made.timeout,
        Parameters: { seconds: made.seconds, verdict: made.verdict },
        ResultPath: null,
        ...handlers(made.tries),
      }
    case 'choice':
      return {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.n', IsPresent: true },
              { Variable: '$.n', NumericLessThan: made.least },
            ],
            Next: next,
          },
        ],
        Default: next,
      }
    case 'fail':
      return { Type: 'Fail', Error: made.error }
    case 'parallel':
      return {
        Type: 'Parallel',
        Branches: made.branches.map(inside),
        ...handlers(made.tries),
      }
    case 'map':
      return {
        Type: 'Map',
        ...language(true),
        Items: made.items,
        MaxConcurrency: made.atOnce,
        ToleratedFailureCount: made.tolerated,
        ItemProcessor: inside(made.steps),
      }
  }
}

/** What would come after a Fail could not be reached. */
const upToFail = (steps: Step[]) => {
  const at = steps.findIndex(({ kind }) => kind === 'fail')
  return at < 0 ? steps : steps.slice(0, at + 1)
}

const flowOf = (all: Step[], names: Names) => {
  const steps = upToFail(all)
  const own = [...steps.map(names.next), names.next()]
  const states = steps.map((made, index) => {
    const next = own[index + 1]!
    const state = stateOf(made, names, next)
    const onward = made.kind === 'choice' || made.kind === 'fail' ? {} : { Next: next }
    return [own[index], { ...state, ...onward }]
  })
  const ends = steps.at(-1)?.kind === 'fail' ? [] : [[own.at(-1), { Type: 'Pass', End: true }]]
  return { StartAt: own[0], States: Object.fromEntries([...states, ...ends]) }
}

/** Machines of every kind of state, some of which fail, time out, are retried and caught. */
export const randomMachine = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => {
  let count = 0
  return flowOf(steps, { next: () => `S${count++}`, depth: 0 })
})

/** What the functions of random machines do; the same each time for the same call. */
export const randomFunction = async (arn: string, payload: unknown) => {
  const { try: attempt } = payload as { try: number }
  const name = arn.split(':').pop()
  if (name === 'silent') return new Promise<never>(() => {})
  if (name === 'bad' || (name === 'moody' && attempt < 1)) {
    return { payload: { errorType: `Not${attempt}`, errorMessage: 'no' }, functionError: 'Unhandled' }
  }
  return { payload: { n: attempt } }
}
