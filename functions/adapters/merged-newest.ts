/** What lists are in order by. */
interface Placed {
  place: string
}

/** Reads a list from its end, some at a time. */
export interface Reader<T extends Placed> {
  next: T | undefined
  /** Goes on to the one behind. */
  advance(): Promise<void>
}

/** `read`: so many up to a place, the last first; what is behind `to` comes first. */
export const readerOf = <T extends Placed>(
  read: (upTo: string, limit: number) => Promise<readonly T[]>,
  to: string,
  atOnce: number,
): Reader<T> => {
  let some: T[] = []
  let isMore = true
  let before = to
  return {
    next: undefined,
    async advance() {
      while (some.length === 0 && isMore) {
        // The first is the one that was there last.
        const items = await read(before, atOnce + 1)
        isMore = items.length > atOnce
        some = items.filter(({ place }) => place < before)
        before = items.at(-1)?.place ?? before
      }
      this.next = some.shift()
    },
  }
}

/** All lists as one, the last first, each place once. */
export async function* mergedNewest<T extends Placed>(readers: readonly Reader<T>[]): AsyncGenerator<T> {
  await Promise.all(readers.map((reader) => reader.advance()))
  let shown: string | undefined
  for (;;) {
    const left = readers.filter(({ next }) => next)
    const [first, ...others] = left
    if (!first) return
    const newest = others.reduce((a, b) => (placeIn(b) > placeIn(a) ? b : a), first)
    const { next } = newest
    if (next && next.place !== shown) yield next
    shown = next?.place
    await newest.advance()
  }
}
const placeIn = <T extends Placed>({ next }: Reader<T>): string => next?.place ?? ''
