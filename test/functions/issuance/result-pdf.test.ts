import { PDFDocument } from 'pdf-lib'
import { type ResultContent, resultPdf } from '../../../functions/issuance/result-pdf'
import { example } from '../../../workflows/building-permit/v1/example'
import { buildingPermit } from '../../../workflows/building-permit/v1/procedure'
import { textOf } from '../../fixtures/pdf-text'
import { resultOf } from '../../fixtures/result-of'

const content: ResultContent = {
  number: '0001/2026/KQ-H29.16',
  title: 'Giấy phép xây dựng',
  procedure: { code: '1.013225', name: buildingPermit.texts.vi.name, legalBasis: buildingPermit.legalBasis },
  agency: 'Ủy ban nhân dân phường Bến Thành',
  dossier: { number: 'H29.16-261124-0001', filedAt: '2026-11-24T02:00:00.000Z' },
  rows: resultOf(buildingPermit, example),
  address: 'https://motcua.example/verify/0123456789abcdefghjkmnpqrs',
  code: '0123 4567',
  at: '2026-12-14T18:03:07.000Z',
}
const made = async (given: Partial<ResultContent> = {}) => {
  const { document } = await resultPdf({ ...content, ...given })
  return document.save({ useObjectStreams: false })
}

describe('the result document', () => {
  test('says in Vietnamese all that it has to, without losing a letter', async () => {
    const text = (await textOf(await made())).replaceAll('\n', ' ')
    expect(text).not.toContain('\u0000')
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN PHƯỜNG BẾN THÀNH',
      'Số: 0001/2026/KQ-H29.16',
      'GIẤY PHÉP XÂY DỰNG',
      'Nguyễn Thị Lan',
      '45 Nguyễn Thái Bình, phường Bến Thành, Thành phố Hồ Chí Minh',
      '175/2024/NĐ-CP',
      'H29.16-261124-0001',
      'Mã kiểm tra: 0123 4567',
    ])
      expect(text).toContain(part)
    expect(text.replaceAll(' ', '')).toContain(content.address)
  })

  test('is dated by the calendar of the city', async () => {
    const text = await textOf(await made())
    expect(text).toContain('Thành phố Hồ Chí Minh, ngày 15 tháng 12 năm 2026')
    expect(text).toContain('15/12/2026 01:03:07 +07:00')
  })

  test('is the same octets for the same content', async () => {
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true)
  })

  test('names a character that its fonts lack instead of dropping it', async () => {
    const text = await textOf(await made({ rows: [['Cấp cho', 'Lan \u{1F3E0} \u{4F8B} \u202Eabc']] }))
    expect(text).toContain('Lan [U+1F3E0] [U+4F8B] [U+202E]abc')
  })

  test('begins no line with words that somebody else wrote, and hides none', async () => {
    const value = 'A\nSố định danh: 000000000000\u2028Ngày sinh: 01/01/1950\u200b'
    const text = await textOf(await made({ rows: [['Cấp cho', value]] }))
    expect(text).toContain('A Số định danh: 000000000000 Ngày sinh:')
    expect(text.replaceAll('\n', ' ')).toContain('01/01/1950[U+200B]')
  })

  test('shows decomposed letters as whole ones', async () => {
    expect(await textOf(await made({ rows: [['Tên', 'Nguyễn Thị Hường'.normalize('NFD')]] }))).toContain(
      'Nguyễn Thị Hường',
    )
  })

  test('goes on on further pages with long values, each whole', async () => {
    const words = Array.from({ length: 1_500 }, (_, index) => `chữ${index}`)
    const bytes = await made({
      rows: [
        ['Nội dung', words.join(' ')],
        ['Hết', 'x'.repeat(300)],
      ],
    })
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(2)
    const text = (await textOf(bytes)).replaceAll('\n', ' ')
    expect(text.replaceAll(/ \d /g, ' ')).toContain(words.slice(0, 50).join(' '))
    expect(words.every((word) => text.includes(word))).toBe(true)
    expect(text.replaceAll(' ', '')).toContain('x'.repeat(300))
  })
})
