import type { Lane } from '../../adapters/aside-store'
import type { Kept } from '../../adapters/rebuilt-mark'

export const vi = {
  heading: 'Vận hành',
  lead: 'Những gì đang dừng vì lỗi của hệ thống. Trang này không hiển thị thông tin cá nhân.',
  done: 'Đã chạy lại. Việc nào lỗi lần nữa sẽ trở lại trang này.',
  age: {
    heading: 'Việc theo sự kiện đã làm đến đâu',
    lead: 'Mỗi giờ hệ thống tự đo một lần; nơi nào bị chậm thì ghi lại mỗi phút.',
    followers: { machines: 'Chuyển hồ sơ sang bước tiếp theo', feed: 'Thư báo, số liệu, danh sách' },
    behind: (minutes: number) => (minutes === 0 ? 'Kịp thời' : `Chậm ${minutes} phút`),
    unknown: 'Chưa đo lần nào',
  },
  rebuildDue: (what: string) =>
    `Bản phần mềm khác đã lưu: ${what}. Danh sách và báo cáo có thể còn thiếu cho đến khi chạy motcua rebuild.`,
  kept: {
    figures: 'số liệu',
    board: 'bảng nhiệm vụ',
    search: 'nội dung tìm kiếm',
    tasks: 'danh sách việc đang mở',
    mandates: 'danh sách ủy quyền đã cho',
  } satisfies Record<Kept, string>,
  notDone: (count: number) => `${count} mục không chạy lại được; các mục đó vẫn còn ở dưới.`,
  atOnce: {
    parked: (count: number, error: string) => `Chạy lại ${count} quy trình có lỗi ${error}`,
    aside: (count: number, error: string) => `Làm lại ${count} việc có lỗi ${error}`,
    send: 'Đồng ý chạy lại',
  },
  confirmLead: 'Chỉ các mục sau được chạy lại, lần lượt từng mục:',
  reason: 'Vì sao, hoặc đã sửa gì',
  reasonHint: 'Được lưu mãi trong hồ sơ, ai đọc hồ sơ cũng thấy: không nêu tên người nào',
  parked: 'Quy trình bị lỗi',
  nothingParked: 'Không có quy trình nào chờ bạn.',
  resume: 'Chạy lại',
  aside: 'Việc theo sự kiện bị lỗi',
  asideLead: 'Không cản trở việc nào khác. Hệ thống thử lại mỗi giờ trong một ngày, và khi bạn yêu cầu.',
  nothingAside: 'Không có việc nào bị để riêng.',
  play: 'Làm lại',
  lanes: {
    machines: 'khởi động hoặc đánh thức quy trình',
    board: 'bảng nhiệm vụ',
    figures: 'số liệu',
    search: 'tìm kiếm',
    mail: 'thư',
    dates: 'tính lại thời hạn',
    results: 'thay thế kết quả cũ',
  } satisfies Record<Lane, string>,
  mails: {
    heading: 'Thư không đến nơi',
    lead: 'Thư mà địa chỉ không nhận, hoặc bị trả lại. Nội dung và địa chỉ không được lưu: thư gửi lại được viết mới, đến địa chỉ có lúc đó. Thư chưa gửi được vì lỗi khác nằm ở mục việc theo sự kiện bị lỗi.',
    none: 'Không có thư nào.',
    to: 'Gửi cho',
    applicant: 'người nộp hồ sơ',
    officer: (code: string) => `cán bộ ${code}`,
    why: { refused: 'địa chỉ không nhận', bounced: 'bị trả lại' },
    again: 'Gửi lại',
    againAsked: (number: string) => `Gửi lại thư về hồ sơ ${number}?`,
    againLead: 'Thư được viết và gửi lại cho riêng người đó. Nếu lại không đến nơi, thư trở lại danh sách.',
    done: 'Thư sẽ được gửi lại.',
    sentAgain: 'Đã gửi lại gần đây',
  },
  columns: { dossier: 'Hồ sơ', what: 'Việc', error: 'Lỗi', since: 'Từ', act: 'Thao tác' },
  event: (sequence: number) => `sự kiện ${sequence}`,
  attempts: (count: number) => `đã dừng ${count} lần`,
  more: 'Các mục tiếp theo',
  shown: (count: number) => `Đang hiện ${count} mục, lâu nhất ở trên; còn các mục khác.`,
  registry: 'Cán bộ, vai trò và ủy quyền',
  people: 'Cán bộ của từng cơ quan: vai trò, vắng mặt, người làm thay',
  city: {
    heading: 'Lịch, giờ làm việc và địa chỉ các cơ quan',
    changed:
      'Đây là dữ liệu của Thành phố trong mã nguồn (thư mục workflows/city), được xem xét và thay đổi bằng một bản phát hành mới. Không sửa được tại trang này.',
    hours: 'Giờ làm việc',
    everyWeekday: (hours: string) => `${hours}, từ thứ Hai đến thứ Sáu`,
    cutOff: 'Giờ chốt nhận hồ sơ',
    cutOffSays: (time: string) => `${time}; nhận sau giờ này được tính vào ngày làm việc tiếp theo`,
    agencies: 'Địa chỉ các cơ quan',
    addresses: (all: number, known: number, confirmed: number) =>
      `Trong ${all} cơ quan có ${known} cơ quan đã biết địa chỉ, ${confirmed} địa chỉ được cơ quan xác nhận.`,
    each: 'Xem từng cơ quan',
    year: (year: string) => `Ngày nghỉ và ngày làm bù năm ${year}`,
    columns: { day: 'Ngày', what: 'Là', source: 'Nguồn' },
    worked: 'Thứ Bảy làm bù',
    undecided: (year: string) =>
      `Sau năm ${year} chưa có lịch nghỉ: chỉ các ngày lễ cố định được tính, và thời hạn được ghi là tạm tính.`,
  },
  registryLead:
    'Người vận hành giao vai trò quản lý danh sách cán bộ cho người của Văn phòng Ủy ban nhân dân Thành phố. Ủy quyền của người dân được đăng ký qua giao diện lập trình, tại POST /api/v1/registry/commands.',
}

export type OperatorTexts = typeof vi
