import { workingDays } from '../kernel/period'
import type { Regulation } from '../kernel/regulation'
import { deemConsent } from '../kernel/silence'

/** Of all that the city's agencies agreed about asking each other. */
export const coordinationBasis =
  'Chỉ đạo của Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh về lấy ý kiến; 1750/QĐ-UBND (20/5/2024)'

/** Between the city's own offices. Bodies outside the city's administration are not bound by it. */
export const cityCoordination: Regulation = {
  id: 'city-coordination',
  title: {
    vi: 'Quy chế phối hợp giữa các sở, ban, ngành và Ủy ban nhân dân các cấp của Thành phố',
    en: "Coordination between the city's departments and People's Committees",
  },
  subject: {
    vi: 'Ý kiến của cơ quan được hỏi về lĩnh vực mình quản lý, trong giải quyết hồ sơ của cơ quan khác',
    en: 'Opinions of the agency asked, on its own field, in dossiers that another agency decides',
  },
  legalBasis: coordinationBasis,
  confirmed:
    '15 working days and silence as consent: reported by the press of the Chairman’s directive (sggp.org.vn, anninh.org). That 1750/QĐ-UBND of 2024 keeps them was not read.',
  asking: ['ward', 'commune', 'special-zone', 'department', 'peoples-committee'],
  asked: ['ward', 'commune', 'special-zone', 'department'],
  // None stated in the request: 15 working days from the full file.
  within: workingDays(15),
  onSilence: deemConsent(coordinationBasis),
  // Ours: the head answers for the field, and should know that his agency is held to have agreed.
  tells: ['officer', 'unit-head', 'agency-head'],
}
