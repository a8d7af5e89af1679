export const vi = {
  heading: 'Ghi chú cho đồng nghiệp',
  lead: 'Chỉ cán bộ của cơ quan bạn đọc được. Ghi chú không thuộc hồ sơ, người nộp không bao giờ thấy, và bị xóa khi nội dung hồ sơ bị xóa.',
  none: 'Chưa có ghi chú.',
  write: 'Viết hoặc xóa ghi chú',
  text: 'Ghi chú mới',
  keep: 'Lưu ghi chú',
  remove: 'Xóa ghi chú này',
  ended: 'Hồ sơ đã kết thúc, không ghi chú thêm được.',
}

export type NotesTexts = typeof vi
