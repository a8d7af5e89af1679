import { officePapersOf } from '../../../functions/papers/office-papers-of'
import { paperPdf } from '../../../functions/papers/paper-pdf'
import { writePaper } from '../../../functions/papers/write-paper'
import { example } from '../../../workflows/building-permit/v1/example'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { answers } from '../../fixtures/dossier'
import { aPaperStory, inCity, type PaperStory } from '../../fixtures/paper-story'
import { textOf } from '../../fixtures/pdf-text'
import { shedPermit } from '../../fixtures/procedure'
import { silenceLaw, silentShed } from '../../fixtures/silently-approved'

const asked = inCity('12/31 09:00')
const bytesOf = async (story: PaperStory, id: string, source = story.source()) => {
  const paper = officePapersOf(source.record).find((one) => one.id === id)
  if (!paper) throw new Error(`no paper ${id}`)
  return paperPdf(writePaper(source, paper, asked))
}
const says = async (...given: Parameters<typeof bytesOf>) =>
  (await textOf(await bytesOf(...given))).replaceAll('\n', ' ')

const head = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ỦY BAN NHÂN DÂN PHƯỜNG BẾN THÀNH',
  'Mã hồ sơ: H29.16-261124-0001',
]
const applicant = [
  'Nguyễn Thị Lan',
  '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
  '0900000001',
  'lan@example.vn',
  'Cấp giấy phép xây dựng mới nhà ở riêng lẻ (mã thủ tục 1.013225)',
]
const expectAll = (text: string, parts: readonly string[]) => {
  expect(text).not.toContain('\u0000')
  for (const part of parts) expect(text).toContain(part)
}

describe('the receipt', () => {
  const received = () => {
    const story = aPaperStory()
    story.completes('check', 'proceed', 'hoa', '24 10:15')
    return story
  }

  it('says who filed what, and promises when it will be answered', async () => {
    expectAll(await says(received(), '01-2'), [
      ...head,
      ...applicant,
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Bản vẽ thiết kế xây dựng',
      'PDF, 8,4 MB',
      'Giấy tờ hợp pháp về đất đai',
      '7 ngày làm việc',
      '10:15 ngày 24/11/2026',
      '17:00 ngày 03/12/2026',
      'Thành phố Hồ Chí Minh, ngày 24 tháng 11 năm 2026',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Lê Thị Hoa',
      'Mẫu số 01 (03/2025/TT-VPCP, Phụ lục I)',
    ])
  })

  it('is the same octets whatever happened since', async () => {
    const story = received()
    const before = await bytesOf(story, '01-2')
    story.does({ kind: 'withdraw', reason: 'Đã bán đất' }, 'lan', '25 09:00')
    expect(Buffer.from(await bytesOf(story, '01-2')).equals(Buffer.from(before))).toBe(true)
  })

  it('names who filed for somebody else', async () => {
    const story = aPaperStory({ filedBy: 'mai' })
    story.completes('check', 'proceed', 'hoa', '24 10:15')
    expectAll(await says(story, '01-2'), ['Người được ủy quyền nộp', 'Hồ Ngọc Mai', 'Nguyễn Thị Lan'])
  })

  it('takes the registry’s name where the form asks for none', async () => {
    const route = shedPermit.route.filter(({ kind }) => kind !== 'check')
    const story = aPaperStory({ procedure: { ...shedPermit, route } as Procedure, answers })
    expectAll(await says(story, '01-1'), ['Nguyễn Thị Lan', '(không có)', 'Lập tự động'])
  })

  it('shows that words were erased, and stays a receipt', async () => {
    const story = received()
    const record = story.record()
    delete record.events[0]!.personal
    const text = await says(story, '01-2', story.source(record))
    expectAll(text, [...head, '(dữ liệu cá nhân đã được xóa)', '7 ngày làm việc'])
    expect(text).not.toContain('0900000001')
  })
})

describe('the request for a supplement', () => {
  const asking = () => {
    const story = aPaperStory()
    story.completes('check', 'supplement', 'hoa', '24 10:00', {
      reason: 'Thiếu giấy tờ về đất',
      items: ['Giấy chứng nhận quyền sử dụng đất', 'Bản cam kết với công trình liền kề'],
    })
    return story
  }

  it('names each missing thing, why, until when, and who helps', async () => {
    expectAll(await says(asking(), '02-2'), [
      ...head,
      ...applicant,
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      '1. Giấy chứng nhận quyền sử dụng đất',
      '2. Bản cam kết với công trình liền kề',
      'Thiếu giấy tờ về đất',
      '17:00 ngày 24/12/2026',
      'Lần thứ 1',
      '118/2025/NĐ-CP',
      'Kiểm tra hồ sơ',
      'nếu có vướng mắc, liên hệ Bộ phận tiếp nhận và trả kết quả',
      'Lê Thị Hoa',
    ])
  })

  it('says whether the clock stands still: only a received dossier has one', async () => {
    const stands = 'không tính vào thời hạn giải quyết'
    expect(await says(asking(), '02-2')).not.toContain(stands)
    const story = aPaperStory()
    story.toTheResult()
    expect(await says(story, '02-10')).toContain(stands)
  })
})

describe('the refusal', () => {
  it('to receive gives the officer’s reason', async () => {
    const story = aPaperStory()
    story.completes('check', 'refuse', 'hoa', '24 10:00', { reason: 'Lô đất thuộc phường Tân Định' })
    expectAll(await says(story, '03-2'), [
      ...head,
      ...applicant,
      'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
      'Lô đất thuộc phường Tân Định',
      'không tiếp nhận',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
    ])
  })

  it('after reception is called one, and names who decided', async () => {
    const site = { ...example.site, withinDetailedPlan: true, nearWaterway: false }
    const story = aPaperStory({
      answers: { ...example, site, building: { ...example.building, storeys: 2 } },
    })
    story.completes('check', 'proceed', 'hoa', '24 10:15')
    story.does({ kind: 'pay', payment: 'P1', amountVnd: story.dossier().plan.feeVnd }, 'lan', '24 11:00')
    story.completes('review', 'proceed', 'duc', '25 09:00')
    story.completes('decision', 'refuse', 'tuan', '25 15:00', { reason: 'Không phù hợp quy hoạch' })
    expectAll(await says(story, '03-5'), [
      'THÔNG BÁO TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
      'Không phù hợp quy hoạch',
      'NGƯỜI CÓ THẨM QUYỀN',
      'Trần Anh Tuấn',
      'trình bày như Mẫu số 03',
    ])
  })
})

describe('the notice of a stop', () => {
  it('after a withdrawal says who asked, where it stood, and what was paid', async () => {
    const story = aPaperStory()
    story.completes('check', 'proceed', 'hoa', '24 10:15')
    story.does({ kind: 'pay', payment: 'P1', amountVnd: story.dossier().plan.feeVnd }, 'lan', '24 11:00')
    story.does({ kind: 'withdraw', reason: 'Thay đổi thiết kế' }, 'lan', '30 09:12')
    expectAll(await says(story, '05-4'), [
      ...head,
      ...applicant,
      'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
      'yêu cầu rút hồ sơ. Lý do: Thay đổi thiết kế',
      'Lấy ý kiến các cơ quan liên quan',
      'kể từ 09:12 ngày 30/11/2026',
      '75.000 đồng đã nộp lúc 11:00 ngày 24/11/2026',
    ])
  })

  it('after a silence says what was waited for, and by what law it ends', async () => {
    const unpaid = aPaperStory()
    unpaid.completes('check', 'proceed', 'hoa', '24 10:15')
    unpaid.staysSilent('payment')
    expectAll(await says(unpaid, '05-3'), [
      'không nộp phí, lệ phí trong thời hạn, đến hết 17:00 ngày 04/12/2026',
      '01/2023/TT-VPCP',
      '75.000 đồng chưa nộp',
    ])

    const unsupplied = aPaperStory()
    unsupplied.completes('check', 'supplement', 'hoa', '24 10:00', { reason: 'Thiếu', items: ['Bản vẽ'] })
    unsupplied.staysSilent('supplement')
    expectAll(await says(unsupplied, '05-3'), ['không bổ sung hồ sơ trong thời hạn', '118/2025/NĐ-CP'])
  })
})

describe('the confirmation of an approval by silence', () => {
  it('names the silent agency that answers for it, since when it counts, and the law', async () => {
    const story = aPaperStory({
      procedure: silentShed,
      answers: { ...answers, storeys: 1, river: false, free: true },
    })
    story.completes('check', 'proceed', 'hoa', '24 10:15')
    story.completes('review', 'proceed', 'duc', '24 11:00')
    story.staysSilent('decision')
    const { id } = officePapersOf(story.record()).find(({ kind }) => kind === 'silent-approval')!
    expectAll(await says(story, id), [
      ...head,
      'GIẤY XÁC NHẬN HỒ SƠ ĐƯỢC COI NHƯ ĐÃ CHẤP THUẬN',
      'Cơ quan chịu trách nhiệm: Ủy ban nhân dân phường Bến Thành',
      'Ủy ban nhân dân phường Bến Thành không có quyết định về hồ sơ này',
      '17:00 ngày 25/11/2026',
      silenceLaw,
      'Lập tự động',
    ])
    // Nobody did it: what the office hands on says so too.
    expectAll(await says(story, '06'), ['Không quyết định, coi như đã chấp thuận', 'Quá hạn'])
  })
})
