import { javaRandom } from '../../src/intrinsic/java-random'
import { IntrinsicFailure } from '../../src/intrinsic/parse-intrinsic'
import { InvalidPath } from '../../src/path/path-steps'
import { compileQuery } from '../../src/path/query'

const call = (text: string, data: unknown = {}) =>
  compileQuery(text).read({
    data,
    context: () => ({ Execution: { Id: 'arn' } }),
    variable: (name) => (name === 'who' ? 'Lan' : undefined),
    random: () => 0.5,
  })

describe('an intrinsic function', () => {
  test.each<[string, unknown, unknown]>([
    ["States.Format('no places')", {}, 'no places'],
    ["States.Format('{} and {}', $.a, $who)", { a: [1] }, '[1] and Lan'],
    ["States.Format('a \\{\\} b {}', 'it\\'s')", {}, "a {} b it's"],
    ["States.Format('{}', $['a,b)'])", { 'a,b)': 1 }, '1'],
    ['States.StringToJson(\'\\{"a":1\\}\')', {}, { a: 1 }],
    ['States.StringToJson($.a)', { a: ' ' }, null],
    ['States.JsonToString($.a)', { a: { b: [1, null] } }, '{"b":[1,null]}'],
    ["States.Array(1, 'two', true, null, $.a, States.Array())", { a: {} }, [1, 'two', true, null, {}, []]],
    ['States.ArrayPartition($.a, 2)', { a: [1, 2, 3] }, [[1, 2], [3]]],
    ['States.ArrayContains($.a, $.b)', { a: [{ x: 1 }], b: { x: 1 } }, true],
    ['States.ArrayRange(1, 9, 2)', {}, [1, 3, 5, 7, 9]],
    ['States.ArrayRange(3, 1, -1)', {}, [3, 2, 1]],
    ['States.ArrayGetItem($.a, 1)', { a: ['x', 'y'] }, 'y'],
    ['States.ArrayLength($.a)', { a: [[], []] }, 2],
    ['States.ArrayUnique($.a)', { a: [1, '1', 1, { b: 1 }, { b: 1 }] }, [1, '1', { b: 1 }]],
    ["States.Base64Encode('xã')", {}, 'eMOj'],
    ["States.Base64Decode('eMOj')", {}, 'xã'],
    ["States.Hash('abc', 'MD5')", {}, '900150983cd24fb0d6963f7d28e17f72'],
    [
      'States.JsonMerge($.a, $.b, false)',
      { a: { x: { p: 1 }, y: 1 }, b: { x: { q: 2 } } },
      { x: { q: 2 }, y: 1 },
    ],
    ['States.MathRandom(10, 20)', {}, 15],
    ['States.MathAdd(2, -5)', {}, -3],
    ['States.MathAdd(1.6, 1)', {}, 3],
    ["States.StringSplit('a.b+c', '.+')", {}, ['a', 'b', 'c']],
    [
      'States.UUID()',
      {},
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    ],
    ["States.Format('{}', States.ArrayGetItem(States.StringSplit($$.Execution.Id, ':'), 0))", {}, 'arn'],
  ])('%s', (text, data, expected) => {
    expect(call(text, data)).toEqual(expected)
  })

  test('with a seed gives the same number again', () => {
    expect(call('States.MathRandom(0, 1000, 7)')).toBe(call('States.MathRandom(0, 1000, 7)'))
    expect(call('States.MathRandom(10, 12, 7)')).toBeGreaterThanOrEqual(10)
  })

  test('draws from a seed what java.util.Random draws', () => {
    const dice = javaRandom(42)
    expect(dice.double()).toBe(0.7275636800328681)
    expect(javaRandom(42).integer(10)).toBe(0)
  })

  test.each([
    ["States.Format('{} {}', 1)"],
    ["States.StringToJson('nonsense')"],
    ['States.ArrayPartition($.a, 0)'],
    ['States.ArrayRange(1, 5000, 1)'],
    ['States.ArrayRange(1, 5, 0)'],
    ['States.ArrayGetItem($.a, 9)'],
    ["States.ArrayLength('text')"],
    ["States.Base64Decode('%')"],
    ["States.Hash('a', 'MD6')"],
    ['States.JsonMerge($.b, $.b, true)'],
    ["States.MathAdd('1', 1)"],
    ['States.MathRandom(3, 3)'],
  ])('fails on what it cannot work with: %s', (text) => {
    expect(() => call(text, { a: [1], b: {} })).toThrow(IntrinsicFailure)
  })

  test.each([
    ["States.Format('unfinished)"],
    ["States.Format('a' 'b')"],
    ['States.UUID(1)'],
    ['States.ArrayLength()'],
    ["States.Format('escaped \\\" quote')"],
    ['States.Format(bare)'],
    ['States.UUID() and more'],
  ])('that is written wrongly is no call: %s', (text) => {
    expect(() => compileQuery(text)).toThrow(InvalidPath)
  })
})
