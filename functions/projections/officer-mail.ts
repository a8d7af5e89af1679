import type { Agency } from '../../workflows/kernel/agency'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { OfficerNotice } from '../../workflows/kernel/officer-notice'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { Silence } from '../../workflows/kernel/silence'
import type { Language } from '../../workflows/kernel/text'
import type { Mail } from '../adapters/notifier'
import { agencyNames } from '../wording/agency-names'
import { type Sayings, saidAsIs } from './sayings'
import { en } from './texts.en'
import { type NoticeTexts, vi } from './texts.vi'

export interface OfficerMail extends OfficerNotice {
  /** Nobody in the agency could do the task. */
  unmanned: boolean
  silence: Silence
  dossier: Dossier
  procedure: Procedure
  agencies: readonly Agency[]
  /** Where people reach the platform. */
  publicUrl: string
}

const texts: Record<Language, NoticeTexts> = { vi, en }

/** In both languages, as all notices. Of people it says nothing, of the dossier its number. */
export const officerMail = (mail: OfficerMail): Omit<Mail, 'to'> => ({
  subject: `${mail.dossier.number}: ${subjectOf(mail, vi)} / ${subjectOf(mail, en)}`,
  text: `${bodyOf(mail, 'vi')}\n\n----------\n\n${bodyOf(mail, 'en')}\n`,
})

export const subjectOf = (
  { says, unmanned }: Pick<OfficerMail, 'says' | 'unmanned'>,
  { officers: { subjects } }: NoticeTexts,
): string => (unmanned ? subjects.unmanned : said(subjects, says))

const said = (sayings: Sayings, says: string): string => {
  const plain = saidAsIs.find((one) => one === says)
  return plain ? sayings[plain] : sayings.share(says)
}

const bodyOf = (mail: OfficerMail, language: Language): string => {
  const { task, says, unmanned, dossier, procedure } = mail
  const { officers: text, ...common } = texts[language]
  const { name, steps, questions, parts } = procedure.texts[language]
  const asked = questions[task.question ?? '']?.asked ?? parts?.[task.question ?? '']
  const step = steps[task.step]
  const paragraphs = [
    [common.dossier(dossier.number), common.procedure(name), ...(step ? [text.step(step)] : [])],
    [said(text.says, says), ...(unmanned ? [text.unmanned] : [])],
    [
      text.agency(nameOf(task.owner.agency, mail, language)),
      text.task(text.kinds[task.kind]),
      ...(asked ? [text.question(asked)] : []),
      text.due(task),
    ],
    silenceIn(mail, language),
    [text.act(`${addressOf(mail)}/agency/tasks/${task.id}`)],
    [common.noReply],
  ]
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n')
}

export const addressOf = ({ publicUrl }: Pick<OfficerMail, 'publicUrl'>): string =>
  publicUrl.replace(/\/$/, '')

const silenceIn = (mail: OfficerMail, language: Language): string[] => {
  const { task, silence } = mail
  const { officers: text } = texts[language]
  const to = 'to' in silence ? nameOf(silence.to, mail, language) : ''
  const means = task.kind === 'clarification' ? text.unclear : text.silence[silence.kind](to)
  return [means, text.legalBasis(silence.legalBasis)]
}

const nameOf = (agency: string, { agencies }: OfficerMail, language: Language): string =>
  agencyNames(agencies, language)(agency)
