export const vi = {
  ask: {
    heading: 'Hỏi thêm một cơ quan',
    agency: 'Cơ quan nào',
    text: 'Nội dung hỏi',
    reason: 'Vì sao hỏi cơ quan này',
    days: 'Số ngày làm việc để trả lời',
    daysHint: 'Để trống nếu quy chế đã định thời hạn',
    send: 'Gửi câu hỏi',
  },
  again: { heading: 'Hỏi lại', reason: 'Vì sao hỏi lại', send: 'Hỏi lại' },
  drop: { heading: 'Rút câu hỏi', reason: 'Vì sao không chờ nữa', send: 'Rút câu hỏi' },
  linked: {
    heading: 'Liên kết dùng một lần',
    lead: 'Ai có liên kết thì trả lời được câu hỏi này, một lần, thay mặt cơ quan được hỏi. Liên kết được gửi đến địa chỉ đã đăng ký của cơ quan đó; bạn không nhìn thấy liên kết. Việc gửi được ghi lại và cơ quan được hỏi được báo.',
    send: 'Gửi liên kết',
    sent: (agency: string, to: string, until: string) =>
      `Liên kết đã được gửi đến ${agency}, địa chỉ ${to}. Dùng được đến ${until}.`,
    answered: (by: string, at: string) => `Trả lời qua liên kết dùng một lần do ${by} cho gửi lúc ${at}`,
  },
  extension: {
    heading: 'Gia hạn',
    lead: 'Chỉ một lần, trước ngày hẹn. Người nộp nhận thư xin lỗi kèm lý do và ngày hẹn mới.',
    days: 'Thêm số ngày làm việc',
    reason: 'Lý do, như người nộp sẽ đọc',
    send: 'Gia hạn và xin lỗi',
  },
  withdrawal: {
    heading: 'Rút hồ sơ của cơ quan',
    lead: 'Mọi việc đang chờ về hồ sơ này dừng lại, cơ quan được hỏi không còn phải trả lời. Không hoàn lại được.',
    reason: 'Lý do',
    send: 'Rút hồ sơ',
  },
  revocation: {
    heading: 'Thu hồi kết quả',
    lead: 'Ai kiểm tra giấy tờ sẽ biết ngay là không còn hiệu lực. Không hoàn lại được.',
    reason: 'Lý do',
    send: 'Thu hồi',
  },
}

export type SayingTexts = typeof vi
