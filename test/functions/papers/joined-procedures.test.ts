import { controlSheet } from '../../../functions/papers/control-sheet'
import { officePapersOf } from '../../../functions/papers/office-papers-of'
import { paperPdf } from '../../../functions/papers/paper-pdf'
import { writePaper } from '../../../functions/papers/write-paper'
import { example } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { aPaperStory, inCity } from '../../fixtures/paper-story'
import { textOf } from '../../fixtures/pdf-text'

const asked = inCity('27 09:00')
const bundle = () => {
  const story = aPaperStory({ procedure: birthBundle, answers: example, documents: [] })
  story.completes('check', 'proceed', 'hoa', '24 10:00')
  const data = { number: '145/2026', issuedOn: '2026-11-24' }
  story.completes('part', 'done', 'tuan', '24 14:00', { question: 'birth', data })
  const items = ['Giấy tờ về chỗ ở']
  story.completes('part', 'supplement', 'bao', '25 09:00', { question: 'residence', items })
  return story
}

test('the control sheet hands the dossier to each agency of a part, by the part’s name', () => {
  const table = controlSheet(bundle().source(), asked).parts.find((part) => part.is === 'table')
  if (table?.is !== 'table') throw new Error('no table')
  const rows = table.rows.map(([, sides, , , , note]) => [sides?.split('2. Nhận: ')[1], note?.split('\n')[0]])
  expect(rows.slice(1)).toEqual([
    [expect.stringContaining('Ủy ban nhân dân phường Bến Thành'), 'Đăng ký khai sinh'],
    [expect.stringContaining('Công an phường Bến Thành'), 'Đăng ký thường trú'],
    [expect.stringContaining('Bảo hiểm xã hội'), 'Cấp thẻ bảo hiểm y tế'],
    ['Người nộp hồ sơ', 'Chờ bổ sung hồ sơ'],
  ])
})

test('a request for a supplement names the part, its agency and its law', async () => {
  const source = bundle().source()
  const paper = officePapersOf(source.record).find(({ kind }) => kind === 'supplement-request')!
  const text = (await textOf(await paperPdf(writePaper(source, paper, asked)))).replaceAll('\n', ' ')
  for (const part of ['Đăng ký thường trú', 'Giấy tờ về chỗ ở', 'Công an phường Bến Thành', '118/2025/NĐ-CP'])
    expect(text).toContain(part)
  expect(text).toContain('việc giải quyết thủ tục này sẽ dừng lại')
})
