import { PDFDocument } from 'pdf-lib'
import { paperPdf } from '../../../functions/papers/paper-pdf'
import { writeRegister } from '../../../functions/papers/write-paper'
import { aPaperStory, inCity } from '../../fixtures/paper-story'
import { textOf } from '../../fixtures/pdf-text'

const november = { agency: 'Ủy ban nhân dân phường Bến Thành', from: '2026-11-01', to: '2026-11-30' }
const received = (number: string) => {
  const story = aPaperStory({ number })
  story.completes('check', 'proceed', 'hoa', '24 10:15')
  return story
}
const rowsOf = (content: ReturnType<typeof writeRegister>) => {
  const table = content.parts.find((part) => part.is === 'table')
  if (table?.is !== 'table') throw new Error('no table')
  return table.rows
}

describe('the register', () => {
  const answered = aPaperStory()
  answered.toTheResult()
  const withdrawn = received('H29.16-261124-0002')
  withdrawn.does({ kind: 'withdraw', reason: 'Đã bán đất' }, 'lan', '25 09:00')
  const open = received('H29.16-261124-0003')
  const sources = [answered, withdrawn, open].map((story) => story.source())

  it('has a row for each dossier, with its days and how it stands', () => {
    const rows = rowsOf(
      writeRegister(sources, {
        ...november,
        leftOut: 0,
        unused: [],
        voidResults: { unused: [] },
        at: inCity('25 10:00'),
      }),
    )
    expect(rows[0]).toEqual([
      '1',
      'H29.16-261124-0001',
      'Cấp giấy phép xây dựng mới nhà ở riêng lẻ',
      '01',
      'Nguyễn Thị Lan',
      '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh\n0900000001',
      november.agency,
      '24/11/2026',
      '04/12/2026',
      '15/12/2026',
      'Trực tuyến',
      '',
      'Quá hạn',
    ])
    expect(rows.map((row) => row.at(-1))).toEqual(['Quá hạn', 'Rút hồ sơ', 'Đang giải quyết'])
    const later = rowsOf(
      writeRegister(sources, {
        ...november,
        leftOut: 0,
        unused: [],
        voidResults: { unused: [] },
        at: inCity('12/10 10:00'),
      }),
    )
    expect(later[2]?.at(-1)).toBe('Quá hạn, chưa trả')
  })

  it('is a wide table, whose titles stand on every page', async () => {
    const many = Array.from({ length: 40 }, () => sources[0]!)
    const bytes = await paperPdf(
      writeRegister(many, {
        ...november,
        leftOut: 0,
        unused: [],
        voidResults: { unused: [] },
        at: inCity('12/16 09:00'),
      }),
    )
    const pages = (await PDFDocument.load(bytes)).getPages()
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.getWidth() > page.getHeight())).toBe(true)
    const text = (await textOf(bytes)).replaceAll('\n', ' ')
    expect(text.match(/Mã hồ sơ/g)).toHaveLength(pages.length)
    for (const part of ['SỔ THEO DÕI HỒ SƠ', 'từ ngày 01/11/2026 đến ngày 30/11/2026', 'Tổng số: 40 hồ sơ'])
      expect(text).toContain(part)
  })

  it('may be empty', async () => {
    const bytes = await paperPdf(
      writeRegister([], {
        ...november,
        leftOut: 0,
        unused: [],
        voidResults: { unused: [] },
        at: inCity('12/16 09:00'),
      }),
    )
    expect(await textOf(bytes)).toContain('Tổng số: 0 hồ sơ')
  })
})
