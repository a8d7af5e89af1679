export const vi = {
  heading: 'Việc cơ quan tôi đề nghị',
  lead: 'Mọi cán bộ của cơ quan đều xem được; cán bộ tham mưu nộp, bổ sung và rút hồ sơ.',
  agency: 'Cơ quan',
  show: 'Xem',
  start: 'Bắt đầu đề nghị mới',
  drafts: 'Đang điền',
  draft: (procedure: string, at: string) => `${procedure}, sửa lần cuối lúc ${at}`,
  dossiers: 'Đã nộp',
  none: 'Cơ quan chưa nộp hồ sơ nào.',
  dossier: (procedure: string, number: string) => `${procedure}, hồ sơ ${number}`,
  filed: (at: string) => `nộp lúc ${at}`,
  running: 'đang xử lý',
  todo: 'Chờ cơ quan bổ sung',
  endings: {
    issued: 'đã có kết quả',
    refused: 'bị từ chối',
    withdrawn: 'đã rút',
    lapsed: 'đã dừng vì hết thời hạn bổ sung',
  },
  begin: {
    heading: 'Trước khi bắt đầu',
    lead: 'Mỗi câu trả lời được lưu ngay. Bạn có thể dừng và làm tiếp trong 30 ngày.',
    halfWay: 'Bạn đã bắt đầu mẫu này:',
    takeUp: (at: string) => `Làm tiếp mẫu sửa lần cuối lúc ${at}`,
    agency: 'Nhân danh cơ quan nào?',
    choose: 'Hãy chọn cơ quan',
    send: 'Bắt đầu',
  },
}

export type OwnTexts = typeof vi
