import { z } from 'zod'
import type { Procedure } from '../../workflows/kernel/procedure'
import { recordsIn } from '../../workflows/kernel/record'
import type { Language, ProcedureTexts } from '../../workflows/kernel/text'

/** A form with the words for its fields. */
export type Worded = Pick<Procedure, 'form' | 'texts'>

/** What a step records, as a form of its own with its own words; undefined where it records nothing. */
export const asForm = (procedure: Procedure, step: string): Worded | undefined => {
  const form = recordsIn(procedure, step)
  if (!form) return undefined
  const { vi, en } = procedure.texts
  return { form, texts: { vi: { ...vi, fields: ofStep(vi, step) }, en: { ...en, fields: ofStep(en, step) } } }
}

const ofStep = ({ records = {} }: ProcedureTexts, step: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(records).flatMap(([key, text]) =>
      key.startsWith(`${step}.`) ? [[key.slice(step.length + 1), text]] : [],
    ),
  )

/** A form whose fields go by names under another, beside others that are asked at once. */
export const under = (name: string, { form, texts }: Worded): Worded => {
  const moved = (language: Language): ProcedureTexts => ({
    ...texts[language],
    hints: {},
    fields: Object.fromEntries(
      Object.entries(texts[language].fields).map(([path, text]) => [`${name}.${path}`, text]),
    ),
  })
  return { form: z.object({ [name]: form }), texts: { vi: moved('vi'), en: moved('en') } }
}
