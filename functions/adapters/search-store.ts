import { z } from 'zod'
import { again } from './again'
import { isRefused } from './errors'
import { foundPrefix, type Key, keys } from './keys'
import { searchReader } from './search-reader'
import { json, stored } from './stored'
import type { Item, Table } from './table'

/** By finder: the words by which that one may find a dossier. */
export type WordsByFinder = ReadonlyMap<string, readonly string[]>

/** What a dossier is found by: by what each sees of it now, and all that is written in it. */
export interface FoundBy {
  words: WordsByFinder
  all: readonly string[]
}

/** Finders with the same words lie together: most have the same. */
const Mark = stored(
  z.object({
    /** Of the event for which it was written last. */
    sequence: z.number().int(),
    /** How often it was written: of two writers at once, one begins anew. */
    times: z.number().int(),
    words: json(z.array(z.object({ finders: z.array(z.string()), words: z.string() }))),
  }),
)
type Mark = ReturnType<typeof Mark.read>

const keptIn = (mark: Mark | undefined): Map<string, string[]> =>
  new Map(
    (mark?.words ?? []).flatMap(({ finders, words }) =>
      finders.map((finder): [string, string[]] => [finder, words.split(' ')]),
    ),
  )

const groupsOf = (words: WordsByFinder): Mark['words'] => {
  const groups = new Map<string, string[]>()
  for (const [finder, all] of words) {
    const text = all.join(' ')
    groups.set(text, [...(groups.get(text) ?? []), finder])
  }
  return [...groups].map(([text, finders]) => ({ finders, words: text }))
}

/** An item a word, with the others in it: whoever reads by one of them looks nowhere else for the rest. */
const itemsOf = (id: string, words: WordsByFinder): Item[] =>
  [...words].flatMap(([finder, all]) => {
    const text = all.join(' ')
    return all.map((word): Item => ({ ...keys.found(finder, word, id), words: text }))
  })

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort()

/** Whoever could find it by a word that is still in it can find it on; whether he may see it is asked when he does. */
const joined = (kept: WordsByFinder, { words, all }: FoundBy): Map<string, string[]> => {
  const still = new Set(all)
  const next = new Map<string, string[]>()
  for (const finder of sorted([...kept.keys(), ...words.keys()])) {
    const old = (kept.get(finder) ?? []).filter((word) => still.has(word))
    const both = sorted([...old, ...(words.get(finder) ?? [])])
    if (both.length > 0) next.set(finder, both)
  }
  return next
}

const union = (one: WordsByFinder, other: WordsByFinder): Map<string, string[]> =>
  new Map(
    sorted([...one.keys(), ...other.keys()]).map((finder) => [
      finder,
      sorted([...(one.get(finder) ?? []), ...(other.get(finder) ?? [])]),
    ]),
  )

const finderOf = (pk: string): string => pk.slice(foundPrefix.length)
const textsOf = (words: WordsByFinder): string => JSON.stringify(groupsOf(words))
const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`
const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk })
const tries = 5

/** Dossiers by the words that people write. */
export const searchStore = (table: Table) => {
  const markOf = async (id: string): Promise<Mark | undefined> => {
    const item = await table.get(keys.foundBy(id))
    return item && Mark.read(item)
  }
  /** Where `before` is still there. */
  const mark = async (id: string, sequence: number, words: WordsByFinder, before: Mark | undefined) => {
    const written = { sequence, times: (before?.times ?? 0) + 1, words: groupsOf(words) }
    await table.write([
      {
        name: 'mark',
        ...(words.size > 0
          ? { put: { ...keys.foundBy(id), ...Mark.written(written) } }
          : { delete: keys.foundBy(id) }),
        if: before ? { attribute: 'times', is: before.times } : { absent: true },
      },
    ])
    return written
  }
  /** Another writer may have taken words away while these were written. */
  const takeBack = async (id: string, puts: readonly Item[]): Promise<void> => {
    const there = new Set(itemsOf(id, keptIn(await markOf(id))).map(nameOf))
    await table.writeEach(
      puts.filter((put) => !there.has(nameOf(put))).map((put) => ({ delete: keyOf(put) })),
    )
  }
  return {
    ...searchReader(table),

    /**
     * `event`: for which it is done. What was begun for the same or a later one may have been given up halfway, and is
     * written whole, as it is `anew`. The mark names every word before it has an item, and until it has none: none is
     * left behind.
     */
    keep: (
      id: string,
      event: number,
      /** As it stands: asked again when another writer was faster. */
      standing: () => Promise<FoundBy>,
      anew = false,
    ): Promise<void> =>
      again({ tries, when: isRefused }, async (tried) => {
        // Before its first event nothing is kept; where something is, the mark is refused, and then read.
        const isFirst = event === 1 && tried === 1 && !anew
        const before = isFirst ? undefined : await markOf(id)
        const kept = keptIn(before)
        const next = joined(kept, await standing())
        const isWhole = anew || (before !== undefined && event <= before.sequence)
        const isKept = textsOf(kept) === textsOf(next)
        if (isKept && !isWhole) return
        const items = itemsOf(id, next)
        const wanted = new Set(items.map(nameOf))
        const gone = itemsOf(id, kept).filter((item) => !wanted.has(nameOf(item)))
        const isNew = ({ pk, words }: Item) => kept.get(finderOf(pk))?.join(' ') !== words
        const puts = items.filter((item) => isWhole || isNew(item))
        const sequence = Math.max(event, before?.sequence ?? 0)
        const begun = isKept ? before : await mark(id, sequence, union(kept, next), before)
        await table.writeEach([
          ...puts.map((put) => ({ put })),
          ...gone.map((item) => ({ delete: keyOf(item) })),
        ])
        if (gone.length > 0) await mark(id, sequence, next, begun)
        if (before || anew) await takeBack(id, puts)
      }),

    /**
     * Of dossiers that begin, many at once: their words share requests.
     * @throws WriteRefused where something is kept of one already: `keep` then goes on from what is there
     */
    async begin(all: readonly { id: string; standing: FoundBy }[]): Promise<void> {
      const items = await Promise.all(
        all.map(async ({ id, standing }) => {
          const next = joined(new Map(), standing)
          if (next.size > 0) await mark(id, 1, next, undefined)
          return itemsOf(id, next)
        }),
      )
      await table.writeEach(items.flat().map((put) => ({ put })))
    },

    /** Whether all that is kept of a dossier is as it stands, and how many items that is. */
    async kept(id: string, standing: FoundBy): Promise<{ items: number; right: boolean }> {
      const kept = keptIn(await markOf(id))
      const items = itemsOf(id, kept)
      const stored = new Map(
        (await table.getMany(items.map(keyOf))).map((item) => [nameOf(item), item.words]),
      )
      const right =
        textsOf(kept) === textsOf(joined(kept, standing)) &&
        items.every((item) => stored.get(nameOf(item)) === item.words)
      return { items: items.length, right }
    },
  }
}
export type SearchStore = ReturnType<typeof searchStore>
