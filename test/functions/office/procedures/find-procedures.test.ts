import { findIn, findProcedures } from '../../../../functions/office/procedures/finding/find-procedures'
import { findingIndexOf } from '../../../../functions/office/procedures/finding/finding-index'
import { type CatalogueEntry, catalogueOf, entryOf } from '../../../../workflows/kernel/catalogue'
import { shedPermit } from '../../../fixtures/procedure'

const named = (code: string, name: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...entryOf(shedPermit),
  code,
  name: { vi: name, en: name },
  summary: { vi: 'Nộp tại Bộ phận Một cửa.', en: '' },
  result: { vi: 'Giấy tờ', en: '' },
  searchWords: { vi: [], en: [] },
  ...more,
})
const entries = [
  named('1.000001', 'Thủ tục đăng ký khai sinh'),
  named('1.000002', 'Thủ tục đăng ký khai tử'),
  named('1.000003', 'Đăng ký thường trú'),
  named('1.000004', 'Xóa đăng ký tạm trú'),
  named('1.000005', 'Tách thửa hoặc hợp thửa đất'),
  named('1.000006', 'Cấp giấy phép xây dựng', {
    searchWords: { vi: ['xin phép xây nhà'], en: ['build a house'] },
  }),
  named('1.000007', 'Cấp giấy phép kinh doanh rượu', {
    summary: { vi: 'Cho cửa hàng bán rượu; khai sinh ra nghề.', en: '' },
  }),
  named('1.000008', 'Cấp lại chứng chỉ hành nghề'),
  named('1.000009', 'Nghỉ phép của cán bộ'),
]
const index = findingIndexOf(catalogueOf(entries, '2026-12-01'))
const codesOf = (phrase: string) => findIn(index, phrase).ranked.map(({ code }) => code)

test('a name is worth more than what is said of a procedure', () => {
  expect(codesOf('khai sinh')).toEqual(['1.000001', '1.000007'])
})

test.each([
  ['xin phép xây nhà', '1.000006'],
  ['tôi muốn xin phép xây nhà thì làm thế nào', '1.000006'],
  ['build a house', '1.000006'],
  ['building houses', '1.000006'],
  ['tach thua', '1.000005'],
  ['TÁCH THỬA', '1.000005'],
  ['tách thửa'.normalize('NFD'), '1.000005'],
  ['đăng kí tạm trú', '1.000004'],
  ['nghĩ phép', '1.000009'],
  ['000008', '1.000008'],
])('%p finds what it asks for first', (phrase, code) => {
  expect(codesOf(phrase)[0]).toBe(code)
})

test.each([
  ['khai snh', 'khai sinh', '1.000001'],
  ['khai isnh', 'khai sinh', '1.000001'],
  ['khaisinh', 'khai sinh', '1.000001'],
  ['tách thuwa', 'tách thửa', '1.000005'],
  ['giay phep xay dunng', 'giay phep xay dựng', '1.000006'],
])('%p is read as %p', (phrase, meant, code) => {
  const found = findIn(index, phrase)
  expect([found.meant, found.ranked[0]?.code]).toEqual([meant, code])
})

test('a word with marks is what it is, and what is there is not put right', () => {
  for (const phrase of ['khai sính', 'khai sinh', 'khải sinh'])
    expect(findIn(index, phrase)).not.toHaveProperty('meant')
})

test.each([
  'con mèo bay lên trời màu tím',
  'thời tiết hôm nay',
  'asdf qwer zxcv',
  'lorem ipsum dolor sit amet',
  '!!!',
  '',
  // What is said around what is wanted finds nothing by itself.
  'xin làm cho tôi giấy tờ thủ tục đăng ký',
  'con của vợ chồng tôi',
])('%p finds nothing', (phrase) => {
  expect(findIn(index, phrase)).toEqual({ ranked: [] })
})

test('what people of the city call what names say is found, also where no procedure says it', () => {
  const city = catalogueOf(entries, '2026-12-01')
  const first = (phrase: string) => findProcedures(city, phrase).ranked[0]?.code
  expect(['báo tử cho ông', 'nhap ho khau', 'chia đất', 'mất chứng chỉ hành nghề'].map(first)).toEqual([
    '1.000002',
    '1.000003',
    '1.000005',
    '1.000008',
  ])
  // What a name begins with is what is done: this one takes a residence away.
  const removal = named('1.000000', 'Xóa đăng ký thường trú')
  const found = findProcedures(catalogueOf([removal, ...entries], '2026-12-01'), 'nhập hộ khẩu').ranked
  expect(found[0]?.code).toBe('1.000003')
})

test('what stands far behind in a long name is worth less than a short name', () => {
  const long = named('1.000000', `${'Đăng ký biến động đất đai, '.repeat(10)} tách thửa`)
  const found = findIn(findingIndexOf(catalogueOf([long, ...entries], '2026-12-01')), 'tách thửa')
  expect(found.ranked.map(({ code }) => code)).toEqual(['1.000005', '1.000000'])
})

test('entries that an older release has published are found by their names', () => {
  const { searchWords: _words, lifeEvents: _events, ...older } = entries[4]!
  expect(findIn(findingIndexOf(catalogueOf([older], '2026-12-01')), 'tách thửa').ranked).toHaveLength(1)
})
