import { officePapersOf } from '../../../functions/papers/office-papers-of'
import { paperPdf } from '../../../functions/papers/paper-pdf'
import { writePaper } from '../../../functions/papers/write-paper'
import { city } from '../../../workflows/city/city'
import { opinionsOnDraft } from '../../../workflows/opinions-on-draft/v1/procedure'
import { aCompiledDraft } from '../../fixtures/compiled-draft'
import { anIssuingDesk } from '../../fixtures/issuing'
import { textOf } from '../../fixtures/pdf-text'

const stored = async () => {
  const desk = anIssuingDesk(opinionsOnDraft)
  const [filing, ...later] = aCompiledDraft().decisions
  let dossier = await desk.dossiers.file(filing!)
  for (const decision of later) dossier = await desk.dossiers.append(dossier, decision)
  return (await desk.dossiers.read('D1'))!
}

describe('the table of opinions before it is signed', () => {
  test('is a paper after each compilation, beside the control sheet', async () => {
    const papers = officePapersOf(await stored())
    expect(papers.map(({ id, kind, at }) => [id, kind, at])).toEqual([
      ['opinions-table-7', 'opinions-table', '2026-11-26T03:00:00.000Z'],
      ['opinions-table-14', 'opinions-table', '2026-12-08T03:00:00.000Z'],
      ['06', 'control-sheet', '2026-12-08T04:00:00.000Z'],
    ])
  })

  test('says what the signed one will say, as it was then, and that it is not signed', async () => {
    const record = await stored()
    const source = {
      ...city,
      record,
      procedure: opinionsOnDraft,
      nameOf: () => undefined,
    }
    const [first, second] = officePapersOf(record)
    const says = async (paper: typeof first) =>
      (await textOf(await paperPdf(writePaper(source, paper!, '2026-12-09T02:00:00.000Z')))).replaceAll(
        /\s+/g,
        ' ',
      )
    const [before, after] = [await says(first), await says(second)]
    for (const text of [before, after])
      for (const part of [
        'SỞ XÂY DỰNG',
        'BẢNG TỔNG HỢP Ý KIẾN (BẢN CHƯA KÝ)',
        'chỉ bảng tổng hợp đã ký số có giá trị',
        'Kế hoạch cải tạo',
        'Hỏi ngày 24/11/2026, hạn trả lời 15/12/2026',
        'Đã có trong phụ lục',
      ])
        expect(text).toContain(part)
    expect(before).toContain('Chưa trả lời')
    expect(before).not.toContain('Ảnh hưởng hộ dân')
    expect(after).toContain('Trả lời sau thời hạn: Không đồng ý: Ảnh hưởng hộ dân')
    expect(after).toContain('Đã lấy ý kiến hộ dân')
  })
})
