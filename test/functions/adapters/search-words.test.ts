import fc from 'fast-check'
import { areFoundIn, typedWords, wordsOf } from '../../../functions/adapters/search-words'

const vietnamese = [
  ...'aăâeêioôơuưyđbcdghklmnpqrstvx',
  ...'áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệóòỏõọớờởỡợúùủũụứừửữựýỳỷỹỵ',
]
const syllable = fc
  .array(fc.constantFrom(...vietnamese), { minLength: 2, maxLength: 6 })
  .map((all) => all.join(''))
const name = fc.array(syllable, { minLength: 1, maxLength: 5 })

describe('words to look up', () => {
  test('have no marks and no capitals, and each is there once', () => {
    expect(wordsOf('Nguyễn Thị Đào, 12/5 đường Lê Lợi; NGUYỄN')).toEqual([
      'nguyen',
      'thi',
      'dao',
      '12',
      '5',
      'duong',
      'le',
      'loi',
    ])
  })

  test('are the same composed or not, in capitals or not', () => {
    fc.assert(
      fc.property(name, (words) => {
        const text = words.join(' ')
        const expected = wordsOf(text)
        for (const way of [text.normalize('NFD'), text.normalize('NFC').toUpperCase(), `  ${text}.`])
          expect(wordsOf(way)).toEqual(expected)
      }),
    )
  })

  test('are what a sort key holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(Buffer.byteLength(word)).toBeLessThanOrEqual(160)
          expect(word).not.toContain('#')
        }
      }),
    )
  })
})

describe('what is typed', () => {
  test('finds a name by beginnings of its words, in any order, with marks or without', () => {
    fc.assert(
      fc.property(name, fc.infiniteStream(fc.nat(5)), fc.boolean(), (words, lengths, isReversed) => {
        const parts = words.map((word) => word.slice(0, 2 + (lengths.next().value as number)))
        const typed = (isReversed ? parts.reverse() : parts).join(' ')
        expect(areFoundIn(typedWords(typed), wordsOf(words.join(' ')))).toBe(true)
      }),
    )
  })

  test('finds nothing by the middle of a word', () => {
    expect(areFoundIn(typedWords('guyen'), wordsOf('Nguyễn Văn An'))).toBe(false)
  })

  test('is found as whole words when they are one letter or figure', () => {
    expect(areFoundIn(typedWords('y'), wordsOf('Nguyễn Thị Yến'))).toBe(false)
    expect(areFoundIn(typedWords('y'), wordsOf('Đào Duy Ý'))).toBe(true)
    expect(areFoundIn(typedWords('5 12'), wordsOf('51 12'))).toBe(false)
  })

  test('is one number from nine figures on, however they are grouped; plots stay what they are', () => {
    expect(typedWords('0901 234 567')).toEqual(['0901234567'])
    expect(typedWords('079-190-000-001')).toEqual(['079190000001'])
    expect(typedWords('12 5')).toEqual(['12', '5'])
    expect(typedWords('thửa 125 tờ 48')).toEqual(['thua', '125', 'to', '48'])
  })

  test('leaves out what is the beginning of another word of it', () => {
    expect(typedWords('ng nguyen van va')).toEqual(['nguyen', 'van'])
    expect(typedWords(' .,- ')).toEqual([])
  })
})
