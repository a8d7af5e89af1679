export const vi = {
  heading: (count: number) => `Giải quyết cùng lúc ${count} hồ sơ`,
  none: 'Không có hồ sơ nào giải quyết cùng lúc được',
  noneLead:
    'Chỉ những hồ sơ của thủ tục trả kết quả trong ngày, cùng một bước và không có ý kiến phản đối mới giải quyết cùng lúc được. Những việc khác làm từng việc.',
  lead: 'Xem từng hồ sơ bên dưới. Hồ sơ nào chưa rõ thì bỏ dấu và làm riêng. Mỗi hồ sơ vẫn có một quyết định riêng trong quá trình của hồ sơ đó.',
  outcomes: {
    check: 'Đúng và đủ: tiếp nhận',
    review: 'Đạt: chuyển tiếp',
    decision: 'Đồng ý và ký',
  } as Partial<Record<string, string>>,
  signs: 'Sau khi gửi, không thay đổi được nữa. Hệ thống cấp số, ký từng kết quả và gửi cho người nộp.',
  include: (number: string) => `${number} được, giải quyết luôn`,
  toLookAt: 'Có điều cần xem nên chưa đánh dấu sẵn',
  papers: 'Giấy tờ',
  noPapers: 'Không có giấy tờ',
  alone: 'Mở riêng',
  looked: 'Tôi đã xem từng hồ sơ được đánh dấu',
  mustLook: 'Hãy xác nhận đã xem từng hồ sơ được đánh dấu',
  chooseSome: 'Hãy đánh dấu ít nhất một hồ sơ',
  send: 'Gửi quyết định cho các hồ sơ đã đánh dấu',
  others: 'Không nằm trong lần này',
  gone: (count: number) => `${count} việc đã có người làm xong hoặc không đọc được.`,
  notYours: 'việc này không phải của bạn',
  byItself: 'phải làm riêng',
  unlike: 'thuộc bước hoặc thủ tục khác; làm ở lần sau',
  tooMany: (most: number) => `Mỗi lần nhiều nhất ${most} hồ sơ. Số còn lại làm ở lần sau.`,
  done: (count: number) => `Đã giải quyết ${count} hồ sơ`,
  notDone: 'Chưa giải quyết được',
  goOn: 'Xem các việc còn lại',
}

export type TogetherTexts = typeof vi
