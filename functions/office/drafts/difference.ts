import { diffArrays } from 'diff'
import type { ArticleDifference, DraftArticle, Piece } from './schemas'

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

const compared = (was?: DraftArticle, now?: DraftArticle): ArticleDifference => {
  const heading = piecesOf(was?.heading ?? '', now?.heading ?? '')
  const text = piecesOf(was?.text ?? '', now?.text ?? '')
  const changed = text.length === 0 || [...heading, ...text].some(({ kind }) => kind !== 'same')
  return { ...(was && { was }), ...(now && { now }), changed, heading, text }
}

/** Words that came or went: with more of them a text is better read twice, and what it takes to find them grows with their square. */
const mostChanges = 250

const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? []

/** Word by word; nothing where too much changed. */
export const piecesOf = (was: string, now: string): Piece[] => {
  const changes = diffArrays(wordsOf(was), wordsOf(now), { maxEditLength: mostChanges }) ?? []
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'taken' : 'same',
    text: value.join(''),
  }))
}
