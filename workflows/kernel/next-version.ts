import type { Form } from './form'
import type { InForce } from './in-force'
import type { ProcedureOf } from './procedure'
import type { StepBase } from './steps/step'
import type { ProcedureTexts, Texts } from './text'

type MoreTexts = { readonly [L in keyof Texts]?: Partial<ProcedureTexts> }

/** What a new version of a law has otherwise. It says from when on; the one before then ends by itself. */
export type Changes<F extends Form, S extends StepBase> = Partial<
  Omit<ProcedureOf<F, S>, 'code' | 'version' | 'form' | 'texts' | 'kinds' | 'inForce'>
> & {
  inForce: InForce & { from: string }
  /** Words that are new or other ones; the rest stay. */
  texts?: MoreTexts
}

/** The version after another, of the same form, with what it has otherwise. */
export const changedBy = <F extends Form, S extends StepBase>(
  before: ProcedureOf<F, S>,
  { texts = {}, ...changes }: Changes<F, S>,
): ProcedureOf<F, S> => {
  // What ended the version before does not end this one.
  const { replacedBy: _before, ...rest } = before
  return {
    ...rest,
    ...changes,
    version: before.version + 1,
    texts: { vi: merged(before.texts.vi, texts.vi), en: merged(before.texts.en, texts.en) },
  }
}

const merged = (before: ProcedureTexts, more: Partial<ProcedureTexts> = {}): ProcedureTexts =>
  Object.fromEntries(
    Object.entries({ ...before, ...more }).map(([name, value]) => {
      const old = before[name as keyof ProcedureTexts]
      const isTable = typeof old === 'object' && !Array.isArray(old)
      return [name, isTable ? { ...old, ...(value as object) } : value]
    }),
  ) as ProcedureTexts
