import type { Application } from './rules'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const area = (squareMetres: number): string => `${number.format(squareMetres)} m²`

/** Rows of the permit, after the template of 175/2024/NĐ-CP, Annex II (recalled, not confirmed). */
export const result = ({ owner, site, building, designer }: Application): [string, string][] => [
  ['Cấp cho', owner.fullName],
  ['Số định danh cá nhân', owner.identityNumber],
  ['Địa chỉ', owner.address],
  ['Được phép xây dựng', 'Nhà ở riêng lẻ, xây dựng mới'],
  ['Địa điểm xây dựng', site.address],
  [
    'Lô đất',
    `Thửa đất số ${site.parcel}, tờ bản đồ số ${site.mapSheet}, diện tích ${area(site.areaSquareMetres)}`,
  ],
  [
    'Đơn vị thiết kế',
    designer.certificate ? `${designer.name} (chứng chỉ ${designer.certificate})` : designer.name,
  ],
  ['Diện tích xây dựng tầng 1', area(building.firstFloorAreaSquareMetres)],
  ['Tổng diện tích sàn', area(building.floorAreaSquareMetres)],
  ['Chiều cao công trình', `${number.format(building.heightMetres)} m`],
  ['Số tầng', storeys(building)],
  ['Hiệu lực khởi công', 'Trong thời hạn 12 tháng kể từ ngày cấp'],
]

const storeys = ({ storeys, basements }: Application['building']): string =>
  basements > 0 ? `${storeys} tầng, ${basements} tầng hầm` : `${storeys} tầng`
