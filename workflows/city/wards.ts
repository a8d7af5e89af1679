import type { Agency } from '../kernel/agency'
import { communalUnits } from './communal-unit'

// Codes under H29 of the units of July 2025 were not found published. Until they are, all of them are made up of what
// is known, and marked: those that dossiers were numbered with first stay, the others have the national code.
const firstCodes: Record<string, { committee: string; police: string }> = {
  'ward-ben-thanh': { committee: 'H29.16', police: 'H29.311' },
  'ward-sai-gon': { committee: 'H29.17', police: 'H29.312' },
  'ward-tan-dinh': { committee: 'H29.18', police: 'H29.313' },
  'ward-cau-ong-lanh': { committee: 'H29.19', police: 'H29.314' },
  'ward-chanh-hung': { committee: 'H29.20', police: 'H29.315' },
  'ward-phu-dinh': { committee: 'H29.21', police: 'H29.316' },
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** The People's Committee of each ward, commune and special zone. */
export const wards: readonly Agency[] = communalUnits.map(({ id, kind, nationalCode, name, formerly }) => ({
  id,
  code: firstCodes[id]?.committee ?? `H29.${nationalCode}`,
  codeIs: 'demonstration',
  nationalCode,
  name: { vi: `Ủy ban nhân dân ${inSentence(name.vi)}`, en: `People's Committee of ${name.en}` },
  kind,
  ...(formerly && { formerly }),
  parent: 'peoples-committee',
}))

/** Công an cấp xã: outside of the city's People's Committees. */
export const wardPolice: readonly Agency[] = communalUnits.map(({ id, policeId, nationalCode, name }) => ({
  id: policeId,
  code: firstCodes[id]?.police ?? `H29.${nationalCode}.1`,
  codeIs: 'demonstration',
  name: { vi: `Công an ${inSentence(name.vi)}`, en: `Police of ${name.en}` },
  kind: 'outside-body',
  parent: 'city-police',
  email: `answers@${policeId}.example`,
}))
