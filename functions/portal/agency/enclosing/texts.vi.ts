/** What is said of files that go with a task. */
export const vi = {
  waiting: 'Tệp gửi cùng',
  renewed: 'Không bắt buộc. Các cơ quan được hỏi đọc tệp mới; tệp cũ vẫn xem được',
  toApplicant: 'Không bắt buộc. Người nộp hồ sơ đọc được tệp',
  amongOffices: 'Không bắt buộc. Chỉ các cơ quan liên quan đọc được tệp, người nộp hồ sơ thì không',
  concerned: 'Không bắt buộc. Các cơ quan liên quan đọc được tệp',
  link: (name?: string) => (name ? `Đính kèm tệp: ${name}` : 'Đính kèm tệp'),
  change: (name?: string) => (name ? `Đổi tệp: ${name}` : 'Đổi tệp'),
  heading: (name: string) => `Tệp gửi cùng: ${name}`,
  lead: 'Tệp được gửi khi bạn bấm “Gửi” ở trang trước. Cho đến lúc đó không ai khác thấy.',
  back: 'Trở lại để gửi',
}

export type EnclosingTexts = typeof vi
