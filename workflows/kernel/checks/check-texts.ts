import { Language } from '../text'
import { checkSearchWords } from './check-search-words'
import { fault, type Inspected, type Inspection, isRecord, isText, property, warning } from './inspection'

/** Identifiers of a definition that people read as words. */
export interface Named {
  steps: string[]
  questions: string[]
  parts: string[]
  documents: string[]
  conditions: string[]
  /** By step and path, with their options. */
  records: string[]
  limits: string[]
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
    checkSearchWords(inspection, `${pointer}.searchWords`, inLanguage)
    checkSection(inspection, inLanguage, pointer, 'steps', named.steps)
    checkSection(inspection, inLanguage, pointer, 'documents', named.documents)
    checkSection(inspection, inLanguage, pointer, 'fields', fieldKeys(inspection))
    checkOptions(inspection, `${pointer}.fields`, inLanguage.fields, inspection.form)
    if (named.records.length > 0 || inLanguage.records !== undefined)
      checkSection(inspection, inLanguage, pointer, 'records', named.records)
    for (const [step, recorded] of inspection.records)
      checkOptions(inspection, `${pointer}.records`, inLanguage.records, recorded, `${property(step, 'id')}.`)
    checkSection(inspection, inLanguage, pointer, 'questions', named.questions, ['asked', 'because'])
    if (named.parts.length > 0 || inLanguage.parts !== undefined)
      checkSection(inspection, inLanguage, pointer, 'parts', named.parts)
    if (named.conditions.length > 0 || inLanguage.mustHold !== undefined)
      checkSection(inspection, inLanguage, pointer, 'mustHold', named.conditions)
    if (named.limits.length > 0 || inLanguage.limits !== undefined)
      checkSection(inspection, inLanguage, pointer, 'limits', named.limits)
    const reasons = idsInAny(texts, 'reasons')
    checkSection(inspection, inLanguage, pointer, 'reasons', reasons)
    if (reasons.length === 0 && isRecord(inLanguage.reasons))
      fault(inspection, `${pointer}.reasons`, 'has no reasons, so that nobody could be refused', {
        fix: "for instance { incomplete: 'The dossier is not complete' }",
      })
    checkHints(inspection, pointer, inLanguage.hints, idsInAny(texts, 'hints'))
  }
  checkLanguages(inspection, texts)
}

// Letters that no English word has.
const vietnamese = /[ăâđêôơư\u1EA0-\u1EF9]/i

/** Each language's texts stand where they belong. */
const checkLanguages = (inspection: Inspection, texts: unknown): void => {
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    own
      .map((name) => property(property(texts, language), name))
      .filter(isText)
      .join(' '),
  ) as [string, string]
  if (vietnamese.test(vi) || !vietnamese.test(en)) return
  fault(inspection, 'texts', 'have the languages the wrong way round', {
    value: property(property(texts, 'en'), 'name'),
    fix: 'texts: { vi, en }',
  })
}

/** Nobody can choose between two that read the same. */
const checkOptions = (
  inspection: Inspection,
  pointer: string,
  words: unknown,
  form: Inspected | undefined,
  under = '',
): void => {
  for (const { path: inner, options = [] } of form?.fields.values() ?? []) {
    const path = `${under}${inner}`
    const first = new Map<unknown, string>()
    for (const option of options) {
      const text = property(words, `${path}=${option}`)
      const other = first.get(text)
      if (isText(text) && other !== undefined)
        fault(inspection, `${pointer}['${path}=${option}']`, `reads as ${path}=${other} does`, {
          value: text,
          fix: 'tell them apart',
        })
      first.set(text, option)
    }
  }
}

/** What one language has words for has words in all. */
const idsInAny = (texts: unknown, section: 'reasons' | 'hints'): string[] => [
  ...new Set(
    Language.options.flatMap((language) => {
      const words = property(property(texts, language), section)
      return isRecord(words) ? Object.keys(words) : []
    }),
  ),
]

/** A hint helps with a field or a paper that there is. */
const checkHints = (inspection: Inspection, pointer: string, hints: unknown, wanted: string[]): void => {
  const known = [
    ...(inspection.form?.fields.keys() ?? []),
    ...inspection.documents.map((type) => `documents.${type}`),
  ]
  for (const key of wanted) {
    const place = `${pointer}.hints['${key}']`
    needWords(inspection, place, property(hints, key))
    if (inspection.form && !known.includes(key))
      fault(inspection, place, 'there is no such field or paper', { allowed: known })
  }
}

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

// Texts of procedures are shown as they stand: what a template or a writer would still fill in stays as it is.
const placeholders = [
  /\$?\{[^}]*\}/,
  /%(\d+\$)?[sdj]\b/,
  /<%.*?%>/,
  /<\/?[a-z][\w-]*>/i,
  /\[\[.*?\]\]/,
  /\[(\.{3}|…)\]/,
  /\b__\w+__\b/,
  /\b(TODO|FIXME|TBD|lorem ipsum)\b/i,
  /\?{3}/,
]

const needWords = (inspection: Inspection, pointer: string, value: unknown): void => {
  if (!isText(value)) {
    fault(inspection, pointer, 'the text is missing', { value, fix: 'write it in this language too' })
    return
  }
  const left = placeholders.map((one) => one.exec(value)?.[0]).find(Boolean)
  if (left)
    fault(inspection, pointer, 'has a place that nobody fills in', { value: left, fix: 'write it out' })
}
