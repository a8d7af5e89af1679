export const vi = {
  link: 'Báo cáo tuần, để in',
  heading: (week: string) => `Tuần ${week}: nhận, giải quyết, trễ`,
  lead: 'Hồ sơ và câu hỏi của tuần theo từng cơ quan; trong ngoặc là tăng, giảm so với tuần trước. Hồ sơ tính theo tuần tiếp nhận; đã giải quyết là tính đến nay, của tuần trước cũng vậy.',
  days: (from: string, to: string, at: string) => `Từ ${from} đến ${to}, số liệu lúc ${at}.`,
  before: 'Tuần trước',
  after: 'Tuần sau',
  caption: 'Theo cơ quan, trễ nhiều nhất trước',
  name: 'Cơ quan',
  columns: {
    received: 'Tiếp nhận',
    handled: 'Đã giải quyết',
    late: 'Trễ hạn',
    asked: 'Được hỏi ý kiến',
    unanswered: 'Chưa trả lời, quá hạn',
    tasks: 'Nhiệm vụ quá hạn',
  },
  same: '±0',
  none: 'Tuần này và tuần trước không có gì.',
}
export type WeekTexts = typeof vi
