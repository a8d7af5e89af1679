import fc from 'fast-check'
import {
  oneLine,
  paragraphs,
  personName,
  unreadableIn,
  withoutUnseen,
} from '../../../workflows/kernel/written'

const messagesOf = (schema: ReturnType<typeof oneLine>, text: string): string[] =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? []
const cases = (codes: readonly number[]) => codes.map((code) => [`U+${code.toString(16)}`, code] as const)

const lineBreaks = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]
const unseen = [
  0x00, 0x08, 0x09, 0x1b, 0x7f, 0x9b, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b,
  0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe00,
  0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffe, 0xe000, 0xe0001, 0xe0041, 0xe0100, 0xf0000, 0x10ffff, 0xd800,
  0xdfff,
]

describe('what people write', () => {
  it.each(cases(lineBreaks))('is one line where one line is asked: no %s', (_name, code) => {
    const text = `A${String.fromCodePoint(code)}Số định danh: 000000000000`
    expect(messagesOf(oneLine(), text)).toEqual(['one-line'])
    expect(messagesOf(personName(), text)).toEqual(['one-line'])
  })

  it.each(cases(unseen))('holds nothing that nobody can see: no %s', (name, code) => {
    const text = `Nguyễn${String.fromCodePoint(code)} Lan`
    const message = `unreadable: ${name
      .toUpperCase()
      .replace(/\+(.{2})$/, '+00$1')
      .replace(/\+(.{3})$/, '+0$1')
      .replace(/\+(.)$/, '+000$1')}`
    for (const schema of [oneLine(), personName()]) expect(messagesOf(schema, text)).toEqual([message])
    if (code !== 0x09) expect(messagesOf(paragraphs(), text)).toEqual([message])
  })

  it('has no marks without a letter, and no heaps of them', () => {
    for (const text of ['\u0301Lan', 'Lan \u0301', '“\u0336Lan', `La${'\u0323\u0336'.repeat(6)}n`])
      expect(messagesOf(oneLine(), text)).toHaveLength(1)
  })

  it.each([
    ['Vietnamese', 'Nguyễn Thị Hường'],
    ['Ê Đê and Mnông', 'Y’Bhăm Êban, K’Brêl'],
    ['Nôm and other rare ideographs', '阮 𡨸𡦂 𠀀𪛟𫜴𬺡𮯠𰀀𱍊'],
    ['Cham, Khmer, Thai, Lao', 'ꨔꨮ ខ្មែរ ស្រ្តី ไทยเพื่อน ລາວ'],
    ['Arabic, Hebrew, Hangul, Japanese', 'محمد דוד 김철수 たろう'],
    ['marks of trades and measures', 'Công ty A&B, 96,5 m² (50 %) – số 3/2'],
  ])('may be in any script: %s', (_what, text) => {
    expect(oneLine().parse(text)).toBe(text.normalize('NFC'))
  })

  it('may have pictures in a paragraph', () => {
    for (const text of ['Cảm ơn ❤️', 'Gia đình 👩‍👧', '👍🏽 tốt']) expect(paragraphs().parse(text)).toBe(text)
  })

  it('is kept composed, without spaces around and twice', () => {
    expect(personName().parse('  Nguye\u0302\u0303n\u00a0 Thi\u0323\u3000Lan\n')).toBe('Nguyễn Thị Lan')
    expect(paragraphs().parse(' một \r\n\n\n\n hai\t ba ')).toBe('một\n\nhai ba')
  })

  it('is a name only with a letter', () => {
    for (const text of ['12345', '---', '…', '  . ', '½', '😀'])
      expect(messagesOf(personName(), text)).toEqual(['no-letter'])
    for (const text of ['O', '李', 'Đ.', "H'Hen Niê"]) expect(messagesOf(personName(), text)).toEqual([])
    expect(personName().safeParse(' \u3000 ').success).toBe(false)
  })

  it('is always one visible line, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const parsed = oneLine().safeParse(text)
        if (!parsed.success) return
        expect(parsed.data).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
        expect(parsed.data).toBe(parsed.data.normalize('NFC').trim())
        expect(oneLine().parse(parsed.data)).toBe(parsed.data)
      }),
      { numRuns: 2_000 },
    )
  })

  it('shows what can not be seen when it is printed all the same', () => {
    expect(withoutUnseen('Lan\u202eA\u200b\ud800')).toBe('Lan[U+202E]A[U+200B][U+D800]')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withoutUnseen(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b]/u)
      }),
    )
    expect(unreadableIn('Nguyễn Thị Lan')).toBeUndefined()
  })

  it('tells controls and the soft hyphen alone, of all that this city is written with', () => {
    const letters = [...Array(0x300).keys(), ...Array.from({ length: 0x100 }, (_, i) => 0x1e00 + i)]
    const told = letters.map((code) => String.fromCodePoint(code)).filter((letter) => unreadableIn(letter))
    expect(told.join('')).toMatch(/^[\p{Cc}\u00ad]+$/u)
    expect(told).toHaveLength(0x20 - 1 + 0x21 + 1)
  })
})
