import type { City } from '../kernel/city'

/** What reports call the fields of procedures. G: as the national portal's records have them; H29: ours. */
export const fields: NonNullable<City['fields']> = {
  'G15-TP07': { vi: 'Hộ tịch', en: 'Civil status' },
  'G17-XD11': { vi: 'Hoạt động xây dựng', en: 'Construction' },
  'H29-PH01': { vi: 'Lấy ý kiến về dự thảo', en: 'Opinions on drafts' },
  'H29-PH02': { vi: 'Chỉ đạo, giao nhiệm vụ', en: 'Directives and assignments' },
}
