import { index766 } from '../../../workflows/indicators/index-766'
import type { Index766Texts } from '../../../workflows/indicators/index-766-texts'
import { en } from '../../../workflows/indicators/texts.en'
import { vi } from '../../../workflows/indicators/texts.vi'
import type { Language } from '../../../workflows/kernel/text'
import type { Index766, Index766Query } from '../../api/contracts/figures'
import type { ApiResponse, OpenCall } from '../../runtime/api-call'
import { leavesOut } from '../page'
import type { ReportDesk } from './get-indicators'
import { asked } from './report-query'

const texts: Record<Language, Index766Texts> = { vi, en }

/** The components of QĐ 766/QĐ-TTg of a period, as far as our data answer them. */
export const getIndex766 = async (
  call: OpenCall<unknown, Index766Query>,
  desk: ReportDesk,
): Promise<ApiResponse> => {
  const { language } = call
  const { facts, agencies } = desk
  const { period, about } = asked(call, desk)
  const { items: found, leftOut } = await facts.during(
    agencies.map(({ id }) => id),
    period,
  )
  const components = index766(found, period).map((one) => ({ ...one, ...texts[language][one.id] }))
  const body: Index766 = { ...about, ...leavesOut(leftOut), components }
  return { status: 200, body, headers: { 'content-language': language } }
}
