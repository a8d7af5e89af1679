/** What the national registers know of a person and of a business, by path, with what such an answer looks like. */
export const registerFields: Readonly<Record<string, readonly string[]>> = {
  'person.fullName': ['Nguyễn Thị Lan', 'Trần Văn Minh'],
  'person.identityNumber': ['079190000001'],
  'person.birthDate': ['1990-05-12'],
  'person.sex': ['female', 'male'],
  'person.address': ['12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh'],
  'person.phone': ['0900000001'],
  'person.email': ['lan@example.vn'],
  'business.code': ['0300000001'],
  'business.name': ['Công ty TNHH Xây dựng Trình Diễn'],
  'business.address': ['56 Nguyễn Huệ, phường Sài Gòn, Thành phố Hồ Chí Minh'],
  'business.representative': ['079085000002'],
}
