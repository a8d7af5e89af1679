import type { Language } from '../../../../workflows/kernel/text'
import { sayFault } from '../../../runtime/problem'
import type { AskedAs } from '../../answers/form-pages'
import { formTexts } from '../texts'

/** What is wrong with an answer, in words that say what to do. */
export const faultText = (message: string, as: AskedAs | undefined, language: Language): string => {
  const { faults, formats } = formTexts[language]
  const own = faults[message as keyof typeof faults]
  if (message === 'required' && (as === 'choice' || as === 'yes-no')) return faults.choose
  if (own) return own
  const wrongForm =
    message === 'wrong-format' || message.startsWith('wrong-type') || message.startsWith('allowed')
  if (wrongForm && as && formats[as]) return formats[as]
  return sayFault(message, language)
}
