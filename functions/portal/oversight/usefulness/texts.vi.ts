import type { ReadablePage, Useful } from '../../../office/service/schemas'

export const vi = {
  heading: 'Trang nào có ích, trang nào không',
  lead: 'Người xem bấm “Có” hoặc “Không” ở cuối trang, rồi có thể nói vì sao. Chỉ đếm, không ghi ai bấm; một người có thể bấm nhiều lần.',
  caption: (month: string) => `Tháng ${month}, theo trang`,
  none: (month: string) => `Tháng ${month}: chưa ai nói gì.`,
  before: 'Tháng trước',
  page: 'Trang',
  answers: {
    yes: 'Có ích',
    no: 'Không',
    'not-found': 'Không thấy điều cần tìm',
    'not-clear': 'Khó hiểu',
    'not-working': 'Trang bị lỗi',
    other: 'Lý do khác',
  } satisfies Record<Useful, string>,
  pages: {
    procedure: 'Thủ tục',
    'life-event': 'Việc trong đời',
    regulations: 'Quy chế phối hợp',
    filed: 'Đã nộp hồ sơ',
    help: 'Trợ giúp',
    contact: 'Liên hệ',
    privacy: 'Dữ liệu cá nhân',
    cookies: 'Cookie',
    accessibility: 'Tiếp cận cho mọi người',
    terms: 'Điều khoản sử dụng',
    agency: 'Cơ quan',
    status: 'Tình trạng dịch vụ',
  } satisfies Record<ReadablePage, string>,
}
export type UsefulnessTexts = typeof vi
