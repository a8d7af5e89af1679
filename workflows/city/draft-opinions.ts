import { workingDays } from '../kernel/period'
import type { Regulation } from '../kernel/regulation'
import { deemConsent, escalate } from '../kernel/silence'
import { coordinationBasis } from './city-coordination'

const legalBasis = coordinationBasis
const between = {
  subject: {
    vi: 'Ý kiến của cơ quan được hỏi về dự thảo văn bản, theo lĩnh vực mình quản lý',
    en: 'Opinions of the agency asked, on its own field, on another agency’s draft',
  },
  legalBasis,
  asking: ['department', 'ward', 'commune', 'special-zone', 'peoples-committee'],
  on: 'drafts',
  within: workingDays(15),
  minimum: workingDays(7),
} satisfies Partial<Regulation>

const read =
  '15 working days, and that a silent agency agrees and answers for it: reported by the press of the Chairman’s directive (sggp.org.vn, anninh.org). That 1750/QĐ-UBND of 2024 keeps them was not read. Ours: the minimum of 7 working days'

/** A department is reported before it counts as having agreed: the city complains of departments that do not answer. */
export const draftsToDepartments: Regulation = {
  ...between,
  id: 'drafts-to-departments',
  title: {
    vi: 'Lấy ý kiến các sở, ban, ngành về dự thảo văn bản',
    en: 'Opinions of departments on drafts',
  },
  confirmed: `${read}; that the People’s Committee is told first, and has 2 working days to direct.`,
  asked: ['department'],
  tells: ['officer', 'unit-head', 'agency-head'],
  onSilence: escalate({
    to: 'peoples-committee',
    within: workingDays(2),
    legalBasis,
    onSilence: deemConsent(legalBasis),
  }),
}

export const draftsToCommunes: Regulation = {
  ...between,
  id: 'drafts-to-communes',
  title: {
    vi: 'Lấy ý kiến Ủy ban nhân dân cấp xã về dự thảo văn bản',
    en: 'Opinions of wards, communes and the special zone on drafts',
  },
  confirmed: `${read}.`,
  asked: ['ward', 'commune', 'special-zone'],
  tells: ['officer', 'unit-head', 'agency-head'],
  onSilence: deemConsent(legalBasis),
}
