import { InvalidPath } from '../../src/path/path-steps'
import { CannotPlace, placeResult } from '../../src/path/place-result'
import { compileQuery, PathNotFound, parseReferencePath } from '../../src/path/query'

const shop = {
  name: 'corner',
  'opening-hours': [8, 20],
  books: [
    { title: 'Rules', price: 8, tags: ['law'] },
    { title: 'Forms', price: 12 },
    { title: 'Seals', price: 20, tags: ['law', 'old'] },
  ],
}

const read = (path: string, data: unknown = shop) =>
  compileQuery(path).read({
    data,
    context: () => ({ Execution: { Name: 'e' } }),
    variable: (name) => (name === 'known' ? { deep: [1, 2] } : undefined),
    random: () => 0,
  })

describe('a path that leads to one place', () => {
  test.each([
    ['$', shop],
    ['$.name', 'corner'],
    ["$['name']", 'corner'],
    ["$.['name']", 'corner'],
    ['$.opening-hours[1]', 20],
    ['$.books[-1].title', 'Seals'],
    ['$.books.length()', 3],
    ['$$.Execution.Name', 'e'],
    ['$known.deep[0]', 1],
    ["$.books[0]['title','price','none']", { title: 'Rules', price: 8 }],
  ])('answers what is there: %s', (path, expected) => {
    expect(read(path)).toEqual(expected)
  })

  test('finds null where null is', () => {
    expect(read('$.a', { a: null })).toBeNull()
  })

  test.each([
    ['$.price', "No results for path: $['price']"],
    ['$.owner.name.first', "Missing property in path $['owner']"],
    ['$.books[7].title', "No results for path: $['books'][7]['title']"],
    ['$unknown', 'No results for path: $'],
  ])('fails where nothing is: %s', (path, message) => {
    expect(() => read(path)).toThrow(PathNotFound)
    expect(() => read(path)).toThrow(message)
  })
})

describe('a path that may lead to many places', () => {
  test.each([
    ['$.books[*].title', ['Rules', 'Forms', 'Seals']],
    ['$.books[0,2].price', [8, 20]],
    ['$.books[1:].title', ['Forms', 'Seals']],
    ['$.books[:-1].title', ['Rules', 'Forms']],
    ['$..price', [8, 12, 20]],
    ['$.books[?(@.price < 15)].title', ['Rules', 'Forms']],
    ['$.books[?(@.tags)].title', ['Rules', 'Seals']],
    ["$.books[?(@.price >= 12 && !(@.title == 'Seals'))].title", ['Forms']],
    ["$.books[?(@.title in ['Rules', 'Seals'] || @.price == 12)].price", [8, 12, 20]],
    ['$.books[?(@.title =~ /.*ms/)].price', [12]],
    ['$.nobody[*]', []],
    ['$.books[0].none[1:]', []],
  ])('answers a list: %s', (path, expected) => {
    expect(read(path)).toEqual(expected)
  })
})

test('several names before the end lead on one by one', () => {
  expect(read("$['left','right'].x", { left: { x: 1 }, right: { x: 2 } })).toEqual([1, 2])
})

test.each(['', 'name', '$.', '$.a[', '$.a[x]', "$['a", '$.a b', '$.books[?(@.a ==)]', 'States.Nothing()'])(
  'what is no path is refused: %s',
  (text) => {
    expect(() => compileQuery(text)).toThrow(InvalidPath)
  },
)

describe('a reference path', () => {
  const place = (into: unknown, path: string, value: unknown) =>
    placeResult(into, parseReferencePath(path), value)

  test('puts a value where it leads, and makes the objects on the way', () => {
    expect(place({ a: 1 }, '$.b.c', 2)).toEqual({ a: 1, b: { c: 2 } })
    expect(place({ a: [1, { b: 2 }] }, '$.a[1].b', 3)).toEqual({ a: [1, { b: 3 }] })
    expect(place({ a: 1 }, '$', 2)).toBe(2)
  })

  test('does not change what it was given', () => {
    const given = { a: { b: 1 } }
    place(given, '$.a.b', 2)
    expect(given).toEqual({ a: { b: 1 } })
  })

  test('cannot lead through a value that has no parts', () => {
    expect(() => place({ a: 'text' }, '$.a.b', 1)).toThrow(CannotPlace)
    expect(() => place('text', '$.a', 1)).toThrow(CannotPlace)
    expect(() => place({ a: [] }, '$.a[3]', 1)).toThrow(CannotPlace)
  })

  test('leads to one place only', () => {
    expect(() => parseReferencePath('$.a[*]')).toThrow(InvalidPath)
    expect(() => parseReferencePath('$..a')).toThrow(InvalidPath)
    expect(() => parseReferencePath("$['a','b']")).toThrow(InvalidPath)
    expect(() => parseReferencePath('$.a.length()')).toThrow(InvalidPath)
  })
})
