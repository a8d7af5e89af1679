export const vi = {
  heading: 'Phím tắt',
  link: 'Phím tắt',
  lead: 'Chỉ cho trang của cán bộ, nơi trình duyệt chạy được JavaScript. Trong ô nhập, chữ vẫn là chữ.',
  on: 'Phím tắt đang bật.',
  off: 'Phím tắt đang tắt trong trình duyệt này.',
  switchOn: 'Bật phím tắt',
  switchOff: 'Tắt phím tắt trong trình duyệt này',
  columns: { key: 'Phím', does: 'Tác dụng' },
  enter: 'Ctrl + Enter',
  list: 'Danh sách việc cần làm',
  task: 'Trang của một việc',
  everywhere: 'Cả hai trang',
  keys: {
    j: 'Dòng tiếp theo',
    k: 'Dòng trước',
    enter: 'Mở việc của dòng',
    x: 'Đánh dấu hoặc bỏ đánh dấu dòng',
    find: 'Đến ô tìm trong danh sách',
    send: 'Gửi và sang việc tiếp theo',
    n: 'Sang việc tiếp theo, chưa làm việc này',
    u: 'Trở về danh sách',
    help: 'Trang này',
  },
}

export type KeysTexts = typeof vi
