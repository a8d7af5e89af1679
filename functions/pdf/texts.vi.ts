import { cityName } from '../../workflows/city/name'

/** Fixed words of every official document. Its language is the language of the law. */
export const vi = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  place: cityName.vi,
  placeAndDate: (day: string, month: string, year: string) =>
    `${vi.place}, ngày ${day} tháng ${month} năm ${year}`,
}
