import { z } from 'zod'
import type { Agency } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import { idOf } from '../../../workflows/kernel/steps/step'
import { valueAt } from '../../../workflows/kernel/value-at'
import { type LawBook, newestOf } from '../../adapters/law-book'
import { fieldErrorsOf } from '../../runtime/field-errors'
import { unknownFields } from '../../runtime/unknown-fields'
import type { Asking } from '../asking'
import { agencyNamed } from '../presented/present-procedure'
import { needsOf } from './needs'
import type { NeedsInput, PresentedNeeds } from './schemas'

/**
 * Papers, fee, parts and questions of one case, by the answers that are given, and what they depend on further. Nothing is
 * kept. Throws a refusal that names each answer which the form would not take.
 */
export const listNeeds = async (
  { code, answers }: NeedsInput & { code: string },
  { language }: Pick<Asking, 'language'>,
  { law, agencies }: { law: LawBook; agencies: readonly Agency[] },
): Promise<PresentedNeeds> => {
  const { procedure } = await newestOf(law, code)
  refuseWrong(procedure, answers)
  const { papers, feeVnd, parts, questions, asks } = needsOf(procedure, answers)
  const texts = procedure.texts[language]
  const telling = { agencies, language }
  return {
    code,
    version: procedure.version,
    papers: papers.map(({ type, required, accepts, maxBytes }) => ({
      type,
      name: texts.documents[type] ?? type,
      required,
      accepts: [...accepts],
      maxBytes,
    })),
    ...(feeVnd !== undefined && { feeVnd }),
    limit: procedure.limit,
    parts: parts.map(({ id, within }) => ({ id, name: texts.parts?.[id] ?? id, within })),
    questions: questions.map((one) => {
      const because = texts.questions[idOf(one)]?.because
      return { ...agencyNamed(one.agency, telling), ...(because && { because }), within: one.within }
    }),
    asks: asks.map(({ path }) => ({ path, name: texts.fields[path] ?? path })),
  }
}

/** What is not answered yet is no fault here. */
const refuseWrong = ({ form }: { form: z.ZodObject }, answers: Record<string, unknown>): void => {
  const { error } = form.safeParse(answers)
  const given = error?.issues.filter(({ path }) => valueAt(answers, path) !== undefined) ?? []
  const wrong = fieldErrorsOf(new z.ZodError(given), answers)
  const all = [
    ...wrong.filter(({ message }) => message !== 'unknown-field'),
    ...unknownFields(form, answers, { everywhere: true }),
  ].map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` }))
  if (all.length > 0) throw new Refusal('invalid-input', 'answers are wrong', all)
}
