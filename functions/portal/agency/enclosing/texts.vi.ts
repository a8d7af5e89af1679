/** What is said of files that go with a task. */
export const vi = {
  waiting: 'Tệp gửi cùng',
  renewed: 'Không bắt buộc. Các cơ quan được hỏi đọc tệp mới; tệp cũ vẫn xem được',
  link: (name: string) => `Đính kèm tệp: ${name}`,
  change: (name: string) => `Đổi tệp: ${name}`,
  heading: (name: string) => `Tệp gửi cùng: ${name}`,
  lead: 'Tệp được gửi khi bạn bấm “Gửi” ở trang trước. Cho đến lúc đó không ai khác thấy.',
  back: 'Trở lại để gửi',
}

export type EnclosingTexts = typeof vi
