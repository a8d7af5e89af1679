export type RecordingTexts = typeof vi

/** What the pages say of what officers record. */
export const vi = {
  heading: 'Ghi nhận trong bước này',
  when: 'Điền khi cho hồ sơ đi tiếp. Nếu yêu cầu bổ sung hoặc từ chối thì để trống cũng được.',
  entry: (number: number) => `Mục ${number}`,
  more: (list: string) => `Lưu và thêm mục: ${list}`,
  recorded: 'Cán bộ đã ghi nhận',
  madeBy: (name: string, time: string) => `${name}, ${time}`,
}
