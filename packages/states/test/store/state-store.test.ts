import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lmdbStore } from '../../src/store/lmdb-store'
import { memoryStore } from '../../src/store/memory-store'
import { type StateStore, under, underReversed } from '../../src/store/state-store'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const newLmdb = () => lmdbStore(join(folder, `${++count}`))
const put = (store: StateStore, name: string, value: unknown = name) =>
  store.commit([{ key: ['row', name], value }])

describe.each([
  ['LMDB', newLmdb],
  ['memory', () => memoryStore()],
])('a store in %s', (_name, open) => {
  test('gives rows in the order of their keys, up and down', async () => {
    const store = open()
    await Promise.all(['b', 'a', 'c'].map((name) => put(store, name)))
    await store.commit([{ key: ['rows', 1], value: 1 }])
    expect(store.range(under('row')).map(({ value }) => value)).toEqual(['a', 'b', 'c'])
    expect(store.range({ ...underReversed('row'), limit: 2 }).map(({ value }) => value)).toEqual(['c', 'b'])
    await store.close()
  })

  test('applies commits in the order of the calls', async () => {
    const store = open()
    const commits = [1, 2, 3].map((value) => put(store, 'a', value))
    commits.push(put(store, 'b'), store.commit([{ key: ['row', 'b'], value: undefined }]))
    await Promise.all(commits)
    expect(store.get(['row', 'a'])).toBe(3)
    expect(store.get(['row', 'b'])).toBeUndefined()
    await store.close()
  })
})

describe('a store in LMDB', () => {
  test('closes when what was committed before is on disk, and takes nothing afterwards', async () => {
    const store = newLmdb()
    const first = put(store, 'a')
    // The first is on its way: these wait for it.
    await Promise.resolve()
    await Promise.resolve()
    const others = [put(store, 'b'), put(store, 'c')]
    await Promise.all([store.close(), first, ...others])
    await expect(put(store, 'd')).rejects.toThrow('The store is closed')
    const again = lmdbStore(join(folder, `${count}`))
    expect(again.range(under('row')).map(({ value }) => value)).toEqual(['a', 'b', 'c'])
    await again.close()
  })

  test('lets a commit that cannot be written fail by itself, and as a whole', async () => {
    const store = newLmdb()
    const before = put(store, 'before')
    const bad = store.commit([
      { key: ['row', 'half'], value: 1 },
      { key: ['row', 'x'.repeat(2000)], value: 1 },
    ])
    const after = put(store, 'after')
    await expect(bad).rejects.toThrow('The key is too long: row xxx')
    await Promise.all([before, after])
    expect(store.range(under('row')).map(({ value }) => value)).toEqual(['after', 'before'])
    await store.close()
  })

  test('writes a value as it was when it was committed', async () => {
    const store = newLmdb()
    const value = { words: ['then'] }
    const first = put(store, 'a', 1)
    const second = put(store, 'b', value)
    value.words[0] = 'now'
    await Promise.all([first, second])
    expect(store.get(['row', 'b'])).toEqual({ words: ['then'] })
    await store.close()
  })
})
