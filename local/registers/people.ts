/** Entries of the demonstration registers. None of these people and businesses exists. */
export const registeredPeople = [
  {
    subject: 'lan',
    person: {
      fullName: 'Nguyễn Thị Lan',
      identityNumber: '079190000001',
      birthDate: '1990-05-12',
      sex: 'female',
      address: '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
      phone: '0900000001',
      email: 'lan@example.vn',
    },
  },
  {
    subject: 'minh',
    person: {
      fullName: 'Trần Văn Minh',
      identityNumber: '079085000002',
      birthDate: '1985-11-03',
      sex: 'male',
      address: '34 Phạm Ngũ Lão, phường Bến Thành, Thành phố Hồ Chí Minh',
      phone: '0900000002',
      email: 'minh@example.vn',
    },
  },
]

export const registeredBusinesses = [
  {
    business: {
      code: '0300000001',
      name: 'Công ty TNHH Xây dựng Trình Diễn',
      address: '56 Nguyễn Huệ, phường Sài Gòn, Thành phố Hồ Chí Minh',
      representative: '079085000002',
    },
  },
]
