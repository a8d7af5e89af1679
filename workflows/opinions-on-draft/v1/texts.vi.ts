import { officeNames } from '../../city/offices'
import { subjectNames } from '../../city/subjects'
import type { ProcedureTexts } from '../../kernel/text'

export const vi: ProcedureTexts = {
  name: 'Lấy ý kiến các cơ quan về dự thảo văn bản',
  summary:
    'Dành cho cơ quan chủ trì soạn thảo. Gửi dự thảo đến các cơ quan có liên quan, nhận góp ý theo từng điều, tổng hợp, tiếp thu, giải trình và ban hành bảng tổng hợp.',
  result: 'Bảng tổng hợp ý kiến',
  searchWords: ['góp ý dự thảo', 'xin ý kiến sở ngành', 'lấy ý kiến văn bản'],
  steps: {
    opinions: 'Lấy ý kiến',
    compiling: 'Tổng hợp, tiếp thu, giải trình',
    approval: 'Duyệt bảng tổng hợp',
    table: 'Ban hành bảng tổng hợp',
  },
  questions: {},
  documents: { draft: 'Dự thảo văn bản', explanation: 'Thuyết minh, tờ trình' },
  fields: {
    title: 'Tên dự thảo',
    draftKind: 'Loại văn bản',
    'draftKind=decision': 'Quyết định',
    'draftKind=plan': 'Kế hoạch, đề án',
    'draftKind=directive': 'Chỉ thị',
    'draftKind=report': 'Báo cáo',
    'draftKind=submission': 'Tờ trình',
    subjects: 'Lĩnh vực mà dự thảo liên quan',
    ...subjectNames('subjects', 'vi'),
    asked: 'Nội dung đề nghị góp ý',
    until: 'Trả lời trước hết ngày',
    shortTimeReason: 'Lý do thời gian ngắn hơn mức tối thiểu',
    leftOut: 'Cơ quan được đề xuất nhưng không hỏi',
    'leftOut.agency': 'Cơ quan không hỏi',
    ...officeNames('leftOut.agency', 'vi'),
    'leftOut.reason': 'Lý do không hỏi',
    others: 'Cơ quan hỏi thêm ngoài đề xuất',
    'others.agency': 'Cơ quan hỏi thêm',
    ...officeNames('others.agency', 'vi'),
    'others.reason': 'Lý do hỏi thêm',
    articles: 'Nội dung dự thảo theo từng điều, mục',
    'articles.heading': 'Tên điều, mục',
    'articles.text': 'Nội dung điều, mục',
  },
  hints: {
    subjects: 'Cơ quan nào được hỏi do lĩnh vực quyết định: xem danh sách trước khi gửi',
    until: 'Ít nhất 7 ngày làm việc, nhiều nhất 20 ngày làm việc kể từ ngày gửi',
    shortTimeReason: 'Chỉ khi thời gian ít hơn 7 ngày làm việc. Các cơ quan được hỏi đều đọc được',
    articles: 'Đúng như tệp dự thảo: các cơ quan góp ý và so sánh theo từng điều, mục',
    'documents.draft': 'Tệp PDF của toàn văn dự thảo',
  },
  reasons: {
    'not-mature': 'Dự thảo chưa đủ điều kiện, cần soạn thảo lại',
    'opinions-unanswered': 'Giải trình ý kiến chưa thỏa đáng',
  },
}
