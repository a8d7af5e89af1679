export const vi = {
  heading: 'Vắng mặt',
  link: 'Vắng mặt và làm thay',
  done: 'Đã ghi nhận.',
  own: 'Khi tôi vắng mặt',
  lead: 'Trong thời gian vắng mặt, bạn không được giao việc. Người bạn chọn nhận các việc của bạn; không chọn ai thì việc trở về cho những người cùng vai trò. Không cần nêu lý do.',
  awayNow: (from: string, until: string) =>
    `Đã ghi nhận: bạn vắng mặt từ ngày ${from} đến hết ngày ${until}.`,
  deputyIs: (name: string, role: string, agency: string) => `${name} làm thay bạn: ${role}, ${agency}.`,
  standsIn: (name: string, role: string, agency: string, until: string | undefined) =>
    `Bạn làm thay ${name}: ${role}, ${agency}${until ? `, đến hết ngày ${until}` : ''}.`,
  from: 'Ngày vắng mặt đầu tiên',
  lastAway: 'Ngày vắng mặt cuối cùng',
  deputy: (role: string, agency: string) => `Người làm thay: ${role}, ${agency}`,
  nobody: 'Không ai',
  nobodyElse: (role: string, agency: string) =>
    `${role}, ${agency}: không còn ai khác. Nếu cần người làm thay, hãy đề nghị người quản lý danh bạ cán bộ.`,
  save: 'Ghi nhận',
  back: 'Tôi đã trở lại',
  colleagues: (agency: string) => `Đồng nghiệp vắng mặt tại ${agency}`,
  allThere: 'Không có ai.',
  columns: { name: 'Họ tên', away: 'Vắng mặt', deputy: 'Người làm thay' },
  awayFromTo: (from: string, until: string) => `Từ ngày ${from} đến hết ngày ${until}`,
  faults: {
    from: 'Nhập ngày vắng mặt đầu tiên, có trên lịch',
    lastAway: 'Ngày vắng mặt cuối cùng phải có trên lịch, không trước ngày đầu tiên và không ở trong quá khứ',
    deputy: 'Chọn một người trong danh sách, hoặc không chọn ai',
  },
}

export type AbsenceTexts = typeof vi
