import { parseDefinition } from '../../src/definition/parse-definition'

const flow = (states: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
})
const assigning = (Assign: Record<string, unknown>, more: Record<string, unknown> = { End: true }) => ({
  Type: 'Pass',
  Assign,
  ...more,
})
const parallel = (inner: unknown, more: Record<string, unknown> = { End: true }) => ({
  Type: 'Parallel',
  Branches: [inner],
  ...more,
})
const map = (inner: unknown) => ({ Type: 'Map', ItemProcessor: inner, End: true })

const faultsOf = (definition: unknown, accepted = false) => {
  const purpose = { type: 'STANDARD', recognizes: () => true, accepted } as const
  const { diagnostics = [] } = parseDefinition(JSON.stringify(definition), purpose)
  return diagnostics.map(({ location, message }) => `${location}: ${message}`)
}

const taken = (location: string, name = 'x') => [
  `${location}: Variable '${name}' is already assigned in an outer scope`,
]

describe('a flow inside cannot assign a variable', () => {
  test('that a state before it assigns', () => {
    const definition = flow({
      A: assigning({ 'x.$': '$.a' }, { Next: 'P' }),
      P: parallel(flow({ I: assigning({ x: 1 }) })),
    })
    expect(faultsOf(definition)).toEqual(taken('/States/P/Branches[0]/States/I/Assign/x'))
  })

  test('that a choice after it assigns, however deep the flow is', () => {
    const choices = [{ Variable: '$', IsNull: true, Next: 'Z', Assign: { x: 1 } }]
    const definition = flow({
      P: parallel(flow({ M: map(flow({ I: assigning({ x: 1 }) })) }), { Next: 'C' }),
      C: { Type: 'Choice', Choices: choices, Default: 'Z' },
      Z: { Type: 'Succeed' },
    })
    const place = '/States/P/Branches[0]/States/M/ItemProcessor/States/I/Assign/x'
    expect(faultsOf(definition)).toEqual(taken(place))
  })

  test('that the state that holds it assigns', () => {
    const definition = flow({
      P: parallel(flow({ I: assigning({ x: 1 }) }), { Assign: { x: 2 }, End: true }),
    })
    expect(faultsOf(definition)).toEqual(taken('/States/P/Branches[0]/States/I/Assign/x'))
  })
})

describe('a flow inside may assign a variable', () => {
  test('that another branch or only a catcher of its own state assigns', () => {
    const caught = { ErrorEquals: ['States.ALL'], Assign: { x: 1 }, Next: 'Z' }
    const branch = (name: string) => flow({ [name]: assigning({ x: 1 }) })
    const held = { Type: 'Parallel', Branches: [branch('I'), branch('J')], Catch: [caught], Next: 'Z' }
    expect(faultsOf(flow({ P: held, Z: { Type: 'Succeed' } }))).toEqual([])
  })

  test('that is out of its sight, in a distributed Map', () => {
    const inner = flow({ I: assigning({ x: 1 }) }, { ProcessorConfig: { Mode: 'DISTRIBUTED' } })
    expect(faultsOf(flow({ A: assigning({ x: 1 }, { Next: 'M' }), M: map(inner) }))).toEqual([])
  })

  test('in a definition that was accepted before there was this rule', () => {
    const definition = flow({
      A: assigning({ x: 1 }, { Next: 'M' }),
      M: map(flow({ I: assigning({ x: 1 }) })),
    })
    expect(faultsOf(definition)).not.toEqual([])
    expect(faultsOf(definition, true)).toEqual([])
  })
})

test('the name of a variable has eighty characters at most', () => {
  const named = (length: number) => faultsOf(flow({ A: assigning({ [`v${'x'.repeat(length - 1)}`]: 1 }) }))
  expect(named(80)).toEqual([])
  expect(named(81)).toMatchObject([expect.stringContaining('is not a valid variable name')])
})
