import type { Agency } from '../kernel/agency'

const seen = {
  vi: 'mã nguồn và dữ liệu công khai, chưa đối chiếu',
  en: 'public code and data, not compared with a source of the agency',
}

/** None of them was confirmed by its agency: pages say so. Agencies that are not here have no address that was read anywhere. */
const streets: Readonly<Record<string, string>> = {
  'department-food-safety': '18 Cách Mạng Tháng Tám',
  'department-industry-trade': '163 Hai Bà Trưng',
  'department-tourism': '201 Võ Thị Sáu',
  'department-ethnic-religious-affairs': '177 Lý Chính Thắng',
  'department-education-training': '66-68 Lê Thánh Tôn',
  'department-science-technology': '244 Điện Biên Phủ',
  'department-home-affairs': '86B Lê Thánh Tôn',
  'department-natural-resources': '63 Lý Tự Trọng',
  'department-finance': '32 Lê Thánh Tôn',
  'department-justice': '141-143 Pasteur',
  'department-culture-sports': '164 Đồng Khởi',
  'department-construction': '60 Trương Định; 63 Lý Tự Trọng',
  'department-health': '59 Nguyễn Thị Minh Khai',
  'city-inspectorate': '13 Trần Quốc Thảo',
  'export-processing-zones-authority': '35 Nguyễn Bỉnh Khiêm',
}

export const withAddress = (agency: Agency): Agency => {
  const text = streets[agency.id]
  return text === undefined ? agency : { ...agency, address: { text, from: seen, confirmed: false } }
}
