import type { Field } from '../../../workflows/kernel/checks/form-fields'
import { type FoundLimit, limitBy } from '../../../workflows/kernel/file-dossier'
import { kindOf, questionsIn } from '../../../workflows/kernel/kind-of'
import { knownSoFar } from '../../../workflows/kernel/known-so-far'
import type { DocumentRule, Procedure } from '../../../workflows/kernel/procedure'
import { idOf, type PartRule, type QuestionRule } from '../../../workflows/kernel/steps/step'

export interface NeededPaper extends Pick<DocumentRule<never>, 'type' | 'accepts' | 'maxBytes'> {
  /** `conditional`: what decides it is not answered, or can't be asked here. */
  required: boolean | 'conditional'
}

export interface NeededQuestion extends Pick<QuestionRule<never>, 'within'> {
  id: string
  /** Undefined where answers find it that are not given. */
  agency?: string
}

/** What somebody needs who answers so, and what it depends on that is not answered yet. */
export interface Needs {
  papers: readonly NeededPaper[]
  /** Undefined where it depends on more. */
  feeVnd?: number
  /** The legal time, with its case where it goes by one; undefined where it depends on more. */
  limit?: FoundLimit
  /** Procedures that are done together for him. */
  parts: readonly PartRule<never>[]
  /** Agencies that would be asked, as far as these answers say it: they are not asked for more. */
  questions: readonly NeededQuestion[]
  /** Fields of the form that papers, fee, time or parts depend on, in the order of the form. */
  asks: readonly Field[]
}

/** From the definition's own rules, before anything is filed. */
export const needsOf = (procedure: Procedure, answers: Readonly<Record<string, unknown>>): Needs => {
  const soFar = knownSoFar(procedure, answers)
  const needed = new Map<string, Field>()
  const said = <T>(rule: (answers: never) => T): T | undefined => {
    try {
      const known = soFar(rule)
      if ('says' in known) return known.says
      needed.set(known.needs.path, known.needs)
    } catch {
      // That a rule fails before all is answered is told when somebody files, if it is then still so.
    }
    return undefined
  }
  const isTrue = (rule: ((answers: never) => boolean) | undefined) => (rule ? said(rule) === true : true)
  const papers = procedure.documents.map(
    ({ type, accepts, maxBytes, required }): NeededPaper => ({
      type,
      accepts,
      maxBytes,
      required: typeof required === 'function' ? (said(required) ?? 'conditional') : required,
    }),
  )
  const feeVnd = said(procedure.fee)
  // Whoever asks here would file online.
  const limit = said((given) => limitBy(procedure, given, { channel: 2 }))
  const parts = procedure.route
    .flatMap((step) => kindOf(procedure, step).parts?.(step) ?? [])
    .filter(({ when }) => isTrue(when))
  const asks = [...needed.values()]
  const questions = procedure.route
    .flatMap((step) => questionsIn(procedure, step))
    .filter(({ when }) => typeof when === 'function' && isTrue(when))
    .map((rule): NeededQuestion => {
      const agency = typeof rule.agency === 'string' ? rule.agency : said(rule.agency)
      return { id: idOf(rule), within: rule.within, ...(agency !== undefined && { agency }) }
    })
  return {
    papers,
    ...(feeVnd !== undefined && { feeVnd }),
    ...(limit && { limit }),
    parts,
    questions,
    asks,
  }
}
