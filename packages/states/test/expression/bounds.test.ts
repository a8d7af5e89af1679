import jsonata from 'jsonata'
import { canRunAway, freshBounds, mostSteps, watch } from '../../src/expression/bounds'
import type { SyntaxNode } from '../../src/expression/quick-evaluator'

const runsAway = (text: string) => canRunAway(jsonata(text).ast() as unknown as SyntaxNode)

test('an evaluation does not go on for ever', async () => {
  const expression = jsonata('($f := function($n) { $f($n + 1) }; $f(1))')
  watch(expression)
  const bindings = freshBounds()
  for (const bounds of Object.values(bindings)) bounds.steps = mostSteps - 1000
  await expect(expression.evaluate(undefined, bindings)).rejects.toThrow(
    'Expression evaluation timeout: Check for infinite loop',
  )
})

test('only what may grow beyond its text and its data is watched', () => {
  expect(runsAway('$states.input.list[id = 1].($price * 2)')).toBe(false)
  expect(runsAway('function($n) { $n }')).toBe(true)
  expect(runsAway('[1..$n]')).toBe(true)
  expect(runsAway(Array(101).fill('1').join('+'))).toBe(true)
})
