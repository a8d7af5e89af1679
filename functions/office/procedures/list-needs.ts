import { z } from 'zod'
import type { Agency } from '../../../workflows/kernel/agency'
import { longestOf } from '../../../workflows/kernel/cases'
import { valueAt } from '../../../workflows/kernel/value-at'
import { type LawBook, lawAt } from '../../adapters/law-book'
import { formFaults, refuseAnswers } from '../../intake/parse-answers'
import type { Asking } from '../asking'
import { agencyNamed, presentLimits, presentPaper } from '../presented/present-procedure'
import { needsOf } from './needs'
import type { NeedsInput, PresentedNeeds } from './schemas'

/**
 * Papers, fee, parts and questions of one case, by the answers that are given, and what they depend on further. Nothing is
 * kept. Throws a refusal that names each answer which the form would not take.
 */
export const listNeeds = async (
  { code, answers }: NeedsInput & { code: string },
  { language, at }: Pick<Asking, 'at' | 'language'>,
  { law, agencies }: { law: LawBook; agencies: readonly Agency[] },
): Promise<PresentedNeeds> => {
  const { procedure } = await lawAt(law, code, at)
  refuseWrong(procedure, answers)
  const { papers, feeVnd, limit, parts, questions, asks } = needsOf(procedure, answers)
  const limits = presentLimits(procedure, language)
  const texts = procedure.texts[language]
  const telling = { agencies, language }
  return {
    code,
    version: procedure.version,
    papers: papers.map((paper) => presentPaper(paper, texts)),
    ...(feeVnd !== undefined && { feeVnd }),
    limit: limit?.period ?? longestOf(procedure.limit),
    ...(limits && { limits: limits.filter(({ id }) => !limit || id === limit.case) }),
    parts: parts.map(({ id, within }) => ({ id, name: texts.parts?.[id] ?? id, within })),
    questions: questions.map(({ id, agency, within }) => {
      const because = texts.questions[id]?.because
      return { ...(agency && agencyNamed(agency, telling)), ...(because && { because }), within }
    }),
    asks: asks.map(({ path }) => ({ path, name: texts.fields[path] ?? path })),
  }
}

/** What is not answered yet is no fault here. */
const refuseWrong = ({ form }: { form: z.ZodObject }, answers: Record<string, unknown>): void => {
  const { error } = form.safeParse(answers)
  const given = error?.issues.filter(({ path }) => valueAt(answers, path) !== undefined) ?? []
  refuseAnswers(form, answers, formFaults(new z.ZodError(given), answers))
}
