import { officeNames } from '../../city/offices'
import type { ProcedureTexts } from '../../kernel/text'

export const vi: ProcedureTexts = {
  name: 'Giao nhiệm vụ theo kết luận, chỉ đạo của Ủy ban nhân dân Thành phố',
  summary:
    'Dành cho Văn phòng Ủy ban nhân dân Thành phố. Giao từng nhiệm vụ của kết luận, chỉ đạo cho cơ quan chủ trì, theo dõi tiến độ, đánh giá kết quả và báo cáo.',
  result: 'Báo cáo kết quả thực hiện kết luận, chỉ đạo',
  searchWords: ['giao việc theo thông báo kết luận', 'theo dõi chỉ đạo', 'nhiệm vụ được giao'],
  steps: {
    tasks: 'Thực hiện nhiệm vụ',
    closing: 'Duyệt báo cáo',
    report: 'Ban hành báo cáo',
  },
  questions: {},
  documents: { conclusion: 'Văn bản kết luận, chỉ đạo' },
  fields: {
    number: 'Số, ký hiệu văn bản',
    issuedOn: 'Ngày ban hành',
    title: 'Về việc',
    kind: 'Loại văn bản',
    'kind=conclusion': 'Thông báo kết luận',
    'kind=directive': 'Chỉ thị',
    'kind=instruction': 'Văn bản chỉ đạo',
    signedBy: 'Người ký',
    tasks: 'Nhiệm vụ được giao',
    'tasks.what': 'Nội dung nhiệm vụ',
    'tasks.owner': 'Cơ quan chủ trì',
    ...officeNames('tasks.owner', 'vi'),
    'tasks.with1': 'Cơ quan phối hợp (1)',
    ...officeNames('tasks.with1', 'vi'),
    'tasks.with2': 'Cơ quan phối hợp (2)',
    ...officeNames('tasks.with2', 'vi'),
    'tasks.with3': 'Cơ quan phối hợp (3)',
    ...officeNames('tasks.with3', 'vi'),
    'tasks.by': 'Hoàn thành trước hết ngày',
    'tasks.workingDays': 'Hoặc số ngày làm việc kể từ khi nhận nhiệm vụ',
    'tasks.done': 'Sản phẩm, kết quả phải có',
  },
  hints: {
    number: 'Như ghi trên văn bản, ví dụ 512/TB-VP',
    'tasks.what': 'Mỗi nhiệm vụ một việc, một cơ quan chủ trì',
    'tasks.by': 'Chỉ ghi ngày, hoặc chỉ ghi số ngày làm việc',
    'tasks.done': 'Văn bản, số liệu, công việc nào chứng tỏ đã hoàn thành',
  },
  mustHold: { 'issued-before-entry': 'Ngày ban hành văn bản không được sau ngày nhập' },
  reasons: {
    repealed: 'Kết luận, chỉ đạo đã được thay thế hoặc hủy bỏ',
    'wrongly-entered': 'Nhập sai văn bản',
  },
}
