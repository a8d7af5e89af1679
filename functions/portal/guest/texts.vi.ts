import type { GuestTexts } from './guest-texts'

export const vi: GuestTexts = {
  heading: 'Xin ý kiến của cơ quan bạn',
  until: (due, expires) => `Xin trả lời trước ${due}. Liên kết này dùng được một lần, đến ${expires}.`,
  papers: 'Giấy tờ liên quan',
  thanks: 'Xin cảm ơn: đã nhận ý kiến của cơ quan bạn',
  taken: 'Ý kiến đã được ghi nhận. Liên kết này không dùng lại được.',
}
