import type { Succession } from '../../workflows/kernel/predecessor'

/** Fixed words of a result document. Its language is the language of the law. */
export const vi = {
  number: (number: string) => `Số: ${number}`,
  procedure: (name: string, code: string) => `Thủ tục ${code}: ${name}`,
  legalBasis: (laws: readonly string[]) => `Căn cứ các văn bản: ${laws.join('; ')};`,
  request: (dossier: string, filedOn: string, agency: string, result: string) =>
    `Xét hồ sơ số ${dossier} nộp ngày ${filedOn}, ${agency} cấp ${result} với nội dung sau:`,
  /** The platform's own number, where the register has another. */
  resultNumber: (number: string) => `Số kiểm tra: ${number}`,
  /** Without end where there is no such row. */
  validUntil: 'Có giá trị đến hết ngày',
  /** Of the result that it begins from, by what is made of that. */
  succeeds: {
    renew: 'Gia hạn văn bản số',
    change: 'Thay đổi nội dung văn bản số',
    're-issue': 'Cấp lại văn bản số',
    correct: 'Đính chính văn bản số',
    revoke: 'Thu hồi văn bản số',
  } satisfies Record<Succession, string>,
  decision: {
    on: 'Ngày quyết định',
    by: 'Người quyết định',
    conditions: 'Điều kiện, nội dung quyết định',
    roles: { signer: 'Người có thẩm quyền ký', reviewer: 'Người thẩm định' } as Record<string, string>,
  },
  coSigned: 'Cơ quan cùng ký',
  notified: (law: string) =>
    `Việc thông báo đã được tiếp nhận; theo ${law}, thủ tục này không cần quyết định.`,
  silence: (agency: string, since: string, law: string) =>
    `${agency} không quyết định trong thời hạn; theo ${law}, hồ sơ được coi như đã chấp thuận từ ${since}. ${agency} chịu trách nhiệm về việc này.`,
  check: 'Quét mã hoặc mở địa chỉ này để kiểm tra văn bản có thật, còn hiệu lực và không bị sửa đổi:',
  code: (code: string) => `Mã kiểm tra: ${code}`,
  signedBy: 'Đã ký số',
  signedAt: (time: string) => `Thời gian ký:\n${time}`,
  dossier: (number: string) => `Hồ sơ số: ${number}`,
  /** Of procedures that were filed together. */
  parts: {
    done: (agency: string, number: string, date: string) => `${agency}: số ${number}, ngày ${date}`,
    notDone: (agency: string, how: string) => `${agency}: ${how}`,
    erased: '(dữ liệu cá nhân đã được xóa)',
    ends: {
      refused: 'từ chối giải quyết',
      lapsed: 'dừng giải quyết do không được bổ sung trong thời hạn',
      'left-out': 'không thực hiện, do việc phải làm trước không được giải quyết',
    } as Record<string, string>,
  },
  /** Of a draft: what each agency said, and what became of it. */
  opinions: {
    columns: {
      agency: 'Cơ quan',
      said: 'Ý kiến, theo điều, mục của dự thảo',
      takenUp: 'Tiếp thu',
      why: 'Giải trình',
    },
    agency: (name: string, round: number, beyond: boolean) =>
      [name, ...(round > 1 ? [`(lần ${round})`] : []), ...(beyond ? ['(hỏi thêm)'] : [])].join(' '),
    change: (article: number, says: string, why?: string) =>
      `${article === 0 ? 'Toàn văn' : `Mục ${article}`}: ${says}${why ? ` (lý do: ${why})` : ''}`,
    time: (asked: string, due: string) => `Hỏi ngày ${asked}, hạn trả lời ${due}`,
  },
  /** Of tasks that were given. */
  assignments: {
    columns: ['Nhiệm vụ', 'Cơ quan chủ trì; phối hợp', 'Hạn', 'Ngày nộp kết quả', 'Kết quả'],
    ends: {
      put: 'chưa nhận',
      working: 'đang thực hiện',
      'handed-in': 'đã nộp kết quả',
      accepted: 'hoàn thành',
      declined: 'từ chối nhận',
      dropped: 'không thực hiện theo quyết định của cấp trên',
      withdrawn: 'đã rút',
    },
    declined: (times: number) => `từ chối nhận ${times} lần`,
    extendedTo: (day: string) => `gia hạn đến ${day}`,
    silent: (times: number) => `không trả lời đúng hạn ${times} lần`,
  },
  reason: (result: string, number: string) => `Ban hành: ${result}, số ${number}`,
}
