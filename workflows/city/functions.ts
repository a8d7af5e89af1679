import type { AgencyFunction } from '../kernel/function'

// A demonstration list of ours. The decisions of the People's Committee on the functions of each office were not read:
// who is responsible for what is recalled, mostly from what the office is called since the mergers of 2025.
const legalBasis = {
  vi: 'Danh mục minh họa; chưa đối chiếu với quyết định quy định chức năng, nhiệm vụ của từng cơ quan',
  en: 'A demonstration list, not compared with the decisions on the functions of each agency',
}
const confirmed =
  'Ours, for demonstration: recalled, mostly from the office’s name since the mergers of 2025. No decision on its functions was read.'

const responsible = (agency: string, subject: string, vi: string, en: string): AgencyFunction => ({
  agency,
  subject,
  ground: { vi, en },
  legalBasis,
  confirmed,
})

/** Which agency is responsible for what drafts may be about. */
export const functions: readonly AgencyFunction[] = [
  responsible('department-finance', 'budget', 'Quản lý tài chính, ngân sách', 'Finance and the budget'),
  responsible('department-finance', 'price', 'Quản lý giá', 'Prices'),
  responsible('tax', 'tax', 'Quản lý thuế', 'Taxes'),
  responsible('department-natural-resources', 'land', 'Quản lý đất đai', 'Land'),
  responsible('land-registry-office', 'land', 'Đăng ký đất đai', 'Registration of land'),
  responsible('department-natural-resources', 'environment', 'Bảo vệ môi trường', 'Environment'),
  responsible('department-natural-resources', 'agriculture', 'Quản lý nông nghiệp', 'Agriculture'),
  responsible('department-construction', 'construction', 'Quản lý xây dựng', 'Construction'),
  responsible('department-construction', 'transport', 'Quản lý giao thông vận tải', 'Transport'),
  responsible(
    'department-planning-architecture',
    'planning',
    'Quản lý quy hoạch, kiến trúc',
    'Planning and architecture',
  ),
  responsible('department-home-affairs', 'labour', 'Quản lý lao động, việc làm', 'Labour and employment'),
  responsible('department-home-affairs', 'civil-service', 'Quản lý công chức, bộ máy', 'Civil service'),
  responsible('social-insurance', 'social-insurance', 'Thực hiện bảo hiểm xã hội', 'Social insurance'),
  responsible(
    'department-science-technology',
    'information-technology',
    'Quản lý khoa học, công nghệ, chuyển đổi số',
    'Science, technology and digital transformation',
  ),
  responsible(
    'department-justice',
    'legal-text',
    'Thẩm định tính hợp pháp của văn bản',
    'Legality of the text',
  ),
  responsible(
    'department-education-training',
    'education',
    'Quản lý giáo dục, đào tạo',
    'Education and training',
  ),
  responsible('department-health', 'health', 'Quản lý y tế', 'Health'),
  responsible('department-culture-sports', 'culture', 'Quản lý văn hóa, thể thao', 'Culture and sports'),
  responsible('department-tourism', 'tourism', 'Quản lý du lịch', 'Tourism'),
  responsible('department-industry-trade', 'trade', 'Quản lý công nghiệp, thương mại', 'Industry and trade'),
  responsible('department-food-safety', 'food-safety', 'Quản lý an toàn thực phẩm', 'Food safety'),
  responsible(
    'export-processing-zones-authority',
    'industrial-zones',
    'Quản lý các khu chế xuất, khu công nghiệp',
    'Export processing and industrial zones',
  ),
  responsible('high-tech-park', 'high-tech', 'Quản lý Khu công nghệ cao', 'The High-Tech Park'),
  responsible(
    'department-ethnic-religious-affairs',
    'ethnic-religious-affairs',
    'Quản lý công tác dân tộc, tôn giáo',
    'Ethnic and religious affairs',
  ),
  responsible('city-inspectorate', 'inspection', 'Thanh tra, giải quyết khiếu nại', 'Inspection, complaints'),
  responsible('city-police', 'security', 'Bảo đảm an ninh, trật tự', 'Security and order'),
  responsible('fire-police', 'fire-safety', 'Phòng cháy, chữa cháy', 'Fire safety'),
  responsible(
    'public-administration-centre',
    'administrative-procedures',
    'Tổ chức giải quyết thủ tục hành chính',
    'Administrative procedures',
  ),
]
