/** What the pages of figures and of oversight say. */
export const vi = {
  reports: {
    agencies: {
      heading: 'Các cơ quan: đúng hạn và trễ hạn',
      lead: 'Mỗi cơ quan giải quyết hồ sơ của mình thế nào, và trả lời ra sao khi được hỏi ý kiến.',
      caption: 'Cơ quan',
    },
    procedures: {
      heading: 'Thủ tục',
      lead: 'Hồ sơ của từng thủ tục được giải quyết thế nào.',
      caption: 'Thủ tục',
    },
    fields: {
      heading: 'Mức độ hài lòng',
      lead: 'Trong những người đã đánh giá: tỷ lệ hài lòng hoặc rất hài lòng, so với mục tiêu của Thành phố.',
      caption: 'Lĩnh vực',
    },
    officers: {
      heading: 'Cán bộ',
      lead: 'Việc mỗi cán bộ đã làm xong. Chỉ Văn phòng Ủy ban nhân dân xem được.',
      caption: 'Cán bộ',
    },
    'index-766': {
      heading: 'Bộ chỉ số phục vụ (QĐ 766/QĐ-TTg)',
      lead: 'Từng chỉ số với công thức, trong phạm vi dữ liệu ở đây trả lời được, và còn thiếu gì cho phần khác.',
      caption: 'Chỉ số thành phần',
    },
  },
  links: 'Báo cáo',
  period: {
    legend: 'Thời gian',
    presets: { month: 'Tháng này', quarter: 'Quý này', year: 'Năm nay' },
    from: 'Từ ngày',
    to: 'Đến ngày',
    hint: 'Ví dụ 27 3 2026',
    /** What was typed is no date. */
    noDate: 'hãy ghi ngày, tháng, năm của một ngày có thật, ví dụ 27 3 2026',
    show: 'Xem',
    of: (from: string, to: string, at: string) => `Từ ${from} đến ${to}, tính đến ${at}.`,
  },
  csv: 'Tải bảng (CSV)',
  empty: 'Không có gì trong thời gian này.',
  columns: {
    name: 'Tên',
    received: 'Tiếp nhận',
    onTime: 'Đúng hạn (%)',
    median: 'Thời gian trung vị (ngày làm việc)',
    asked: 'Được hỏi',
    answeredOnTime: 'Trả lời đúng hạn (%)',
    overdue: 'Quá hạn chưa trả lời',
    answerTime: 'Trả lời trung vị (ngày làm việc)',
    silent: 'Im lặng',
    notConcerned: 'Hỏi không cần thiết',
    supplemented: 'Trả lại bổ sung',
    satisfied: 'Hài lòng (%)',
    rated: 'Lượt đánh giá',
    target: 'Mục tiêu (%)',
    tasks: 'Việc đã xong',
    agency: 'Cơ quan',
    component: 'Chỉ số',
    formula: 'Công thức',
    value: 'Giá trị',
    score: 'Điểm',
    maximum: 'Tối đa',
    missing: 'Còn thiếu',
  },
  percent: '%',
  days: 'ngày',
  trend: {
    heading: 'Đúng hạn theo tháng',
    caption: 'Tỷ lệ hồ sơ đúng hạn',
    month: 'Tháng',
    onTime: 'Đúng hạn (%)',
    alt: 'Cột tỷ lệ hồ sơ đúng hạn của các tháng gần đây; bảng bên cạnh có cùng số liệu.',
  },
  overview: {
    heading: 'Việc gì đang tắc, ở đâu',
    blocked: 'Chờ bạn chỉ đạo',
    nothing: 'Không có gì tắc. Việc cơ quan nào để quá hạn sẽ tự hiện ở đây.',
    figures: {
      waiting: {
        name: 'việc chờ chỉ đạo',
        says: 'Cơ quan không trả lời đúng hạn; bạn quyết định đi tiếp thế nào.',
      },
      accounts: {
        name: 'việc cần xem trách nhiệm',
        says: 'Hồ sơ đã đi tiếp; bạn nêu hướng xử lý sự im lặng.',
      },
      complaints: { name: 'khiếu nại', says: 'chờ trả lời, trong danh sách việc cần làm' },
      silent: { name: 'ý kiến im lặng trong tháng', says: 'Câu hỏi đã quá hạn mà không có trả lời.' },
      onTime: { name: 'đúng hạn trong tháng', says: 'Trong số hồ sơ đã tiếp nhận.' },
    },
    table: 'Lâu nhất ở trên',
    who: 'Cơ quan để quá hạn',
    what: 'Việc',
    dossier: 'Hồ sơ',
    since: 'Quá hạn từ',
    direct: 'Chỉ đạo',
    longAgo: (time: string) => `đã ${time}`,
  },
}

export type OversightTexts = typeof vi
export type ReportName = keyof OversightTexts['reports']
export type Column = keyof OversightTexts['columns']
