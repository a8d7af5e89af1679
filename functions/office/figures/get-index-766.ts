import { index766 } from '../../../workflows/indicators/index-766'
import type { Index766Texts } from '../../../workflows/indicators/index-766-texts'
import { en } from '../../../workflows/indicators/texts.en'
import { vi } from '../../../workflows/indicators/texts.vi'
import type { Language } from '../../../workflows/kernel/text'
import type { Asking } from '../asking'
import type { ReportDesk } from './get-indicators'
import { asked } from './report-query'
import type { Days, Index766 } from './schemas'

const texts: Record<Language, Index766Texts> = { vi, en }

/** The components of QĐ 766/QĐ-TTg of a period, as far as our data answer them. */
export const getIndex766 = async (days: Days, who: Asking, desk: ReportDesk): Promise<Index766> => {
  const { period, stretches, about } = asked(days, who, desk)
  const lines = await desk.counts.during('procedure', stretches, ['line'])
  const components = index766(lines, period.cut).map((one) => ({ ...one, ...texts[who.language][one.id] }))
  return { ...about, components }
}
