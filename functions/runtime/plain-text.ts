/** As people type who write without marks: `Giấy phép xây dựng`, `giay phep xay dung`. */
export const plainText = (text: string): string =>
  // đ is a letter of its own, which no normalization takes apart.
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim()

/** What was typed to look for: what nobody sees is no part of it, and what parts lines parts words. */
export const searchWords = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Z}\ufffd]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim()
