import type { Instant } from '../../workflows/kernel/instant'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Language } from '../../workflows/kernel/text'
import type { Mail } from '../adapters/notifier'
import { en } from './texts.en'
import { vi } from './texts.vi'

export interface LinkMail {
  number: string
  procedure: Procedure
  question: string | undefined
  url: string
  expiresAt: Instant
}

const texts = { vi, en }

/** In both languages, as all notices. The address in it is the right to answer: no other mail has one. */
export const linkMail = (mail: LinkMail): Omit<Mail, 'to'> => ({
  subject: `${mail.number}: ${vi.link.subject} / ${en.link.subject}`,
  text: `${bodyOf(mail, 'vi')}\n\n----------\n\n${bodyOf(mail, 'en')}\n`,
})

const bodyOf = ({ number, procedure, question, url, expiresAt }: LinkMail, language: Language): string => {
  const { dossier, procedure: called, link, noReply, officers } = texts[language]
  const asked = procedure.texts[language].questions[question ?? '']?.asked
  return [
    [dossier(number), called(procedure.texts[language].name), ...(asked ? [officers.question(asked)] : [])],
    [link.lead],
    [url, link.until(expiresAt)],
    [noReply],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}
