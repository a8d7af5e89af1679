import type { Language } from '../../workflows/kernel/text'
import type { Mail } from '../adapters/notifier'
import { addressOf, type OfficerMail, subjectOf } from './officer-mail'
import { en } from './texts.en'
import { vi } from './texts.vi'

const texts = { vi, en }
const mostListed = 100

/** Several pieces of work in one mail, the most pressing first, in both languages. Of people it says nothing. */
export const digestMail = (about: readonly [OfficerMail, ...OfficerMail[]]): Omit<Mail, 'to'> => ({
  subject: `${vi.officers.digest.subject(about.length)} / ${en.officers.digest.subject(about.length)}`,
  text: `${bodyOf(about, 'vi')}\n\n----------\n\n${bodyOf(about, 'en')}\n`,
})

const bodyOf = (about: readonly [OfficerMail, ...OfficerMail[]], language: Language): string => {
  const { officers: text, noReply } = texts[language]
  const rest = about.length - mostListed
  const inbox = `${addressOf(about[0])}/agency/inbox`
  return [
    text.digest.lead,
    ...about.slice(0, mostListed).map((one) => lineOf(one, language)),
    ...(rest > 0 ? [text.digest.more(rest)] : []),
    text.digest.inbox(inbox),
    noReply,
  ].join('\n\n')
}

const lineOf = (mail: OfficerMail, language: Language): string => {
  const { officers: text } = texts[language]
  const { task, dossier, procedure } = mail
  const what = `${dossier.number}, ${procedure.texts[language].name}: ${text.kinds[task.kind]}`
  return [
    `- ${what}`,
    `  ${subjectOf(mail, texts[language])}. ${text.due(task)}`,
    `  ${addressOf(mail)}/agency/tasks/${task.id}`,
  ].join('\n')
}
