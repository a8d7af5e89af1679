/** Fixed words of a result document. Its language is the language of the law. */
export const vi = {
  number: (number: string) => `Số: ${number}`,
  procedure: (name: string, code: string) => `Thủ tục ${code}: ${name}`,
  legalBasis: (laws: readonly string[]) => `Căn cứ các văn bản: ${laws.join('; ')};`,
  request: (dossier: string, filedOn: string, agency: string, result: string) =>
    `Xét hồ sơ số ${dossier} nộp ngày ${filedOn}, ${agency} cấp ${result} với nội dung sau:`,
  check: 'Quét mã hoặc mở địa chỉ này để kiểm tra văn bản có thật, còn hiệu lực và không bị sửa đổi:',
  code: (code: string) => `Mã kiểm tra: ${code}`,
  signedBy: 'Đã ký số',
  signedAt: (time: string) => `Thời gian ký:\n${time}`,
  dossier: (number: string) => `Hồ sơ số: ${number}`,
  /** Of procedures that were filed together. */
  parts: {
    done: (agency: string, number: string, date: string) => `${agency}: số ${number}, ngày ${date}`,
    notDone: (agency: string, how: string) => `${agency}: ${how}`,
    erased: '(dữ liệu cá nhân đã được xóa)',
    ends: {
      refused: 'từ chối giải quyết',
      lapsed: 'dừng giải quyết do không được bổ sung trong thời hạn',
      'left-out': 'không thực hiện, do việc phải làm trước không được giải quyết',
    } as Record<string, string>,
  },
  reason: (result: string, number: string) => `Ban hành: ${result}, số ${number}`,
}
