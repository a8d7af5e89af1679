import type { Subject } from '../kernel/function'
import type { Language } from '../kernel/text'
import { functions } from './functions'

const subject = (id: string, vi: string, en: string): Subject => ({ id, name: { vi, en } })

/** What drafts of the city may be about. A demonstration list of ours. */
export const subjects: readonly Subject[] = [
  subject('budget', 'Tài chính, ngân sách', 'Finance, budget'),
  subject('price', 'Giá', 'Prices'),
  subject('tax', 'Thuế', 'Taxes'),
  subject('land', 'Đất đai', 'Land'),
  subject('environment', 'Môi trường', 'Environment'),
  subject('agriculture', 'Nông nghiệp', 'Agriculture'),
  subject('construction', 'Xây dựng', 'Construction'),
  subject('transport', 'Giao thông vận tải', 'Transport'),
  subject('planning', 'Quy hoạch, kiến trúc', 'Planning, architecture'),
  subject('labour', 'Lao động, việc làm', 'Labour, employment'),
  subject('civil-service', 'Công chức, tổ chức bộ máy', 'Civil service'),
  subject('social-insurance', 'Bảo hiểm xã hội', 'Social insurance'),
  subject('information-technology', 'Công nghệ thông tin, chuyển đổi số', 'Information technology'),
  subject('legal-text', 'Tính hợp pháp của văn bản', 'Legality of the text'),
  subject('education', 'Giáo dục, đào tạo', 'Education'),
  subject('health', 'Y tế', 'Health'),
  subject('culture', 'Văn hóa, thể thao', 'Culture, sports'),
  subject('tourism', 'Du lịch', 'Tourism'),
  subject('trade', 'Công nghiệp, thương mại', 'Industry, trade'),
  subject('food-safety', 'An toàn thực phẩm', 'Food safety'),
  subject('industrial-zones', 'Khu chế xuất, khu công nghiệp', 'Industrial zones'),
  subject('high-tech', 'Khu công nghệ cao', 'High-Tech Park'),
  subject('ethnic-religious-affairs', 'Dân tộc, tôn giáo', 'Ethnic and religious affairs'),
  subject('inspection', 'Thanh tra, khiếu nại', 'Inspection, complaints'),
  subject('security', 'An ninh, trật tự', 'Security, order'),
  subject('fire-safety', 'Phòng cháy, chữa cháy', 'Fire safety'),
  subject('administrative-procedures', 'Thủ tục hành chính', 'Administrative procedures'),
]

export const subjectIds: readonly string[] = subjects.map(({ id }) => id)

/** What each choice of a field is called: `subjects=land` is `Đất đai`. */
export const subjectNames = (field: string, language: Language): Record<string, string> =>
  Object.fromEntries(subjects.map(({ id, name }) => [`${field}=${id}`, name[language]]))

/** The agencies that are responsible for any of these, each once, with which of them. */
export const concernedBy = (about: readonly string[]): { agency: string; subjects: string[] }[] => {
  const found = functions.filter(({ subject }) => about.includes(subject))
  return [...new Set(found.map(({ agency }) => agency))].map((agency) => ({
    agency,
    subjects: found.filter((one) => one.agency === agency).map((one) => one.subject),
  }))
}
