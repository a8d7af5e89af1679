import type { Random } from '../soak/random'

/** So many in a thousand have a family name: nearly four in ten are called Nguyễn. */
const families: [name: string, perMille: number][] = [
  ['Nguyễn', 385],
  ['Trần', 120],
  ['Lê', 95],
  ['Phạm', 70],
  ['Huỳnh', 52],
  ['Hoàng', 50],
  ['Phan', 45],
  ['Vũ', 38],
  ['Võ', 35],
  ['Đặng', 25],
  ['Bùi', 22],
  ['Đỗ', 18],
  ['Hồ', 15],
  ['Ngô', 15],
  ['Dương', 15],
]
const middles = 'Thị Văn Minh Ngọc Thanh Hoàng Đức Quốc Thu Kim Hữu Xuân Hồng Bảo Gia Phương Tuấn Mỹ'.split(
  ' ',
)
const givens =
  'An Anh Bình Châu Chi Cường Dung Dũng Duy Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hùng Hương Huy Khánh Khoa Kiên Lan Linh Loan Long Mai Minh Nam Nga Ngân Nhung Oanh Phong Phúc Phương Quân Quang Quỳnh Sơn Tâm Thảo Thắng Thủy Tiến Trang Trung Tú Tuấn Tuyết Uyên Vân Việt Vinh Vy Xuân Yến'.split(
    ' ',
  )

export const familyName = (random: Random): string => {
  let left = random.below(1_000)
  for (const [name, perMille] of families) {
    left -= perMille
    if (left < 0) return name
  }
  return 'Lý'
}

export const fullName = (random: Random): string =>
  `${familyName(random)} ${random.pick(middles)} ${random.pick(givens)}`
