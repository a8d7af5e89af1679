import { city } from '../../../workflows/city/city'
import type { Question } from '../../../workflows/kernel/dossier'
import type { CirculateStep } from '../../../workflows/kernel/steps/circulate-step'
import type { Language } from '../../../workflows/kernel/text'
import { valueAt } from '../../../workflows/kernel/value-at'
import { lawText } from '../../wording/law-text'

/** One of the city's functions, as the ground on which an agency is asked about a draft. */
export interface Ground {
  subject: string
  /** `Đất đai`, in the reader's language. */
  name: string
  /** What of it is the agency's business. */
  ground: string
  /** A translation of it says that it is one. */
  legalBasis: string
}

export const groundsFor = (agency: string, subjects: readonly string[], language: Language): Ground[] =>
  subjects.flatMap((subject) => {
    const found = city.functions?.find((one) => one.agency === agency && one.subject === subject)
    const name = city.subjects?.find(({ id }) => id === subject)?.name[language] ?? subject
    return found
      ? [{ subject, name, ground: found.ground[language], legalBasis: lawText(found.legalBasis, language) }]
      : []
  })

/** The reason that was written beside an agency in a list of the form. */
export const reasonIn = (answers: unknown, list: string, agency: string): string | undefined => {
  const entries = valueAt(answers, list)
  const found = Array.isArray(entries) && entries.find((entry) => valueAt(entry, 'agency') === agency)
  const reason = found && valueAt(found, 'reason')
  return typeof reason === 'string' ? reason : undefined
}

/** Why an agency has a draft before it: its business, or what was written when it was added. */
export const whyAsked = (
  { agency, subjects = [] }: Question,
  { fields }: CirculateStep<never>,
  answers: unknown,
  language: Language,
): string | undefined =>
  groundsFor(agency, subjects, language)
    .map(({ name, ground, legalBasis }) => `${ground === name ? name : `${name}: ${ground}`} (${legalBasis})`)
    .join('\n') || reasonIn(answers, fields.others, agency)
