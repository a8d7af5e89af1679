import type { Agency } from '../kernel/agency'
import { withAddress } from './addresses'
import { wardPolice, wards } from './wards'

const office =
  (about: Pick<Agency, 'kind' | 'codeIs' | 'parent'>) =>
  (id: string, code: string, vi: string, en: string): Agency => ({ id, code, name: { vi, en }, ...about })
const ofTheCity = (id: string, code: string, vi: string, en: string): Agency => {
  const about = { kind: 'department', codeIs: 'demonstration', parent: 'peoples-committee' } as const
  return withAddress(office(about)(id, code, vi, en))
}
const department = (id: string, code: string, vi: string, en: string): Agency =>
  ofTheCity(`department-${id}`, code, vi, en)
/** Its address is under a domain that is nobody's (RFC 2606). */
const outside = (id: string, code: string, vi: string, en: string, parent?: string): Agency => ({
  ...office({ kind: 'outside-body', codeIs: 'demonstration', parent })(id, code, vi, en),
  email: `answers@${id}.example`,
})

/** The registry. Published codes: only H29 itself (QĐ 20/2020/QĐ-TTg); the rest are for demonstration. */
export const agencies: readonly Agency[] = [
  office({ kind: 'peoples-committee', codeIs: 'published' })(
    'peoples-committee',
    'H29',
    'Văn phòng Ủy ban nhân dân Thành phố Hồ Chí Minh',
    "Office of the People's Committee of Ho Chi Minh City",
  ),
  ofTheCity('city-inspectorate', 'H29.200', 'Thanh tra Thành phố', 'City Inspectorate'),
  department('food-safety', 'H29.201', 'Sở An toàn thực phẩm', 'Department of Food Safety'),
  department('industry-trade', 'H29.202', 'Sở Công Thương', 'Department of Industry and Trade'),
  department('tourism', 'H29.203', 'Sở Du lịch', 'Department of Tourism'),
  department(
    'ethnic-religious-affairs',
    'H29.204',
    'Sở Dân tộc và Tôn giáo',
    'Department of Ethnic and Religious Affairs',
  ),
  department(
    'education-training',
    'H29.205',
    'Sở Giáo dục và Đào tạo',
    'Department of Education and Training',
  ),
  department(
    'science-technology',
    'H29.206',
    'Sở Khoa học và Công nghệ',
    'Department of Science and Technology',
  ),
  department('home-affairs', 'H29.207', 'Sở Nội vụ', 'Department of Home Affairs'),
  department(
    'natural-resources',
    'H29.208',
    'Sở Nông nghiệp và Môi trường',
    'Department of Agriculture and Environment',
  ),
  department(
    'planning-architecture',
    'H29.209',
    'Sở Quy hoạch - Kiến trúc',
    'Department of Planning and Architecture',
  ),
  department('finance', 'H29.210', 'Sở Tài chính', 'Department of Finance'),
  department('justice', 'H29.211', 'Sở Tư pháp', 'Department of Justice'),
  department('culture-sports', 'H29.212', 'Sở Văn hóa và Thể thao', 'Department of Culture and Sports'),
  department('construction', 'H29.213', 'Sở Xây dựng', 'Department of Construction'),
  department('health', 'H29.214', 'Sở Y tế', 'Department of Health'),
  ofTheCity(
    'export-processing-zones-authority',
    'H29.215',
    'Ban Quản lý các Khu chế xuất và công nghiệp',
    'Authority of Export Processing and Industrial Zones',
  ),
  ofTheCity('high-tech-park', 'H29.216', 'Ban Quản lý Khu công nghệ cao', 'Authority of the High-Tech Park'),
  ofTheCity(
    'public-administration-centre',
    'H29.217',
    'Trung tâm Phục vụ hành chính công Thành phố',
    'Public Administration Service Centre of Ho Chi Minh City',
  ),
  outside('city-police', 'H29.305', 'Công an Thành phố Hồ Chí Minh', 'Ho Chi Minh City Police'),
  outside(
    'fire-police',
    'H29.301',
    'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ (PC07), Công an Thành phố',
    'Fire Prevention and Rescue Police (PC07), City Police',
    'city-police',
  ),
  outside('tax', 'H29.302', 'Thuế Thành phố Hồ Chí Minh', 'Tax Office of Ho Chi Minh City'),
  outside(
    'social-insurance',
    'H29.303',
    'Bảo hiểm xã hội Thành phố Hồ Chí Minh',
    'Social Insurance of Ho Chi Minh City',
  ),
  outside(
    'land-registry-office',
    'H29.304',
    'Văn phòng Đăng ký đất đai Thành phố Hồ Chí Minh',
    'Land Registry Office of Ho Chi Minh City',
  ),
  ...wards,
  ...wardPolice,
]
