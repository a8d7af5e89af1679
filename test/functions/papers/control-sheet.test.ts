import { controlSheet } from '../../../functions/papers/control-sheet'
import { byLink } from '../../../workflows/kernel/person'
import { aPaperStory, inCity, type PaperStory } from '../../fixtures/paper-story'

const rowsOf = (story: PaperStory, at: string) => {
  const table = controlSheet(story.source(), inCity(at)).parts.find((part) => part.is === 'table')
  if (table?.is !== 'table') throw new Error('no table')
  return table.rows
}
const ward = 'Ủy ban nhân dân phường Bến Thành'

describe('the control sheet', () => {
  const story = aPaperStory()
  story.toTheResult()
  const rows = rowsOf(story, '12/16 09:00')

  it('has every hand-over, from the applicant and back', () => {
    expect(rows[0]).toEqual([
      '1',
      `1. Giao: Người nộp hồ sơ\n2. Nhận: Bộ phận tiếp nhận và trả kết quả, ${ward}`,
      '09:00\n24/11/2026',
      'Giao: Nguyễn Thị Lan\nNhận: Lê Thị Hoa',
      'Trước hạn',
      'Kiểm tra hồ sơ\nHạn: 09:00 ngày 25/11/2026\nĐạt, 10:15 ngày 24/11/2026',
    ])
    expect(rows.at(-1)).toEqual([
      String(rows.length),
      '1. Giao: Hệ thống một cửa điện tử\n2. Nhận: Người nộp hồ sơ',
      '16:01\n15/12/2026',
      'Giao: Hệ thống tự động\nNhận: Nguyễn Thị Lan',
      'Quá hạn',
      'Trả kết quả\nSố 0001/2026/KQ-H29.16',
    ])
    expect(rows.map(([, , , , , note]) => note?.split('\n')[0])).toEqual([
      'Kiểm tra hồ sơ',
      'Nộp lệ phí',
      'Xin ý kiến',
      'Xin ý kiến',
      'Xin ý kiến',
      'Báo cáo quá hạn, xin chỉ đạo',
      'Thẩm định hồ sơ',
      'Chờ bổ sung hồ sơ',
      'Thẩm định hồ sơ',
      'Quyết định cấp giấy phép',
      'Ban hành giấy phép',
      'Trả kết quả',
    ])
  })

  it('says of each whether it was before, on or after its time', () => {
    const standing = (agency: string) => rows.find(([, sides]) => sides?.includes(`thụ lý, ${agency}`))?.[4]
    expect(standing('Sở Nông nghiệp và Môi trường')).toBe('Trước hạn')
    expect(standing('Sở Quy hoạch - Kiến trúc')).toBe('Quá hạn')
    expect(standing('Phòng Cảnh sát')).toBe('Quá hạn')
    expect(rows.find(([, , , , , note]) => note?.startsWith('Quyết định'))?.[4]).toBe('Đúng hạn')
  })

  it('shows what is open as open, and after its time as late', () => {
    const open = aPaperStory()
    expect(rowsOf(open, '24 10:00').map((row) => row[4])).toEqual(['Đang giải quyết'])
    expect(rowsOf(open, '26 10:00').map((row) => row[4])).toEqual(['Quá hạn'])
  })

  it('calls nobody late, or a receiver, whose task closed with the dossier', () => {
    const withdrawn = aPaperStory()
    withdrawn.completes('check', 'proceed', 'hoa', '24 10:15')
    withdrawn.does({ kind: 'withdraw', reason: 'Đã bán đất' }, 'lan', '24 11:00')
    expect(rowsOf(withdrawn, '24 12:00').slice(1)).toEqual([
      expect.arrayContaining(['Giao: Lê Thị Hoa\nNhận: …', '']),
      [
        '3',
        '1. Giao: Hệ thống một cửa điện tử\n2. Nhận: Người nộp hồ sơ',
        '11:00\n24/11/2026',
        'Giao: Hệ thống tự động\nNhận: Nguyễn Thị Lan',
        '',
        'Rút hồ sơ',
      ],
    ])
  })

  it('takes from whom was late what the authority above takes over', () => {
    const late = aPaperStory()
    late.staysSilent('check')
    late.completes('direction', 'take-over', 'nga', '25 10:00', { reason: 'Quá hạn' })
    const rows = rowsOf(late, '25 11:00')
    expect(rows.map((row) => row[4])).toEqual(['Quá hạn', 'Trước hạn', 'Quá hạn'])
    expect(rows[2]?.[1]).toBe(
      `1. Giao: Bộ phận tiếp nhận và trả kết quả, ${ward}\n2. Nhận: Bộ phận theo dõi, chỉ đạo, Văn phòng Ủy ban nhân dân Thành phố Hồ Chí Minh`,
    )
  })

  it('counts an assignment to a colleague, and none to oneself', () => {
    const assigned = aPaperStory()
    const task = assigned.task('check').id
    assigned.does({ kind: 'assign', task, officer: 'duc' }, 'duc', '24 09:10')
    expect(rowsOf(assigned, '24 09:30')).toHaveLength(1)
    assigned.does({ kind: 'assign', task, officer: 'hoa' }, 'duc', '24 09:20')
    expect(rowsOf(assigned, '24 09:30').map((row) => row[3])).toEqual([
      'Giao: Nguyễn Thị Lan\nNhận: …',
      'Giao: Phạm Minh Đức\nNhận: Lê Thị Hoa',
    ])
  })
})

describe('questions on the control sheet', () => {
  const fire = 'fire-police'
  const asked = () => {
    const story = aPaperStory()
    story.completes('check', 'proceed', 'hoa', '24 10:15')
    story.does({ kind: 'pay', payment: 'P1', amountVnd: story.dossier().plan.feeVnd }, 'lan', '24 14:02')
    return story
  }
  const lastRow = (story: PaperStory, at: string) => rowsOf(story, at).at(-1) as string[]

  it('go back to the deciding agency for a clarification, and return', () => {
    const story = asked()
    story.completes('opinion', 'need-more', 'bao', '25 09:00', { question: fire, reason: 'Bản vẽ nào?' })
    const [, sides, , persons, standing, note] = lastRow(story, '25 10:00')
    expect(sides).toMatch(/^1\. Giao: .*Phòng Cảnh sát.*\n2\. Nhận: .*phường Bến Thành/)
    expect(persons).toContain('Giao: Đỗ Quốc Bảo')
    expect([standing, note?.split('\n')[0]]).toEqual(['Đang giải quyết', 'Đề nghị làm rõ'])
    story.staysSilent('clarification')
    const late = rowsOf(story, '12/01 09:00').find(([, , , , , said]) => said?.startsWith('Đề nghị làm rõ'))
    expect(late?.[4]).toBe('Quá hạn')
    expect(lastRow(story, '12/01 09:00')[1]).toMatch(/2\. Nhận: .*Phòng Cảnh sát/)
  })

  it('that were added by hand come from the reviewer who added them', () => {
    const story = asked()
    const about = { agency: 'department-health', text: 'Có ảnh hưởng không?', reason: 'Gần bệnh viện' }
    story.does({ kind: 'ask-agency', ...about }, 'duc', '25 09:00')
    const [, sides, , persons] = lastRow(story, '25 10:00')
    expect(sides).toMatch(/^1\. Giao: .*phường Bến Thành\n2\. Nhận: .*Sở Y tế$/)
    expect(persons).toContain('Giao: Phạm Minh Đức')
  })

  it('that were answered through a link name nobody', () => {
    const story = asked()
    story.completes('opinion', 'agree', byLink('0123456789abcdef00'), '25 09:00', { question: fire })
    const row = rowsOf(story, '25 10:00').find(([, sides]) => sides?.includes('Phòng Cảnh sát'))
    expect(row?.[3]).toContain('Nhận: Trả lời qua đường dẫn')
  })
})
