export const vi = {
  heading: (count: number) => (count === 1 ? 'Chỉ đạo 1 hồ sơ' : `Chỉ đạo ${count} hồ sơ`),
  of: (agency: string) => `Cơ quan để quá hạn: ${agency}.`,
  listed: 'Các hồ sơ',
  outcome: 'Chỉ đạo thế nào?',
  reason: 'Lý do',
  reasonHint: 'Ghi vào từng hồ sơ; cơ quan và người nộp đều đọc được.',
  days: 'Gia hạn thêm bao nhiêu ngày làm việc? Để trống: 2 ngày',
  chooseOutcome: 'Hãy chọn chỉ đạo thế nào',
  noDays: 'Hãy ghi số ngày từ 1 đến 30',
  goOn: 'Tiếp tục',
  confirm: {
    heading: (count: number) =>
      count === 1 ? 'Xác nhận chỉ đạo 1 hồ sơ' : `Xác nhận chỉ đạo ${count} hồ sơ`,
    lead: 'Mỗi hồ sơ được ghi riêng chỉ đạo này và không rút lại được.',
    send: 'Xác nhận chỉ đạo',
    change: 'Sửa lại',
    days: (count: number) => `${count} ngày làm việc`,
  },
  done: {
    heading: (count: number) => (count === 1 ? 'Đã chỉ đạo 1 hồ sơ' : `Đã chỉ đạo ${count} hồ sơ`),
    failed: 'Chưa chỉ đạo được',
    not: (number: string, why: string) => `${number}: ${why}`,
    back: 'Về trang đầu',
  },
}

export type DirectingTexts = typeof vi
