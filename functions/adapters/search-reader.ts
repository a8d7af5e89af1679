import { Refusal } from '../../workflows/kernel/errors'
import { keys, ranges } from './keys'
import { areFoundIn, isWhole } from './search-words'
import type { Item, Table } from './table'

export interface Search {
  /** In whose name; one of them must be able to find it. */
  finders: readonly string[]
  /** Each begins a word of the dossier. */
  typed: readonly string[]
  limit: number
  /** Only dossiers that are older than this one. */
  before?: string
}

export interface FoundPage {
  /** Dossiers, the newest first. */
  ids: string[]
  /** `before` of the next page, when there may be one. */
  next?: string
  /** The page is not full, and yet not all was looked at: older ones than `next` were not. */
  isUnfinished: boolean
}

/** A word of the index under one finder, read from its newest dossier down. */
interface List {
  pk: string
  word: string
  /** The oldest that was read. */
  reached?: string
  isOver: boolean
}

/** Words that begin so; of more than these, more has to be typed. */
const mostWords = 40
/** Typed words that are read by: the others only decide. */
const mostWays = 4
/** Queries for a page, beyond the first of each list. */
const mostReads = 60
const chunk = 100
const atOnce = 10

/**
 * The words of the index that begin so, from the last one down: each is found by one read of its newest dossier. None when
 * there are too many to read side by side.
 */
const listsOf = async (table: Table, finder: string, beginning: string): Promise<List[] | undefined> => {
  const { pk } = keys.found(finder, '', '')
  const lists: List[] = []
  if (isWhole(beginning)) return [{ pk, word: beginning, isOver: false }]
  for (let last: string | undefined; ; ) {
    const [item] = await table.newest(pk, ranges.wordsFrom(beginning, last), 1)
    if (!item) return lists
    if (lists.length === mostWords) return undefined
    last = item.sk.slice(0, item.sk.lastIndexOf('#'))
    lists.push({ pk, word: last, isOver: false })
  }
}

/** All dossiers under some words, merged: whatever is not older than `horizon` is known. */
const wayOf = (table: Table, lists: readonly List[], { typed, limit, before }: Search) => {
  const hits = new Set<string>()
  const open = () => lists.filter(({ isOver }) => !isOver)
  const readOn = async (list: List, count: number): Promise<void> => {
    const upTo = list.reached ?? before
    const items = await table.newest(list.pk, ranges.underWord(list.word, upTo), count)
    list.isOver = items.length < count
    for (const item of items) {
      const id = idOf(item)
      list.reached = id
      if (id !== upTo && areFoundIn(typed, String(item.words).split(' '))) hits.add(id)
    }
  }
  const horizon = () =>
    open().reduce((highest, { reached = '' }) => (reached > highest ? reached : highest), '')
  return {
    async begin(): Promise<void> {
      for (let first = 0; first < lists.length; first += atOnce)
        await Promise.all(lists.slice(first, first + atOnce).map((list) => readOn(list, limit + 2)))
    },
    /** Where the list stands that tells least. */
    async readOn(): Promise<void> {
      const behind = open().find(({ reached = '' }) => reached === horizon())
      if (behind) await readOn(behind, chunk)
    },
    horizon,
    found: () => {
      const from = horizon()
      return [...hits]
        .filter((id) => id >= from)
        .sort()
        .reverse()
    },
    isOver: () => open().length === 0,
  }
}
type Way = ReturnType<typeof wayOf>

const idOf = ({ sk }: Item): string => sk.slice(sk.lastIndexOf('#') + 1)

/**
 * Every dossier that has all the words stands under each of them, and each item has the words of all. So one way alone
 * gives the whole answer, and the way of the rarest word gives it soonest: which that is shows when all are gone at once.
 */
export const searchReader = (table: Table) => ({
  async find(search: Search): Promise<FoundPage> {
    const ways = await waysOf(table, search)
    const { limit } = search
    await Promise.all(ways.map((way) => way.begin()))
    const isDone = (way: Way) => way.isOver() || way.found().length > limit
    for (let reads = 0; reads < mostReads && !ways.some(isDone); reads += ways.length)
      await Promise.all(ways.map((way) => way.readOn()))
    const way = ways.find(isDone) ?? ways.reduce((far, one) => (one.horizon() < far.horizon() ? one : far))
    const found = way.found()
    if (found.length > limit)
      return { ids: found.slice(0, limit), next: found[limit - 1], isUnfinished: false }
    if (way.isOver()) return { ids: found, isUnfinished: false }
    return { ids: found, next: way.horizon(), isUnfinished: true }
  },
})

/** By the longest words: they begin the fewest others. */
const waysOf = async (table: Table, search: Search): Promise<Way[]> => {
  const longest = [...search.typed].sort((a, b) => b.length - a.length).slice(0, mostWays)
  const asked = longest.map(async (beginning) => {
    const lists = await Promise.all(search.finders.map((finder) => listsOf(table, finder, beginning)))
    return lists.some((some) => some === undefined) ? undefined : lists.flatMap((some) => some ?? [])
  })
  const readable = (await Promise.all(asked)).filter((lists) => lists !== undefined)
  if (readable.length === 0)
    throw new Refusal('invalid-input', 'too many words begin so', [
      { pointer: '/words', message: 'more-letters' },
    ])
  return readable.map((lists) => wayOf(table, lists, search))
}
