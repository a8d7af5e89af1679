import { officePapersOf } from '../../../functions/papers/office-papers-of'
import { paperPdf } from '../../../functions/papers/paper-pdf'
import { writePaper } from '../../../functions/papers/write-paper'
import { aPaperStory } from '../../fixtures/paper-story'
import { textOf } from '../../fixtures/pdf-text'

/** Received on Tuesday 24 November, paid at 14:02, promised for the morning of 4 December. */
const atOpinions = () => {
  const story = aPaperStory()
  story.completes('check', 'proceed', 'hoa', '24 10:15')
  story.does({ kind: 'pay', payment: 'P1', amountVnd: 75_000 }, 'lan', '24 14:02')
  return story
}
const says = async (story: ReturnType<typeof aPaperStory>) => {
  const source = story.source()
  const paper = officePapersOf(source.record).findLast(({ kind }) => kind === 'apology')!
  const text = await textOf(await paperPdf(writePaper(source, paper, paper.at)))
  return text.replaceAll('\n', ' ')
}
const reason = 'Chưa có ý kiến về phòng cháy, chữa cháy'
const extended = () => {
  const story = atOpinions()
  story.does({ kind: 'extend', workingDays: 5, reason }, 'tuan', '12/02 10:00')
  return story
}

describe('the apology', () => {
  it('for an extension says to whom, for which dossier, why, and the new day', async () => {
    const text = await says(extended())
    for (const part of [
      'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
      'Kính gửi: Nguyễn Thị Lan',
      'hồ sơ mã số H29.16-261124-0001',
      '10:15 ngày 24/11/2026',
      'Thời gian hẹn trả kết quả',
      'ngày 04/12/2026',
      reason,
      'xin lỗi Ông/Bà về sự chậm trễ này',
      'ngày 11/12/2026',
      'THỦ TRƯỞNG CƠ QUAN',
      'Mẫu số 04',
      'Thành phố Hồ Chí Minh, ngày 02 tháng 12 năm 2026',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('đã quá thời gian hẹn')
  })

  it('for a dossier that is late without one says so, and what can still be promised', async () => {
    const story = atOpinions()
    story.does({ kind: 'apologise' }, 'system', '12/07 08:00')
    const text = await says(story)
    for (const part of ['đã quá thời gian hẹn', 'chưa nêu lý do', 'Kết quả sẽ được trả vào'])
      expect(text).toContain(part)
  })

  it('stays as it was written, whatever happens later', async () => {
    const story = extended()
    const before = await says(story)
    story.completes('opinion', 'agree', 'mai', '12/03 16:20', { question: 'department-natural-resources' })
    expect(await says(story)).toBe(before)
  })
})
