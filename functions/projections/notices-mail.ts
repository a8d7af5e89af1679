import type { Language } from '../../workflows/kernel/text'
import type { Mail } from '../adapters/notifier'
import { inLanguages, type Notice, pageOf } from './notice-mail'
import { en } from './texts.en'
import { vi } from './texts.vi'

const texts = { vi, en }

/** Several notices in one mail, as they came. Of people it says nothing. */
export const noticesMail = (
  notices: readonly Notice[],
  languages: readonly Language[],
): Omit<Mail, 'to'> => ({
  subject: languages.map((language) => texts[language].daily.subject(notices.length)).join(' / '),
  text: inLanguages(languages, (language) => bodyOf(notices, language)),
})

const bodyOf = (notices: readonly Notice[], language: Language): string => {
  const { daily, subjects, noReply } = texts[language]
  const lines = notices.map((notice) =>
    [
      `- ${notice.dossier.number}, ${notice.procedure.texts[language].name}: ${subjects[notice.kind]}`,
      `  ${pageOf(notice)}`,
    ].join('\n'),
  )
  return [daily.lead, ...lines, noReply].join('\n\n')
}
