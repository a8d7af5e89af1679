import type { NotOpen } from '../../../workflows/kernel/in-force'
import type { Language } from '../../../workflows/kernel/text'
import { dayText } from '../../wording/time-text'
import { procedureTexts } from './texts'

/** Why a procedure takes no filings now, and when it does. */
export const notOpenText = (notOpen: NotOpen, language: Language): string => {
  const text = procedureTexts[language].notOpen
  if (notOpen.why === 'ended') return text.ended(dayText(notOpen.until, language))
  return text[notOpen.why](dayText(notOpen.from, language))
}
