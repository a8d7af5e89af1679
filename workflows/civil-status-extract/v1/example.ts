import type { Application } from './rules'

/** A demonstration application: two copies of one's own birth certificate. */
export const example: Application = {
  requester: {
    fullName: 'Nguyễn Thị Lan',
    birthDate: '1990-05-12',
    identityNumber: '079190000001',
    residence: '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
    phone: '0900000001',
    email: 'lan@example.vn',
    relation: 'self',
  },
  entry: {
    kind: 'birth',
    subjectName: 'Nguyễn Thị Lan',
    registeredOn: '1990-05-20',
    bookAndNumber: '02/1990, 145',
    registeredAt: 'Ủy ban nhân dân phường Bến Thành, Quận 1, Thành phố Hồ Chí Minh',
  },
  copies: 2,
}
