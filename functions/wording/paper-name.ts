import { ownValue } from '../../workflows/kernel/own-value'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Language } from '../../workflows/kernel/text'

/** What an agency hands in with a task of a conclusion, beside its words. */
export const workResult = 'work-result'

/** What came of a part of a dossier. */
export const partResult = 'part-result'

/** What an officer encloses with any other answer. */
export const enclosure = 'enclosure'

/** Those that officers enclose are listed by no procedure. */
const enclosures: Record<Language, Record<string, string>> = {
  vi: {
    [workResult]: 'Kết quả thực hiện',
    [partResult]: 'Kết quả của thủ tục',
    [enclosure]: 'Văn bản cơ quan gửi kèm',
  },
  en: { [workResult]: 'What was done', [partResult]: 'What was issued', [enclosure]: 'Enclosed paper' },
}

/** Undefined where neither the procedure nor we gave it one. */
export const nameOfPaper = (
  type: string,
  { texts }: Pick<Procedure, 'texts'>,
  language: Language,
): string | undefined => ownValue(texts[language].documents, type) ?? ownValue(enclosures[language], type)

/** A paper's name; its type where nobody gave it one. */
export const paperName = (type: string, procedure: Pick<Procedure, 'texts'>, language: Language): string =>
  nameOfPaper(type, procedure, language) ?? type

interface Words {
  current: (name: string, round: number) => string
  replaced: (name: string, round: number) => string
}

const words: Record<Language, Words> = {
  vi: {
    current: (name, round) => `${name} (lần ${round})`,
    replaced: (name, round) => `${name} (lần ${round}, đã được thay)`,
  },
  en: {
    current: (name, round) => `${name} (round ${round})`,
    replaced: (name, round) => `${name} (round ${round}, replaced since)`,
  },
}

/** What a paper is called that was handed in anew for another round. */
export const roundedName = (
  name: string,
  { round, replacedBy }: { round: number; replacedBy?: string },
  language: Language,
): string => words[language][replacedBy ? 'replaced' : 'current'](name, round)
