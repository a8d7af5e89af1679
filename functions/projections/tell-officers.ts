import type { CityRules } from '../../workflows/kernel/city'
import { silenceOf } from '../../workflows/kernel/decide'
import { findQuestionRule } from '../../workflows/kernel/decisions/question'
import { digestAfter, isUrgent } from '../../workflows/kernel/digest'
import type { Dossier } from '../../workflows/kernel/dossier'
import type { DossierEvent } from '../../workflows/kernel/event'
import {
  isOfficers,
  type OfficerNotice,
  type OfficerTask,
  officerNoticesOf,
} from '../../workflows/kernel/officer-notice'
import type { Standing } from '../../workflows/kernel/procedure'
import { type Level, levelsOf } from '../../workflows/kernel/reminder'
import { isLetPass } from '../../workflows/kernel/task'
import type { DigestStore } from '../adapters/digest-store'
import { type LawBook, lawOf } from '../adapters/law-book'
import type { NoticeStore } from '../adapters/notice-store'
import type { Mail } from '../adapters/notifier'
import type { RegistryStore } from '../adapters/registry-store'
import { doAll } from '../runtime/do-all'
import type { Happened } from '../runtime/happened'
import { logger } from '../runtime/logger'
import { type Ladder, type Office, recipientsOf } from './notice-recipients'
import { officerMail } from './officer-mail'
import { type MailDesk, sendMail } from './send-mail'

export interface OfficerDesk extends Office, CityRules, MailDesk {
  law: Pick<LawBook, 'version'>
  registry: Pick<RegistryStore, 'holders' | 'addressOf'>
  notices: NoticeStore
  digests: DigestStore
  publicUrl: string
}

/**
 * Tells officers about their tasks in a stored event: what is urgent at once, all else in one list a day. Each mail has
 * a mark of its own, set after it: whoever dies among several sends one of them twice at most, and none is lost.
 */
export const tellOfficers = async (happened: Happened, desk: OfficerDesk): Promise<void> => {
  const { event } = happened
  if (!asksForDossier(happened)) return
  const notices = officerNoticesOf(event)
  const dossier = await happened.dossier()
  await doAll(notices.map((notice) => tell(notice, event, dossier, desk)))
}

/** What is known to have been done since takes no look at what else was. */
export const asksForDossier = ({ event, known }: Happened): boolean => {
  const dossier = known()
  const later = dossier && dossier.sequence > event.sequence ? dossier : undefined
  return officerNoticesOf(event).some((notice) => !later || newsIn(later, notice))
}

/** What silence has made of a task is news, and stays so, though the task is over. */
const overBySilence = new Set(['deemed', 'let-pass'])

/** The task as it stands, while that is news: what has been done since is none. */
const newsIn = (
  { tasks }: Dossier,
  { task: { id, assignee }, says }: OfficerNotice,
): OfficerTask | undefined => {
  const task = tasks[id]
  if (!task || !isOfficers(task) || (task.status !== 'open' && !overBySilence.has(says))) return undefined
  return says === 'assigned' && task.assignee !== assignee ? undefined : task
}

const tell = async (
  notice: OfficerNotice,
  event: DossierEvent,
  dossier: Dossier,
  desk: OfficerDesk,
): Promise<void> => {
  const {
    task: { id, assignee, silences },
    says,
  } = notice
  const task = newsIn(dossier, notice)
  if (!task) return
  const { procedure } = await lawOf(desk.law, dossier)
  const ladder = ladderOf(says, { ...task, silences }, { dossier, procedure }, desk)
  const { officers: all, unmanned } = await recipientsOf(task, ladder, { ...desk, at: event.at })
  // Who has nobody here has had the link itself: that is not an office that nobody is in.
  if (says === 'linked' && unmanned) return
  const officers = says === 'assigned' ? all.filter((id) => id === assignee) : all
  if (officers.length === 0)
    logger.warn('nobody is there to be told', { task: id, agency: task.owner.agency })
  const silence = silenceOf({ dossier, procedure }, task)
  const sendAt = digestAfter(event.at, desk.calendar)
  if (!isUrgent({ task, says }, sendAt)) {
    const entry = { dossier: dossier.id, sequence: event.sequence, task: id, says, unmanned }
    await doAll(officers.map((person) => desk.digests.add({ person, sendAt }, entry)))
    return
  }
  const mail = officerMail({ task, says, unmanned, silence, dossier, procedure, ...desk })
  await doAll(officers.map((officer) => tellOne(officer, { event, task: id, mail }, desk)))
}

/** Each silence climbs: the agency's heads know of the first one, the oversight above them of those that follow. */
const ladderOf = (
  says: string,
  task: OfficerTask,
  standing: Standing,
  { regulations }: OfficerDesk,
): Ladder => {
  const { procedure } = standing
  if (says === 'deemed') return { levels: deemedTo(task, standing, regulations) }
  if (says === 'linked') return { levels: ['officer', 'agency-head'] }
  if (says === 'let-pass') return { levels: levelsOf('overdue', procedure.reminders) }
  if (says === 'silent') return { levels: levelsOf('overdue', procedure.reminders), above: isLetPass(task) }
  return { levels: levelsOf(says, procedure.reminders) }
}

/** Whom the regulation names; else whoever is reminded of what is overdue. */
const deemedTo = (
  { step, question = '' }: OfficerTask,
  { dossier, procedure }: Standing,
  regulations: CityRules['regulations'],
): readonly Level[] => {
  const { under } = dossier.questions[question]?.terms ?? {}
  const rule = findQuestionRule(procedure, step, question)
  const regulation = regulations.find(({ id }) => id === (under ?? rule?.under ?? rule?.insteadOf))
  return regulation?.tells ?? procedure.reminders?.daily ?? ['officer']
}

/** Marked when it was sent: what comes again is told once. */
export const tellOne = async (
  officer: string,
  { event, task, mail }: { event: DossierEvent; task: string; mail: Omit<Mail, 'to'> },
  desk: OfficerDesk,
): Promise<void> => {
  const { notices, registry } = desk
  const about = { dossier: event.dossier, sequence: event.sequence, officer: { task, person: officer } }
  if (await notices.isTold(about)) return
  const to = await registry.addressOf(officer)
  if (!to) {
    logger.info('an officer has no address', { officer, task })
    return
  }
  await sendMail({ to, ...mail }, { ...about, at: event.at }, desk)
  await notices.mark(about, 'officer')
}
