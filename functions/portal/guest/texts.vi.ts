/** For a body outside of the system that was sent a link. */
export const vi = {
  heading: 'Xin ý kiến của cơ quan bạn',
  until: (due: string, expires: string) =>
    `Xin trả lời trước ${due}. Liên kết này dùng được một lần, đến ${expires}.`,
  papers: 'Giấy tờ liên quan',
  thanks: 'Xin cảm ơn: đã nhận ý kiến của cơ quan bạn',
  taken: 'Ý kiến đã được ghi nhận. Liên kết này không dùng lại được.',
}

export type GuestTexts = typeof vi
