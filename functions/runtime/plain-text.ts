/** As people type who write without marks: `Giấy phép xây dựng`, `giay phep xay dung`. */
export const plainText = (text: string): string =>
  // đ is a letter of its own, which no normalization takes apart.
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()
