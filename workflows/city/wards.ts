import type { Agency } from '../kernel/agency'

/** A form's list of wards. Some of the city's 168 communes and wards; more are lines here and in the names. */
export const wardIds = [
  'ward-ben-thanh',
  'ward-sai-gon',
  'ward-tan-dinh',
  'ward-cau-ong-lanh',
  'ward-chanh-hung',
  'ward-phu-dinh',
] as const

/** Codes under H29 of the wards of July 2025 were not found published: these are for demonstration. */
const named: Record<(typeof wardIds)[number], { code: string; name: string }> = {
  'ward-ben-thanh': { code: 'H29.16', name: 'Bến Thành' },
  'ward-sai-gon': { code: 'H29.17', name: 'Sài Gòn' },
  'ward-tan-dinh': { code: 'H29.18', name: 'Tân Định' },
  'ward-cau-ong-lanh': { code: 'H29.19', name: 'Cầu Ông Lãnh' },
  'ward-chanh-hung': { code: 'H29.20', name: 'Chánh Hưng' },
  'ward-phu-dinh': { code: 'H29.21', name: 'Phú Định' },
}

/** Công an phường: outside of the city's People's Committees. Its codes are for demonstration. */
export const wardPoliceOf = (ward: (typeof wardIds)[number]): string => ward.replace('ward-', 'ward-police-')
export const wardPolice: readonly Agency[] = wardIds.map((id, index) => ({
  id: wardPoliceOf(id),
  code: `H29.${311 + index}`,
  codeIs: 'demonstration',
  name: { vi: `Công an phường ${named[id].name}`, en: `Police of ${named[id].name} Ward` },
  kind: 'outside-body',
  email: `answers@${wardPoliceOf(id)}.example`,
}))

export const wards: readonly Agency[] = wardIds.map((id) => ({
  id,
  code: named[id].code,
  codeIs: 'demonstration',
  name: {
    vi: `Ủy ban nhân dân phường ${named[id].name}`,
    en: `People's Committee of ${named[id].name} Ward`,
  },
  kind: 'ward',
}))
