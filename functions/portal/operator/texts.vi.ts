import type { Lane } from '../../adapters/aside-store'
import type { Kept } from '../../adapters/rebuilt-mark'

export const vi = {
  heading: 'Vận hành',
  lead: 'Những gì đang dừng vì lỗi của hệ thống. Trang này không hiển thị thông tin cá nhân.',
  done: 'Đã chạy lại. Việc nào lỗi lần nữa sẽ trở lại trang này.',
  rebuildDue: (what: string) =>
    `Bản phần mềm khác đã lưu: ${what}. Danh sách và báo cáo có thể còn thiếu cho đến khi chạy motcua rebuild.`,
  kept: {
    figures: 'số liệu',
    board: 'bảng nhiệm vụ',
    search: 'nội dung tìm kiếm',
    tasks: 'danh sách việc đang mở',
  } satisfies Record<Kept, string>,
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
  } satisfies Record<Lane, string>,
  columns: { dossier: 'Hồ sơ', what: 'Việc', error: 'Lỗi', since: 'Từ', act: 'Thao tác' },
  event: (sequence: number) => `sự kiện ${sequence}`,
  attempts: (count: number) => `đã dừng ${count} lần`,
  more: 'Các mục tiếp theo',
  shown: (count: number) => `Đang hiện ${count} mục, lâu nhất ở trên; còn các mục khác.`,
  registry: 'Cán bộ, vai trò và ủy quyền',
  registryLead:
    'Vai trò của cán bộ được thay đổi qua giao diện lập trình, tại POST /api/v1/registry/commands.',
}

export type OperatorTexts = typeof vi
