import { Language } from '../text'
import { fault, type Inspection, isRecord, isText, property, warning } from './inspection'

/** Identifiers of a definition that people read as words. */
export interface Named {
  steps: string[]
  questions: string[]
  parts: string[]
  documents: string[]
}

const own = ['name', 'summary', 'result'] as const

/** Every identifier has its words in every language. */
export const checkTexts = (inspection: Inspection, texts: unknown, named: Named): void => {
  for (const language of Language.options) {
    const pointer = `texts.${language}`
    const inLanguage = property(texts, language)
    if (!isRecord(inLanguage)) {
      fault(inspection, pointer, 'the texts of this language are missing', { allowed: Language.options })
      continue
    }
    for (const name of own) needWords(inspection, `${pointer}.${name}`, inLanguage[name])
    checkSection(inspection, inLanguage, pointer, 'steps', named.steps)
    checkSection(inspection, inLanguage, pointer, 'documents', named.documents)
    checkSection(inspection, inLanguage, pointer, 'fields', fieldKeys(inspection))
    checkSection(inspection, inLanguage, pointer, 'questions', named.questions, ['asked', 'because'])
    if (named.parts.length > 0 || inLanguage.parts !== undefined)
      checkSection(inspection, inLanguage, pointer, 'parts', named.parts)
    checkSection(inspection, inLanguage, pointer, 'reasons', reasonsOf(texts))
  }
}

/** A reason in one language is a reason in all. */
const reasonsOf = (texts: unknown): string[] => [
  ...new Set(
    Language.options.flatMap((language) => {
      const reasons = property(property(texts, language), 'reasons')
      return isRecord(reasons) ? Object.keys(reasons) : []
    }),
  ),
]

const fieldKeys = ({ form }: Inspection): string[] | undefined =>
  form &&
  [...form.fields.values()].flatMap(({ path, options = [] }) => [
    path,
    ...options.map((option) => `${path}=${option}`),
  ])

const checkSection = (
  inspection: Inspection,
  texts: Record<string, unknown>,
  owner: string,
  section: string,
  wanted: readonly string[] | undefined,
  parts?: readonly string[],
): void => {
  const pointer = `${owner}.${section}`
  const words = texts[section]
  if (!isRecord(words)) {
    fault(inspection, pointer, 'must be texts by identifier', {
      value: words ?? 'nothing',
      fix: 'an empty {} if none',
    })
    return
  }
  if (!wanted) return
  for (const key of wanted) {
    const place = `${pointer}['${key}']`
    if (!parts) needWords(inspection, place, words[key])
    else if (!isRecord(words[key]))
      fault(inspection, place, 'the text is missing', { fix: `write ${parts.join(' and ')}` })
    else for (const part of parts) needWords(inspection, `${place}.${part}`, property(words[key], part))
  }
  const allowed = new Set(wanted)
  for (const key of Object.keys(words))
    if (!allowed.has(key))
      warning(inspection, `${pointer}['${key}']`, 'nothing in the definition has this name')
}

const needWords = (inspection: Inspection, pointer: string, value: unknown): void => {
  if (isText(value)) return
  fault(inspection, pointer, 'the text is missing', { value })
}
