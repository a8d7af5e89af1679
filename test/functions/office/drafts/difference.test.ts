import fc from 'fast-check'
import { differenceOf, piecesOf } from '../../../../functions/office/drafts/difference'
import type { Piece } from '../../../../functions/office/drafts/schemas'

const marked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}(${text})`))
    .join('')

describe('what changed in a draft', () => {
  it('is told word by word', () => {
    expect(marked(piecesOf('By the end of 2027.', 'By the end of June 2028.'))).toBe(
      'By the end of -(2027.)+(June 2028.)',
    )
    expect(marked(piecesOf('one two', 'one two'))).toBe('one two')
    expect(piecesOf('', '')).toEqual([])
  })

  it('gives both wordings back, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (was, now) => {
        const pieces = piecesOf(was, now)
        const without = (kind: Piece['kind']) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('taken')]).toEqual([was, now])
      }),
    )
  })

  it('pairs articles by their heading, then by their place, and keeps those that are gone where they stood', () => {
    const article = (heading: string, text = heading) => ({ heading, text })
    const before = [article('A'), article('B'), article('C'), article('D')]
    const after = [article('A'), article('New'), article('D', 'D changed')]
    const found = differenceOf(before, after).map((one) => [one.was?.heading, one.now?.heading, one.changed])
    expect(found).toEqual([
      ['A', 'A', false],
      ['B', 'New', true],
      ['C', undefined, true],
      ['D', 'D', true],
    ])
  })

  it('of an article in which very much changed says only that it changed', () => {
    const long = 'word '.repeat(5_000)
    const other = 'another\n'.repeat(5_000)
    expect(piecesOf(long, other)).toEqual([])
    const text = { heading: 'A', text: long }
    const [one] = differenceOf([text], [{ ...text, text: other }])
    expect(one?.changed).toBe(true)
    const [same] = differenceOf([text], [text])
    expect(same?.changed).toBe(false)
  })
})
