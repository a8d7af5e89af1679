/** What the page says that finds out what somebody needs. */
export const vi = {
  link: 'Tôi cần chuẩn bị những gì?',
  linkLead:
    'Trả lời vài câu để có danh sách giấy tờ, lệ phí và thời gian cho trường hợp của bạn. Không cần đăng nhập.',
  heading: 'Bạn cần chuẩn bị những gì?',
  lead: 'Vài câu hỏi quyết định bạn cần giấy tờ nào và nộp bao nhiêu. Không có gì được lưu lại.',
  more: 'Theo câu trả lời của bạn, cần biết thêm:',
  show: 'Xem danh sách',
  yours: 'Danh sách của bạn',
  answers: 'Theo câu trả lời của bạn',
  change: 'Trả lời lại',
  papers: 'Giấy tờ phải nộp',
  possible: 'Nếu có',
  asked: (agency: string, because: string, within: string) =>
    `${agency} được hỏi ý kiến, trong ${within}. ${because}`,
  print: 'Bạn có thể in trang này, hoặc lưu địa chỉ của nó: câu trả lời của bạn nằm trong địa chỉ.',
}
export type NeedsTexts = typeof vi
