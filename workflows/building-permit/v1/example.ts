import type { Application } from './rules'

/** A demonstration application. It concerns three agencies: fire police, planning, natural resources. */
export const example: Application = {
  owner: {
    fullName: 'Nguyễn Thị Lan',
    identityNumber: '079190000001',
    address: '12 Lê Lợi, phường Bến Thành, Thành phố Hồ Chí Minh',
    phone: '0900000001',
    email: 'lan@example.vn',
  },
  site: {
    ward: 'ward-ben-thanh',
    address: '45 Nguyễn Thái Bình, phường Bến Thành, Thành phố Hồ Chí Minh',
    parcel: '118',
    mapSheet: '27',
    areaSquareMetres: 96.5,
    landPaper: 'to-upload',
    withinDetailedPlan: false,
    nearWaterway: true,
    nearMetro: false,
    inHeritageZone: false,
    adjoinsBuildings: true,
  },
  building: {
    storeys: 7,
    basements: 0,
    heightMetres: 25.4,
    firstFloorAreaSquareMetres: 72,
    floorAreaSquareMetres: 498.5,
  },
  designer: { name: 'Công ty TNHH Tư vấn Kiến trúc Trình Diễn', certificate: 'HCM-00012345' },
  completionMonths: 12,
}
