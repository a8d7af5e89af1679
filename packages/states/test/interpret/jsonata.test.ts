import { only, play } from './play'

/** What a state makes of an expression: a value, or what the cause says after the sentence that names it. */
const madeOf = async (text: string, input: unknown = {}) => {
  const { output, failure } = await play(only({ Type: 'Pass', Output: { v: `{% ${text} %}` } }), { input })
  return failure ? failure.cause!.split("specified for the field 'Output/v' ")[1] : output.v
}

const threw = (message: string) => `threw an error during evaluation${message}`
const mismatch = (name: string, index: number) =>
  threw(`. T0410: Argument ${index} of function "${name}" does not match function signature`)
const nothing = 'returned nothing (undefined).'

describe('$partition', () => {
  test.each([
    ['$partition([1, 2, 3], 2)', [[1, 2], [3]]],
    ['$partition([1, 2, 3], 2.9)', [[1, 2], [3]]],
    ['$partition([1, 2])', [[1, 2]]],
    ['$partition([], 2)', nothing],
    ['$partition([1], 0.5)', nothing],
    ['$partition([1], -1)', threw('. D3137: Second argument must be zero or greater')],
    ['$partition(1, 1)', threw('. T0412: Argument 1 of function "partition" must be an array of undefined')],
    ['$partition([1], "1")', mismatch('partition', 2)],
    ['$partition([1], 1, 1)', mismatch('partition', 3)],
  ])('%s', async (text, expected) => expect(await madeOf(text)).toEqual(expected))
})

describe('$range', () => {
  test.each([
    ['$range(0, 6, 2)', [0, 2, 4, 6]],
    ['$range(3.9, 1.9, -1)', [3, 2, 1]],
    ['$range(1, 1, 5)', 1],
    ['$count($range(1, 2000, 1))', 2000],
    ['$range(1, 3)', nothing],
    ['$range(1, 3, 0)', nothing],
    ['$range(3, 1, 1)', nothing],
    ['$range(1, $states.input.none, 1)', mismatch('range', 2)],
    [
      '$range(1, 1e9, 1)',
      threw(': Expression evaluation memory limit exceeded: Check for excessive memory usage'),
    ],
  ])('%s', async (text, expected) => expect(await madeOf(text)).toEqual(expected))
})

describe('$hash, $parse, $random and $uuid', () => {
  test.each([
    ['$hash("input", "SHA-1")', '140f86aae51ab9e1cda9b4254fe98a74eb54c1a1'],
    ['$hash("input")', nothing],
    ['$hash(1, "MD5")', mismatch('hash', 1)],
    [
      '$hash("input", "MD4")',
      threw(`. D3137: Hash algorithm 'MD4' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5`),
    ],
    ['$parse("[1, 2]")', [1, 2]],
    ['$map(["1", "2"], $parse)', [1, 2]],
    ['$parse($states.input.none)', nothing],
    ['$parse("")', threw('. D3137: Invalid JSON')],
    ['$parse(1)', mismatch('parse', 1)],
    ['$random(42.9)', 0.7275636800328681],
    ['$random("seed")', mismatch('random', 1)],
    ['$uuid(1)', mismatch('uuid', 1)],
  ])('%s', async (text, expected) => expect(await madeOf(text)).toEqual(expected))
})

test('a number that JSON cannot write becomes its name', async () => {
  expect(await madeOf('[1 / 0, {"less": -1 / 0}]')).toEqual(['Infinity', { less: '-Infinity' }])
})

describe('an evaluation', () => {
  const tooDeep = threw(
    ': Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
  )
  const sum = (terms: number) => Array(terms).fill(1).join(' + ')

  test('goes a hundred levels deep at most', async () => {
    expect(await madeOf(sum(100))).toBe(100)
    expect(await madeOf(sum(101))).toBe(tooDeep)
    expect(await madeOf('($f := function($n) { 1 + $f($n) }; $f(1))')).toBe(tooDeep)
  })

  test('holds no list without end', async () => {
    const tooLong = threw(': Expression evaluation memory limit exceeded: Check for excessive memory usage')
    expect(await madeOf('$count([1..900000])')).toBe(tooLong)
  })
})
