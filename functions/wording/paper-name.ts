import { ownValue } from '../../workflows/kernel/own-value'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Language } from '../../workflows/kernel/text'

/** What an agency hands in with a task of a conclusion, beside its words. */
export const workResult = 'work-result'

/** Those that officers enclose are listed by no procedure. */
const enclosures: Record<Language, Record<string, string>> = {
  vi: { [workResult]: 'Kết quả thực hiện' },
  en: { [workResult]: 'What was done' },
}

/** A paper's name; its type where nobody gave it one. */
export const paperName = (type: string, { texts }: Pick<Procedure, 'texts'>, language: Language): string =>
  ownValue(texts[language].documents, type) ?? ownValue(enclosures[language], type) ?? type
