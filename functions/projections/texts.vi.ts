import type { DueDate } from '../../workflows/kernel/due-date'
import type { Instant } from '../../workflows/kernel/instant'
import type { NoticeKind } from '../../workflows/kernel/notice'
import type { Silence } from '../../workflows/kernel/silence'
import type { TaskKind } from '../../workflows/kernel/task'
import { dueText, timeText } from '../wording/time-text'
import type { Sayings } from './sayings'

const amount = new Intl.NumberFormat('vi-VN')
const when = (due: DueDate) => dueText(due, 'vi')

/** What a notice says. `address` is where people reach the platform. */
export const vi = {
  /** Ends the subject, after the dossier's number. */
  subjects: {
    filed: 'Đã nộp hồ sơ',
    received: 'Đã tiếp nhận',
    'payment-asked': 'Yêu cầu nộp phí, lệ phí',
    'supplement-requested': 'Yêu cầu bổ sung',
    reminded: 'Nhắc việc: hồ sơ đang chờ bạn',
    extended: 'Xin lỗi và hẹn lại ngày trả kết quả',
    apologised: 'Xin lỗi vì hồ sơ trễ hẹn',
    'approval-deemed': 'Được coi như đã chấp thuận',
    'part-done': 'Một phần đã có kết quả',
    'part-refused': 'Một phần bị từ chối',
    'part-lapsed': 'Dừng giải quyết một phần do quá hạn',
    refused: 'Từ chối giải quyết',
    lapsed: 'Dừng giải quyết do quá hạn',
    withdrawn: 'Đã rút hồ sơ',
    'result-issued': 'Đã có kết quả',
    'payment-refund-due': 'Có khoản tiền được trả lại',
    refunded: 'Đã trả lại tiền',
    'message-answered': 'Cơ quan đã trả lời tin nhắn của bạn',
    'term-ending': 'Kết quả của bạn sắp hết thời hạn',
  } satisfies Record<NoticeKind, string>,
  dossier: (number: string) => `Hồ sơ số: ${number}`,
  procedure: (name: string) => `Thủ tục: ${name}`,
  /** Of procedures that were filed together, the one that the notice is about. */
  part: (name: string) => `Trong đó: ${name}`,
  says: {
    filed:
      'Hồ sơ của bạn đã được nộp. Cơ quan kiểm tra xem có thiếu gì không; nếu thiếu, bạn được báo một lần cho đủ.',
    received: 'Hồ sơ của bạn đã được tiếp nhận.',
    'payment-asked': 'Hồ sơ của bạn đã đến bước nộp phí, lệ phí.',
    'supplement-requested': 'Hồ sơ của bạn còn thiếu và cần được bổ sung.',
    extended:
      'Chúng tôi xin lỗi: hồ sơ của bạn không thể giải quyết xong vào ngày đã hẹn. Cơ quan giải quyết hẹn lại ngày trả kết quả.',
    apologised:
      'Chúng tôi xin lỗi: hồ sơ của bạn chưa được giải quyết xong vào ngày đã hẹn. Việc chậm trễ đã được ghi nhận, và cơ quan gây chậm trễ được nhắc mỗi ngày làm việc.',
    reminded: 'Hồ sơ của bạn vẫn đang chờ bạn, và thời hạn sắp hết.',
    'approval-deemed':
      'Đã hết thời hạn mà không ai quyết định về hồ sơ của bạn. Theo luật, hồ sơ được coi như đã chấp thuận và đi tiếp.',
    'part-done': 'Một trong các thủ tục liên thông của hồ sơ đã có kết quả; các thủ tục khác tiếp tục.',
    'part-refused':
      'Một trong các thủ tục liên thông của hồ sơ không được giải quyết; các thủ tục khác tiếp tục.',
    'part-lapsed':
      'Đã hết thời hạn bổ sung, nên một trong các thủ tục liên thông của hồ sơ đã dừng lại; các thủ tục khác tiếp tục.',
    refused: 'Hồ sơ của bạn không được giải quyết.',
    lapsed:
      'Đã hết thời hạn mà hồ sơ của bạn chưa được bổ sung hoặc nộp phí, nên việc giải quyết đã dừng lại.',
    withdrawn: 'Hồ sơ của bạn đã được rút theo yêu cầu.',
    'result-issued': 'Hồ sơ của bạn đã có kết quả.',
    'payment-refund-due':
      'Đã nhận được của bạn một khoản tiền mà hồ sơ không cần: hồ sơ đã kết thúc, đã nộp rồi, hoặc số tiền khác. Cơ quan phải trả lại bạn khoản tiền này.',
    refunded:
      'Cơ quan cho biết đã trả lại khoản tiền của bạn. Nếu chưa nhận được, bạn hãy phản ánh tại trang hồ sơ.',
    'message-answered': 'Cơ quan giải quyết hồ sơ đã trả lời tin nhắn của bạn.',
    'term-ending': 'Thời hạn của kết quả mà bạn đã được cấp sắp hết.',
  } satisfies Record<NoticeKind, string>,
  /** Heads the reason of an extension. */
  lateness: 'Lý do của cơ quan:',
  appointment: (at: DueDate) => `Hẹn trả kết quả: ${when(at)}.`,
  /** The clock stands still until the applicant has done what is asked. */
  clockPauses: 'Thời gian chờ bạn không tính vào thời hạn giải quyết; ngày hẹn trả sẽ lùi lại tương ứng.',
  pay: (amountVnd: number, by: DueDate) =>
    `Bạn cần nộp ${amount.format(amountVnd)} đồng, chậm nhất lúc ${when(by)}.`,
  refund: (amountVnd: number) => `Số tiền: ${amount.format(amountVnd)} đồng.`,
  supply: (by: DueDate) => `Bạn cần bổ sung, chậm nhất lúc ${when(by)}.`,
  /** Heads the list of what is missing. */
  items: 'Nội dung cần bổ sung:',
  otherwiseLapses: 'Quá thời hạn này, việc giải quyết hồ sơ sẽ dừng lại.',
  otherwisePartLapses: 'Quá thời hạn này, việc giải quyết thủ tục nêu trên sẽ dừng lại.',
  verify: (address: string) => `Kiểm tra văn bản tại: ${address}`,
  fetch: (address: string) => `Đăng nhập và mở hồ sơ để tải văn bản tại: ${address}`,
  declaration: (address: string) => `Xem và tải tờ khai đã nộp tại: ${address}`,
  term: (number: string, day: string) => `Số ${number}: có giá trị đến hết ngày ${day}.`,
  ways: (address: string) => `Đăng nhập và mở hồ sơ để xem có thể gia hạn hay không tại: ${address}`,
  follow: (address: string) => `Xem hồ sơ đang ở đâu tại: ${address}`,
  /** The words stay in the dossier. */
  answer: (address: string) => `Đăng nhập và mở hồ sơ để đọc câu trả lời tại: ${address}`,
  reasons: (address: string) => `Đăng nhập và mở hồ sơ để xem lý do tại: ${address}`,
  act: (address: string) => `Đăng nhập và mở hồ sơ để thực hiện tại: ${address}`,
  noReply: 'Thư này được gửi tự động, vui lòng không trả lời. Các giờ nêu trên là giờ Việt Nam.',
  /** To a telephone. */
  short: (number: string, more: number, address: string) =>
    `Hồ sơ ${number}${more > 0 ? ` và ${more} tin khác` : ''}: có tin mới. Đăng nhập để xem: ${address}`,
  /** An applicant's one mail of the day. */
  daily: {
    subject: (count: number) => `${count} tin mới về hồ sơ của bạn`,
    lead: 'Tin trong ngày về hồ sơ của bạn, như bạn đã chọn. Việc có thời hạn cho bạn thì được báo riêng.',
  },
  /** To a body outside of the system, with its link to answer. */
  weekly: {
    subject: (week: string, overdue: number, due: number) =>
      `Kết luận, chỉ đạo, tuần ${week}: ${overdue} quá hạn, ${due} đến hạn`,
    lead: 'Nhiệm vụ còn phải làm theo kết luận, chỉ đạo của Ủy ban nhân dân. Nội dung từng nhiệm vụ có trong kết luận.',
    sections: {
      overdue: (count: number) => `QUÁ HẠN (${count})`,
      waiting: (count: number) => `CHỜ QUYẾT ĐỊNH HOẶC ĐÁNH GIÁ (${count})`,
      week: (count: number) => `ĐẾN HẠN TRONG TUẦN (${count})`,
      next: (count: number) => `ĐẾN HẠN TUẦN SAU (${count})`,
    },
    due: (due: string) => `Hạn: ${due}`,
    nothing: 'Không có nhiệm vụ quá hạn, không có nhiệm vụ đến hạn tuần này và tuần sau.',
    more: (count: number) => `Và ${count} nhiệm vụ khác.`,
    all: (address: string) => `Xem tất cả: ${address}`,
    figures: (address: string) => `Tuần trước nhận, giải quyết, trễ: ${address}`,
  },
  link: {
    subject: 'Trả lời câu hỏi qua liên kết',
    lead: 'Cơ quan bạn được hỏi ý kiến. Ai có liên kết dưới đây thì trả lời được câu hỏi này, một lần, thay mặt cơ quan. Không chuyển cho người không có thẩm quyền trả lời.',
    until: (at: Instant) => `Liên kết dùng được đến ${timeText(at, 'vi')}.`,
  },
  /** To those who were asked about a draft. */
  issued: {
    subject: 'Đã ban hành bảng tổng hợp ý kiến',
    says: 'Bảng tổng hợp ý kiến về dự thảo mà cơ quan bạn được hỏi đã được ký và ban hành. Trong đó ghi ý kiến của từng cơ quan, nội dung tiếp thu và giải trình.',
    read: (address: string) => `Đăng nhập để xem bảng tổng hợp tại: ${address}`,
  },
  /** What officers are told of a task. */
  officers: {
    subjects: {
      opened: 'Việc mới cần xử lý',
      assigned: 'Việc được giao cho bạn',
      linked: 'Đã gửi liên kết trả lời',
      deemed: 'Không trả lời: coi như đồng ý',
      'let-pass': 'Không quyết định: hồ sơ được coi như đã chấp thuận',
      silent: 'Chưa xử lý: đã ghi nhận việc chậm trễ',
      share: (share) => `Nhắc việc: đã qua ${share} thời hạn`,
      due: 'Nhắc việc: đã đến hạn',
      overdue: 'Nhắc việc: đã quá hạn',
      unmanned: 'Không có người xử lý',
    } satisfies Sayings & { unmanned: string },
    agency: (name: string) => `Cơ quan: ${name}`,
    step: (name: string) => `Bước: ${name}`,
    task: (kind: string) => `Việc: ${kind}`,
    question: (asked: string) => `Nội dung hỏi: ${asked}`,
    kinds: {
      check: 'kiểm tra hồ sơ',
      supplement: 'người nộp bổ sung hồ sơ',
      payment: 'người nộp nộp phí, lệ phí',
      gate: 'chờ ý kiến các cơ quan',
      opinion: 'cho ý kiến',
      clarification: 'làm rõ nội dung hỏi ý kiến',
      part: 'giải quyết một phần của hồ sơ',
      review: 'thẩm định hồ sơ',
      decision: 'quyết định',
      'co-signature': 'cùng ký',
      direction: 'chỉ đạo về việc quá hạn',
      issue: 'phát hành kết quả',
      account: 'xem xét trách nhiệm về việc chậm trả lời',
      acknowledgement: 'xác nhận đã nhận chỉ đạo',
      complaint: 'giải quyết khiếu nại',
      refund: 'trả lại tiền',
      delivery: 'báo kết quả cho người nộp',
      ruling: 'quyết định về vướng mắc',
      compile: 'tổng hợp, tiếp thu, giải trình ý kiến',
      uptake: 'nhận nhiệm vụ được giao',
      assignment: 'thực hiện nhiệm vụ được giao',
      appraisal: 'đánh giá kết quả thực hiện nhiệm vụ',
      'time-request': 'xem xét đề nghị gia hạn nhiệm vụ',
      message: 'trả lời tin nhắn của người nộp',
    } satisfies Record<TaskKind, string>,
    says: {
      opened: 'Cơ quan của bạn có một việc mới cần xử lý.',
      assigned: 'Bạn được giao một việc của cơ quan.',
      linked:
        'Cơ quan hỏi ý kiến đã cho gửi một liên kết dùng một lần đến địa chỉ đã đăng ký của cơ quan bạn. Ai mở liên kết đều trả lời được câu hỏi này thay mặt cơ quan bạn. Nếu cơ quan bạn không yêu cầu, hãy báo cho cơ quan hỏi.',
      deemed:
        'Cơ quan của bạn không trả lời đúng hạn và được coi như đã đồng ý. Vẫn có thể trả lời cho đến khi hồ sơ được quyết định.',
      'let-pass':
        'Cơ quan của bạn không quyết định đúng hạn. Theo luật, hồ sơ được coi như đã chấp thuận, cơ quan của bạn chịu trách nhiệm, và việc này được báo lên cấp trên.',
      silent:
        'Cơ quan của bạn không xử lý xong một việc đúng hạn. Việc chậm trễ đã được ghi nhận và báo lên cấp trên; việc có thời hạn mới.',
      share: (share) => `Cơ quan của bạn còn một việc chưa xử lý xong: đã qua ${share} thời hạn.`,
      due: 'Cơ quan của bạn có một việc đã đến hạn mà chưa xử lý xong.',
      overdue: 'Cơ quan của bạn có một việc đã quá hạn mà chưa xử lý xong.',
    } satisfies Sayings,
    /** Nobody in the agency could do it. */
    unmanned: 'Hiện không có ai xử lý được việc này: không ai giữ vai trò đó, hoặc mọi người đều vắng mặt.',
    due: (at: DueDate) => `Thời hạn: ${when(at)}`,
    /** What no answer means; `to` is the authority that it is reported to. */
    silence: {
      'deem-consent': () =>
        'Quá thời hạn mà không trả lời: coi như cơ quan được hỏi đồng ý và chịu trách nhiệm về lĩnh vực của mình.',
      'deem-approved': (to) =>
        `Quá thời hạn mà không quyết định: theo luật hồ sơ được coi như đã chấp thuận, và báo cáo ${to}.`,
      lapse: () => 'Quá thời hạn mà không trả lời: dừng giải quyết hồ sơ.',
      block: () =>
        'Quá thời hạn mà không trả lời: việc chậm trễ được ghi nhận, và việc này vẫn phải được xử lý.',
      escalate: (to) => `Quá thời hạn mà không trả lời: báo cáo ${to} để chỉ đạo.`,
    } satisfies Record<Silence['kind'], (to: string) => string>,
    /** What no answer to a clarification means. */
    unclear:
      'Quá thời hạn mà không trả lời: việc hỏi ý kiến tiếp tục mà không có nội dung làm rõ, và việc này được ghi nhận.',
    legalBasis: (law: string) => `Căn cứ: ${law}`,
    act: (address: string) => `Đăng nhập và mở hồ sơ tại: ${address}`,
    /** One mail a day about several tasks. */
    digest: {
      subject: (count: number) => `${count} việc cần xử lý`,
      lead: 'Những việc đang chờ bạn hoặc những người bạn phụ trách, việc gấp nhất ở trên:',
      more: (count: number) => `Và ${count} việc khác trong danh sách việc cần làm.`,
      inbox: (address: string) => `Đăng nhập và mở danh sách việc tại: ${address}`,
    },
  },
}

export type NoticeTexts = typeof vi
