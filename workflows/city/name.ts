import type { City } from '../kernel/city'

export const cityName: City['name'] = { vi: 'Thành phố Hồ Chí Minh', en: 'Ho Chi Minh City' }
