import type { Language } from '../../../../workflows/kernel/text'
import { sayFault } from '../../../runtime/problem'
import { saidOf } from '../../../wording/said-of'
import type { AskedAs } from '../../answers/form-pages'
import { formTexts } from '../texts'
import type { AnswerFault } from './read-answers'

/** What is wrong with an answer, in words that say what to do. */
export const faultText = (
  fault: Pick<AnswerFault, 'message' | 'says'>,
  as: AskedAs | undefined,
  language: Language,
): string => {
  const { message, says } = fault
  const { faults, formats } = formTexts[language]
  if (says) return says[language]
  if (message === 'required' && (as === 'choice' || as === 'count' || as === 'yes-no')) return faults.choose
  const own = saidOf(faults, message)
  if (own) return own
  const wrongForm =
    message === 'wrong-format' || message.startsWith('wrong-type') || message.startsWith('allowed')
  const wanted = wrongForm && as && saidOf(formats, as)
  return wanted || sayFault(message, language)
}

/** The same, after the name of what it is about: several faults stand in one list. */
export const namedFaultText = (name: string, ...fault: Parameters<typeof faultText>): string => {
  const says = faultText(...fault)
  return `${name}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`
}
