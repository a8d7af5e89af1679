import type { Application } from './rules'

/** A demonstration application: a daughter, who will live with her parents. */
export const example: Application = {
  declarant: {
    fullName: 'Nguyễn Thị Lan',
    identityNumber: '079190000001',
    phone: '0900000001',
    email: 'lan@example.vn',
    relation: 'mother',
  },
  child: {
    fullName: 'Trần Nguyễn Minh An',
    birthDate: '2026-11-10',
    sex: 'female',
    ethnicity: 'Kinh',
    birthPlace: 'Bệnh viện Từ Dũ, Thành phố Hồ Chí Minh',
    hometown: 'Thành phố Hồ Chí Minh',
  },
  mother: {
    fullName: 'Nguyễn Thị Lan',
    birthDate: '1990-05-12',
    identityNumber: '079190000001',
    ethnicity: 'Kinh',
    residence: '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
  },
  father: {
    fullName: 'Trần Văn Minh',
    birthDate: '1988-02-03',
    identityNumber: '079088000002',
    ethnicity: 'Kinh',
    residence: '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
  },
  registration: { ward: 'ward-ben-thanh' },
  residence: {
    ward: 'ward-ben-thanh',
    address: '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
    household: 'parents',
    headFullName: 'Trần Văn Minh',
    headIdentityNumber: '079088000002',
  },
  insurance: { clinic: 'Trạm y tế phường Bến Thành' },
  identityCard: { wanted: false },
}
