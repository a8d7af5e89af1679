import { linesOf } from '../../../workflows/indicators/count-dossier'
import { index766 } from '../../../workflows/indicators/index-766'
import type { Index766Texts } from '../../../workflows/indicators/index-766-texts'
import { belongs } from '../../../workflows/indicators/report-period'
import { en } from '../../../workflows/indicators/texts.en'
import { vi } from '../../../workflows/indicators/texts.vi'
import type { Language } from '../../../workflows/kernel/text'
import type { Asking } from '../asking'
import { leavesOut } from '../page'
import type { ReportDesk } from './get-indicators'
import { asked } from './report-query'
import type { Days, Index766 } from './schemas'

const texts: Record<Language, Index766Texts> = { vi, en }

/** The components of QĐ 766/QĐ-TTg of a period, as far as our data answer them. */
export const getIndex766 = async (days: Days, who: Asking, desk: ReportDesk): Promise<Index766> => {
  const { facts, agencies } = desk
  const { period, about } = asked(days, who, desk)
  const { items: found, leftOut } = await facts.during(
    agencies.map(({ id }) => id),
    period,
  )
  const lines = found.filter((one) => belongs(one, period)).flatMap(linesOf)
  const components = index766(
    lines.filter(({ list }) => list === 'procedure'),
    period.cut,
  ).map((one) => ({ ...one, ...texts[who.language][one.id] }))
  return { ...about, ...leavesOut(leftOut), components }
}
