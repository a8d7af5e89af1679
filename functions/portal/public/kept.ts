import { draftsKept } from '../../adapters/draft-store'
import { idle, longest } from '../../adapters/session-store'
import { textsKept } from '../../adapters/text-store'
import { uploadsKept } from '../../adapters/upload-store'
import { codeMinutes } from '../../office/telling/contact'
import { choiceKept } from '../runtime/cookies'

const minute = 60_000

/** How long what a page says it keeps is kept, from the places that keep it. */
export const kept = {
  draftDays: draftsKept,
  uploadDays: uploadsKept,
  textDays: textsKept,
  idleMinutes: idle / minute,
  signedInHours: longest / minute / 60,
  codeMinutes,
  choiceDays: choiceKept / 86_400,
}
export type Kept = typeof kept
