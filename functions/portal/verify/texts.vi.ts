import type { Succession } from '../../../workflows/kernel/predecessor'

/** What the page of a result says. */
export const vi = {
  title: 'Kiểm tra kết quả',
  standings: {
    current: {
      heading: 'Văn bản có thật và đang còn hiệu lực',
      says: 'Bản lưu của cơ quan đúng như khi ban hành. Hãy so các thông tin dưới đây với văn bản bạn đang có.',
    },
    expired: {
      heading: 'Văn bản đã hết thời hạn',
      says: 'Văn bản này có thật, nhưng thời hạn ghi trên đó đã hết.',
    },
    revoked: {
      heading: 'Văn bản đã bị thu hồi',
      says: 'Văn bản này có thật nhưng không còn giá trị sử dụng.',
    },
    replaced: {
      heading: 'Văn bản đã được thay thế',
      says: 'Văn bản này có thật nhưng đã được thay bằng văn bản khác và không còn giá trị sử dụng.',
    },
    altered: {
      heading: 'Không xác nhận được văn bản',
      says: 'Bản lưu không đúng như khi ban hành. Vui lòng không sử dụng văn bản này và báo cho cơ quan ban hành.',
    },
  },
  number: 'Số',
  resultNumber: 'Số kiểm tra',
  validUntil: 'Có giá trị đến hết ngày',
  result: 'Kết quả',
  procedure: 'Thủ tục',
  agency: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  coSigned: 'Cơ quan cùng ký',
  bySilence: 'Được coi như đã chấp thuận',
  silenceOf: (agency: string, since: string, law: string) =>
    `${agency} không quyết định trong thời hạn; theo ${law}, từ ${since}`,
  revokedOn: 'Ngày thu hồi',
  replacedBy: 'Văn bản thay thế',
  revokedBy: 'Bị thu hồi bởi văn bản',
  succeeds: {
    renew: 'Gia hạn văn bản',
    change: 'Thay đổi văn bản',
    're-issue': 'Cấp lại văn bản',
    correct: 'Đính chính văn bản',
    revoke: 'Thu hồi văn bản',
  } satisfies Record<Succession, string>,
  fileHash: 'Mã SHA-256 của tệp',
  compare:
    'Tệp bạn có đúng là tệp đã ban hành khi mã SHA-256 của hai tệp giống nhau và chữ ký số trong tệp hợp lệ.',
  /** By its number. */
  find: {
    heading: 'Kiểm tra kết quả',
    lead: 'Xem một văn bản có thật và còn hiệu lực không. Không cần đăng nhập.',
    number: 'Số văn bản',
    hint: 'Ở đầu văn bản, ví dụ 0001/2026/KQ-H29.16. Hoặc quét mã vuông trên văn bản bằng điện thoại thì không cần gõ gì.',
    code: 'Mã kiểm tra',
    codeHint: 'Bên cạnh mã vuông trên văn bản: 8 chữ và số đầu tiên sau “/verify/” trong địa chỉ.',
    nowCode: (number: string) =>
      `Để kiểm tra văn bản số ${number}, hãy nhập thêm mã kiểm tra in trên văn bản. Số văn bản được cấp liên tiếp nên chỉ có số thì chưa xem được gì: chỉ người đang có văn bản mới xem được.`,
    photograph: {
      heading: 'Hoặc chụp mã vuông',
      label: 'Ảnh mã vuông trên văn bản',
      hint: 'Chụp rõ, đủ bốn góc. Ảnh được đọc ngay trong trình duyệt, không gửi đi đâu.',
      wait: 'Đang đọc ảnh…',
      none: 'Không đọc được mã trên ảnh này. Hãy chụp gần hơn, đủ sáng, hoặc gõ số và mã kiểm tra ở trên.',
      other: 'Mã trên ảnh không phải mã của một văn bản cấp tại đây.',
    },
    send: 'Kiểm tra',
    none: 'Không có văn bản nào mang số và mã kiểm tra này được ban hành ở đây. Hãy xem lại cả hai',
  },
  /** The file in hand. */
  file: {
    heading: 'Tệp của bạn có đúng là bản đã ban hành?',
    here: 'Tệp được kiểm tra ngay trong trình duyệt, không gửi đi đâu. Nếu không có JavaScript, tệp được gửi lên để so sánh và không được giữ lại.',
    label: 'Tệp của bạn',
    send: 'So sánh',
    same: 'Tệp của bạn giống hệt bản đã ban hành.',
    different: 'Tệp của bạn không phải là bản đã ban hành. Đừng tin tệp này.',
    missing: 'Hãy chọn tệp trước',
  },
  current: 'Xem văn bản thay thế',
  revoking: 'Xem văn bản thu hồi',
  unknown: {
    heading: 'Không có văn bản này',
    says: 'Địa chỉ này không thuộc về kết quả nào đã ban hành. Hãy kiểm tra lại địa chỉ; nếu địa chỉ in trên văn bản đúng như vậy thì văn bản đó không phải do hệ thống này ban hành.',
  },
}

export type VerifyTexts = typeof vi
export type Standing = keyof VerifyTexts['standings']
