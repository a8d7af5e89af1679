import type { Procedure } from '../../workflows/kernel/procedure'
import type { Language } from '../../workflows/kernel/text'
import type { Mail } from '../adapters/notifier'
import { en } from './texts.en'
import { type NoticeTexts, vi } from './texts.vi'

export interface IssuedMail {
  number: string
  /** Opaque identifier of the result. */
  result: string
  procedure: Procedure
  publicUrl: string
  /** Reads it here, and not only whether it is genuine. */
  signsIn: boolean
}

const texts: Record<Language, NoticeTexts> = { vi, en }

/** In both languages, as all notices: that the table of opinions is issued, and where it is read. */
export const issuedMail = (mail: IssuedMail): Omit<Mail, 'to'> => ({
  subject: `${mail.number}: ${vi.issued.subject} / ${en.issued.subject}`,
  text: `${bodyOf(mail, 'vi')}\n\n----------\n\n${bodyOf(mail, 'en')}\n`,
})

const bodyOf = (
  { number, result, procedure, publicUrl, signsIn }: IssuedMail,
  language: Language,
): string => {
  const { dossier, procedure: called, issued, verify, noReply } = texts[language]
  const address = publicUrl.replace(/\/$/, '')
  return [
    [dossier(number), called(procedure.texts[language].name)],
    [issued.says],
    [
      verify(`${address}/verify/${result}`),
      ...(signsIn ? [issued.read(`${address}/agency/dossiers/${number}/opinions`)] : []),
    ],
    [noReply],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}
