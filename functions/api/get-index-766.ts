import { z } from 'zod'
import { Component, index766 } from '../../workflows/indicators/index-766'
import type { Index766Texts } from '../../workflows/indicators/index-766-texts'
import { en } from '../../workflows/indicators/texts.en'
import { vi } from '../../workflows/indicators/texts.vi'
import type { Language } from '../../workflows/kernel/text'
import type { ApiResponse, OpenCall } from '../runtime/api-call'
import type { ReportDesk } from './get-indicators'
import { leavesOut } from './paths'
import { asked, ReportHead, reportQuery } from './report-query'

const texts: Record<Language, Index766Texts> = { vi, en }

export const Index766Query = reportQuery({})
export type Index766Query = z.infer<typeof Index766Query>

export const Index766 = ReportHead.extend({
  components: z.array(
    Component.extend({
      name: z.string(),
      formula: z.string(),
      /** What our data lack to answer it, or to answer all of it. */
      missing: z.string().optional(),
    }),
  ),
})
export type Index766 = z.infer<typeof Index766>

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
