/** A demonstration person. `roles` are those that the person holds in `agency`. */
export interface DemonstrationPerson {
  id: string
  name: string
  kind: 'citizen' | 'officer' | 'operator'
  agency?: string
  roles: string[]
  /** Where an officer is told of his tasks: under a domain that is nobody's (RFC 2606). */
  email?: string
}

const officer = (agency: string, role: string, name: string): DemonstrationPerson => ({
  id: `${agency}-${role}`,
  name,
  kind: 'officer',
  agency,
  roles: [role],
  email: `${role}@${agency}.example`,
})

/** Everybody who can sign in to the embedded runtime. Nobody of these exists. */
export const people: DemonstrationPerson[] = [
  { id: 'lan', name: 'Nguyễn Thị Lan', kind: 'citizen', roles: [] },
  { id: 'minh', name: 'Trần Văn Minh', kind: 'citizen', roles: [] },
  officer('ward-ben-thanh', 'reception', 'Lê Thị Hoa'),
  officer('ward-ben-thanh', 'reviewer', 'Phạm Văn Đức'),
  officer('ward-ben-thanh', 'signer', 'Hoàng Minh Tuấn'),
  officer('ward-ben-thanh', 'records', 'Võ Thị Thu'),
  officer('ward-ben-thanh', 'unit-head', 'Mai Thị Loan'),
  officer('ward-ben-thanh', 'agency-head', 'Phan Quốc Việt'),
  officer('fire-police', 'reviewer', 'Đặng Quốc Bảo'),
  officer('fire-police', 'unit-head', 'Lâm Văn Khoa'),
  officer('fire-police', 'agency-head', 'Tạ Đình Sơn'),
  officer('department-planning-architecture', 'reviewer', 'Bùi Thị Ngọc'),
  officer('department-construction', 'reviewer', 'Đỗ Văn Hùng'),
  officer('department-natural-resources', 'reviewer', 'Hồ Thị Mai'),
  officer('peoples-committee', 'oversight', 'Ngô Thanh Sơn'),
  officer('peoples-committee', 'staff', 'Vũ Thị Quyên'),
  officer('peoples-committee', 'signer', 'Đinh Văn Thành'),
  officer('peoples-committee', 'registry', 'Kiều Thị Thanh'),
  officer('department-justice', 'reception', 'Dương Thị Hạnh'),
  officer('department-justice', 'reviewer', 'Lý Văn Phúc'),
  officer('department-justice', 'signer', 'Trịnh Thị Xuân'),
  officer('department-justice', 'staff', 'Nguyễn Thị Yến'),
  officer('department-finance', 'staff', 'Châu Thị Tâm'),
  officer('department-finance', 'reviewer', 'Tô Văn Nghĩa'),
  officer('department-finance', 'signer', 'Hà Quang Vinh'),
  officer('department-finance', 'agency-head', 'Quách Thị Liên'),
  officer('department-home-affairs', 'reviewer', 'Phùng Văn Cường'),
  officer('department-home-affairs', 'agency-head', 'Lương Văn Khánh'),
  officer('department-science-technology', 'reviewer', 'La Thị Diễm'),
  officer('ward-police-ben-thanh', 'reviewer', 'Cao Văn Lực'),
  officer('social-insurance', 'reviewer', 'Huỳnh Thị Mỹ'),
  { id: 'operator', name: 'Người vận hành', kind: 'operator', roles: [] },
]
