import { cityName } from '../../../workflows/city/name'

/** What every page says. */
export const vi = {
  error: 'Lỗi',
  description: `Nộp thủ tục hành chính của ${cityName.vi} trực tuyến, và biết từng lúc ai đang giữ hồ sơ, đến khi nào.`,
  conversation: {
    heading: 'Tin nhắn với cơ quan',
    applicant: 'Người nộp',
    you: 'Bạn',
    office: 'Cơ quan',
    erased: 'Nội dung đã được xóa theo quy định.',
  },
  skip: 'Đến nội dung chính',
  home: 'về trang đầu',
  tagline: `Dịch vụ công ${cityName.vi}`,
  otherLanguage: 'English',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  account: 'Tài khoản',
  menu: 'Mục lục',
  navigation: {
    procedures: 'Thủ tục',
    dossiers: 'Hồ sơ của tôi',
    verify: 'Kiểm tra kết quả',
    figures: 'Số liệu công khai',
    inbox: 'Việc cần làm',
    assigned: 'Nhiệm vụ được giao',
    directives: 'Kết luận, chỉ đạo',
    search: 'Tìm hồ sơ',
    own: 'Cơ quan tôi đề nghị',
    counter: 'Nộp tại quầy',
    oversight: 'Đúng hạn và trễ hạn',
    operator: 'Vận hành',
    registry: 'Cán bộ',
  },
  /** Of so many dossiers. */
  yourTurn: (count: number, more: boolean) => `đến lượt bạn ở ${more ? 'ít nhất ' : ''}${count} hồ sơ`,
  foot: `Mỗi bước đều có hạn, mỗi sự im lặng đều có hệ quả. Mọi giờ ghi ở đây là giờ ${cityName.vi}.`,
  about: {
    heading: 'Về trang này',
    help: 'Trợ giúp',
    contact: 'Liên hệ',
    privacy: 'Dữ liệu cá nhân',
    cookies: 'Cookie',
    accessibility: 'Tiếp cận cho mọi người',
    terms: 'Điều khoản sử dụng',
    status: 'Tình trạng dịch vụ',
  },
  useful: {
    ask: 'Trang này có ích không?',
    yes: 'Có',
    no: 'Không',
    was: 'trang này có ích',
    wasNot: 'trang này không có ích',
  },
  back: 'Quay lại',
  errorSummary: 'Có chỗ cần sửa',
  change: 'Sửa',
  optional: '(không bắt buộc)',
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  yes: 'Có',
  no: 'Không',
  choose: 'Chọn một',
  formerly: (district: string) => `trước đây thuộc ${district}`,
  isNow: (district: string, names: readonly string[]) =>
    `“${district}” là tên cũ. Hãy ghi một trong: ${names.join(', ')}`,
  lookUp: 'Gõ vài chữ của tên, có dấu hoặc không dấu, rồi chọn',
  /** `{count}` characters are left, or too many. */
  characters: { left: 'Còn %{count} ký tự', over: 'Thừa %{count} ký tự' },
  shown: (from: number, to: number, all: number) => `${from} đến ${to} trong số ${all}.`,
  pages: { label: 'Các trang', next: 'Trang sau', previous: 'Trang đầu' },
  faults: {
    missing: {
      heading: 'Không có trang này',
      says: 'Nếu bạn gõ địa chỉ, hãy kiểm tra lại. Nếu bạn dán địa chỉ, hãy xem đã chép đủ chưa.',
    },
    forbidden: {
      heading: 'Bạn không có quyền xem trang này',
      says: 'Bạn đã đăng nhập, nhưng nội dung ở đây là của người khác hoặc của cơ quan khác.',
    },
    forged: {
      heading: 'Không nhận được biểu mẫu này',
      says: 'Biểu mẫu không được gửi từ phiên làm việc của bạn. Chưa có gì thay đổi. Hãy quay lại, tải lại trang rồi gửi lại.',
    },
    failed: {
      heading: 'Hệ thống gặp lỗi',
      says: 'Lỗi đã được ghi lại. Những gì bạn đã lưu không bị mất. Hãy thử lại sau vài phút.',
    },
    busy: { heading: 'Vui lòng chờ một chút', says: '' },
    refused: { heading: 'Không thực hiện được', says: '' },
    'session-over': {
      heading: 'Phiên làm việc đã hết',
      says: 'Để an toàn, hệ thống đăng xuất sau một giờ không hoạt động.',
    },
    'not-signed-in': {
      heading: 'Bạn chưa đăng nhập',
      says: 'Bạn đã dừng giữa chừng, việc đăng nhập mất quá nhiều thời gian, hoặc được bắt đầu trên trình duyệt khác. Không có gì bị mất: hãy đăng nhập lại để đến trang bạn muốn.',
    },
  },
  keptTyped: 'Những gì bạn đã nhập được giữ lại. Đăng nhập lại bằng chính tài khoản đó để làm tiếp.',
  notKept: 'Đăng nhập lại để làm tiếp.',
  signInAgain: 'Đăng nhập lại',
  goHome: 'Về trang đầu',
  goBack: 'Quay lại',
  reference: 'Mã tham chiếu',
  /** How much of a list could not be read. */
  page: (number: number) => `Trang ${number}`,
  leftOut: (count: number) =>
    `Còn ${count} mục của danh sách này không đọc được. Người vận hành đã được báo.`,
}

export type LayoutTexts = typeof vi
