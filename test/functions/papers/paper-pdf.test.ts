import { PDFDocument } from 'pdf-lib'
import type { PaperContent } from '../../../functions/papers/paper-content'
import { paperPdf } from '../../../functions/papers/paper-pdf'
import { inCity } from '../../fixtures/paper-story'
import { textOf } from '../../fixtures/pdf-text'

const name = 'Nguyễn Thị Hường'
const unkind = {
  'ten thousand letters': `${name} `.repeat(600),
  'ten thousand letters without a space': 'x'.repeat(10_000),
  'decomposed letters': name.normalize('NFD').repeat(40),
  'marks of the other direction': `\u202E${name}\u202C \u200F\u2067\u05D0`,
  pictures: `${name} \u{1F3E0}\u{1F469}\u200D\u{1F467}`,
  'half a letter': `${name} \uD83C`,
  'control letters': `${name}\u0000\u0007\t\r\n\u2028${name}`,
  nothing: '',
}
const content = (text: string): PaperContent => ({
  kind: 'receipt',
  agency: 'Ủy ban nhân dân phường Bến Thành',
  dossier: 'H29.16-261124-0001',
  at: inCity('24 10:15'),
  parts: [
    { is: 'paragraph', text },
    { is: 'fields', fields: [[text.slice(0, 200), text]] },
    { is: 'list', items: [text, 'hai'] },
    {
      is: 'table',
      columns: [
        { title: 'STT', share: 0.1 },
        { title: 'Tên', share: 0.4 },
        { title: 'Ghi chú', share: 0.5, align: 'center' },
      ],
      rows: [
        ['1', text, text],
        ['2', 'ngắn', ''],
      ],
    },
  ],
  signatures: [{ as: 'Người nộp hồ sơ', note: text.slice(0, 200), name: text.slice(0, 200) }, undefined],
})

describe('a paper with words of people', () => {
  it.each(Object.entries(unkind))('is made whatever they are: %s', async (_what, text) => {
    const bytes = await paperPdf(content(text))
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(0)
    const seen = await textOf(bytes)
    expect(seen).not.toContain('\u0000')
    for (const part of ['GIẤY TIẾP NHẬN', 'Ghi chú', 'ngắn', 'NGƯỜI NỘP HỒ SƠ']) expect(seen).toContain(part)
  })

  it('loses none of them', async () => {
    const words = Array.from({ length: 1_500 }, (_, index) => `chữ${index}.`)
    const seen = await textOf(await paperPdf(content(words.join(' '))))
    // In the paragraph, the field, the list, and two cells of the table.
    for (const word of [words[0]!, words[700]!, words[1_499]!])
      expect([word, seen.split(word).length - 1]).toEqual([word, word === words[0] ? 8 : 5])
  })

  it('shows decomposed letters as whole ones, and names what the fonts lack', async () => {
    const seen = await textOf(await paperPdf(content(`${name.normalize('NFD')} \u{1F3E0} \u202Eabc`)))
    expect(seen).toContain(`${name} [U+1F3E0] [U+202E]abc`)
  })
})
