export const vi = {
  heading: 'Theo dõi kết luận, chỉ đạo',
  lead: 'Nhiệm vụ các cơ quan còn phải làm, hạn gần nhất trước.',
  by: 'Xếp theo',
  byAgency: 'Cơ quan chủ trì',
  owner: 'Cơ quan chủ trì',
  everyAgency: 'Mọi cơ quan',
  nothing: 'Không còn nhiệm vụ nào phải làm.',
  one: {
    tasks: 'Các nhiệm vụ',
    whole: 'Xem toàn bộ hồ sơ: văn bản, diễn biến từng nhiệm vụ',
    counted: (all: number, over: number, overdue: number) =>
      `${all} nhiệm vụ; ${over} đã xong; ${overdue} quá hạn.`,
  },
  weekly: {
    link: 'Bản in theo tuần',
    heading: (week: string) => `Nhiệm vụ theo kết luận, chỉ đạo: tuần ${week}`,
    days: (from: string, to: string, at: string) => `Từ ${from} đến ${to}. Số liệu lúc ${at}.`,
    before: 'Tuần trước',
    after: 'Tuần sau',
    pdf: 'Tải bản PDF',
    sections: {
      overdue: 'Quá hạn',
      waiting: 'Chờ quyết định hoặc đánh giá',
      week: 'Đến hạn trong tuần',
      next: 'Đến hạn tuần sau',
    },
    none: 'Không có.',
  },
}

export type DirectiveTexts = typeof vi
