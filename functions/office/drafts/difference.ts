import type { DraftArticle } from './schemas'

/** Of the wording: what stayed, what came and what went. */
export interface Piece {
  kind: 'same' | 'added' | 'taken'
  text: string
}
/** One article, as it was and as it is: none of one of them when it is new or gone. */
export interface ArticleDifference {
  was?: DraftArticle
  now?: DraftArticle
  /** Empty where so much changed that it is better read twice. */
  heading: Piece[]
  text: Piece[]
}

/** Articles are the same by their heading, and by their place where that was changed too. */
export const differenceOf = (
  before: readonly DraftArticle[],
  after: readonly DraftArticle[],
): ArticleDifference[] => {
  const pairs = pairsOf(before, after)
  const paired = new Set(pairs.values())
  const kept = after.map((now, index): ArticleDifference => {
    const place = pairs.get(index)
    return compared(place === undefined ? undefined : before[place], now)
  })
  // What is gone is told where it stood.
  before.forEach((was, place) => {
    if (paired.has(place)) return
    const next = kept.findIndex(({ was: other }) => other && before.indexOf(other) > place)
    kept.splice(next < 0 ? kept.length : next, 0, compared(was, undefined))
  })
  return kept
}

export const isChanged = ({ heading, text }: ArticleDifference): boolean =>
  text.length === 0 || [...heading, ...text].some(({ kind }) => kind !== 'same')

/** Places before, by places after. */
const pairsOf = (before: readonly DraftArticle[], after: readonly DraftArticle[]): Map<number, number> => {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (index: number, place: number) => {
    pairs.set(index, place)
    taken.add(place)
  }
  after.forEach(({ heading }, index) => {
    const place = before.findIndex((was, at) => was.heading === heading && !taken.has(at))
    if (place >= 0) pair(index, place)
  })
  after.forEach((_now, index) => {
    if (!pairs.has(index) && index < before.length && !taken.has(index)) pair(index, index)
  })
  return pairs
}

const compared = (was?: DraftArticle, now?: DraftArticle): ArticleDifference => ({
  ...(was && { was }),
  ...(now && { now }),
  heading: piecesOf(was?.heading ?? '', now?.heading ?? ''),
  text: piecesOf(was?.text ?? '', now?.text ?? ''),
})

// Words are compared each with each.
const mostWords = 4_000

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Word by word; nothing where there are too many to compare. */
export const piecesOf = (was: string, now: string): Piece[] => {
  const [before, after] = [wordsOf(was), wordsOf(now)]
  if (before.length > mostWords || after.length > mostWords)
    return was === now ? [{ kind: 'same', text: now }] : []
  const alike = (one: string | undefined, other: string | undefined) => one === other
  let start = 0
  while (start < Math.min(before.length, after.length) && alike(before[start], after[start])) start += 1
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    alike(before.at(-1 - end), after.at(-1 - end))
  )
    end += 1
  const pieces: Piece[] = []
  const put = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text) pieces.push({ kind, text })
  }
  put('same', before.slice(0, start).join(''))
  walk(before.slice(start, before.length - end), after.slice(start, after.length - end), put)
  put('same', before.slice(before.length - end).join(''))
  return pieces
}

/** Along the longest row of words that both have. */
const walk = (
  before: readonly string[],
  after: readonly string[],
  put: (kind: Piece['kind'], text: string) => void,
): void => {
  const width = after.length + 1
  const longest = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row] ?? '', after[column] ?? '']
    if (row < before.length && column < after.length && one === other) {
      put('same', one)
      row += 1
      column += 1
    } else if (
      column >= after.length ||
      (row < before.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      put('taken', one)
      row += 1
    } else {
      put('added', other)
      column += 1
    }
  }
}
