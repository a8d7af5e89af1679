export const vi = {
  heading: 'Mẫu câu của cơ quan',
  lead: 'Những câu thường viết khi giải quyết công việc. Mọi cán bộ của cơ quan đều dùng được. Không ghi tên hoặc thông tin của người nộp.',
  link: 'Mẫu câu của cơ quan',
  none: 'Chưa có mẫu nào.',
  add: 'Thêm mẫu',
  kind: 'Dùng cho loại việc',
  title: 'Tên mẫu',
  text: 'Nội dung',
  keep: 'Lưu mẫu',
  remove: 'Xóa',
  by: (name: string, at: string) => `${name}, ${at}`,
  choose: 'Mẫu câu',
  chooseHint: 'Được thêm vào phần ý kiến, hoặc vào phần còn thiếu nếu bạn yêu cầu bổ sung',
  insert: 'Thêm mẫu câu này',
  chooseOne: 'Hãy chọn một mẫu câu',
}

export type TemplatesTexts = typeof vi
