import type { Application } from './rules'

/** A demonstration draft, with a department left out, a ward added, and a body that no regulation binds. */
export const example: Application = {
  title: 'Kế hoạch cải tạo, chỉnh trang các tuyến kênh, rạch nội thành giai đoạn 2027 - 2030',
  draftKind: 'plan',
  subjects: ['environment', 'construction', 'budget', 'planning', 'fire-safety'],
  asked: 'Đề nghị góp ý về phạm vi, tiến độ và nguồn vốn của Kế hoạch, theo lĩnh vực quý cơ quan quản lý.',
  until: '2026-12-15',
  leftOut: [{ agency: 'department-planning-architecture', reason: 'Đã thống nhất tại cuộc họp trước' }],
  others: [{ agency: 'ward-ben-thanh', reason: 'Có tuyến rạch được chọn làm trước' }],
  articles: [
    {
      heading: 'Điều 1. Phạm vi',
      text: 'Cải tạo 12 tuyến kênh, rạch nội thành, ưu tiên các tuyến đi qua khu dân cư đông đúc.',
    },
    {
      heading: 'Điều 2. Tiến độ',
      text: 'Hoàn thành 4 tuyến trong năm 2027 và các tuyến còn lại trước ngày 31 tháng 12 năm 2030.',
    },
    {
      heading: 'Điều 3. Nguồn vốn',
      text: 'Ngân sách Thành phố và các nguồn vốn hợp pháp khác.',
    },
  ],
}
