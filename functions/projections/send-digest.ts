import { silenceOf } from '../../workflows/kernel/decide'
import type { Dossier } from '../../workflows/kernel/dossier'
import { isOfficers } from '../../workflows/kernel/officer-notice'
import type { Digest, DigestEntry, DigestStore } from '../adapters/digest-store'
import { type Law, lawsOf } from '../adapters/law-book'
import { logger } from '../runtime/logger'
import { digestMail } from './digest-mail'
import { type OfficerMail, officerMail } from './officer-mail'
import { sendMail } from './send-mail'
import { type ApplicantDesk, ofApplicant } from './tell-applicant'
import { tellLater } from './tell-later'
import type { OfficerDesk } from './tell-officers'

export type DigestDesk = Pick<OfficerDesk, 'registry' | 'agencies' | 'notifier' | 'astray' | 'publicUrl'> &
  ApplicantDesk & { digests: DigestStore }

/**
 * Sends an officer his list of the day, an applicant what was held back for him. It is removed after the mail and not
 * before: whoever dies between the two sends it twice, and the other way round would lose it.
 */
export const sendDigest = async (digest: Digest, desk: DigestDesk): Promise<void> => {
  const entries = await desk.digests.read(digest)
  const own = entries.filter(({ task }) => task === ofApplicant)
  if (own.length > 0) await tellLater(digest.person, own, desk)
  if (own.length < entries.length)
    await tellOfficer(
      digest,
      entries.filter((entry) => !own.includes(entry)),
      desk,
    )
  await desk.digests.remove(digest, entries)
}

const tellOfficer = async (
  digest: Digest,
  entries: readonly DigestEntry[],
  desk: DigestDesk,
): Promise<void> => {
  const lawWith = lawsOf(desk.law)
  const about = await Promise.all(lastOfEach(entries).map((entry) => stillNews(entry, desk, lawWith)))
  const [first, ...more] = about
    .flatMap((one) => one ?? [])
    .sort((a, b) => (a.task.dueAt < b.task.dueAt ? -1 : 1))
  const to = await desk.registry.addressOf(digest.person)
  if (!to) logger.info('an officer has no address', { officer: digest.person })
  if (to && first) {
    // One piece of work is told of as such.
    const mail = more.length === 0 ? officerMail(first) : digestMail([first, ...more])
    await sendMail(
      { to, ...mail },
      {
        dossier: first.dossier.id,
        sequence: first.dossier.sequence,
        officer: { task: 'list', person: digest.person },
        at: digest.sendAt,
        entries: [first, ...more].flatMap(({ dossier, task }) =>
          entries.filter((entry) => entry.dossier === dossier.id && entry.task === task.id),
        ),
      },
      desk,
    )
  }
}

/** Of several things about a task the last one says all; only that a silence is on record says more than a reminder. */
const lastOfEach = (entries: readonly DigestEntry[]): DigestEntry[] => {
  const last = new Map<string, DigestEntry>()
  for (const entry of [...entries].sort((a, b) => a.sequence - b.sequence))
    if (last.get(entry.task)?.says !== 'silent' || !isOfOverdue(entry)) last.set(entry.task, entry)
  return [...last.values()]
}
const isOfOverdue = ({ says }: DigestEntry): boolean => says === 'due' || says === 'overdue'

/** What has been done since is no news; a consent that was deemed is, and stays. */
const stillNews = async (
  { dossier: id, task: taskId, says, unmanned }: DigestEntry,
  desk: DigestDesk,
  lawWith: (dossier: Dossier) => Promise<Law>,
): Promise<OfficerMail | undefined> => {
  try {
    const dossier = await desk.dossiers.load(id)
    const task = dossier?.tasks[taskId]
    if (!dossier || !task || !isOfficers(task) || (task.status !== 'open' && says !== 'deemed'))
      return undefined
    const { procedure } = await lawWith(dossier)
    const { agencies, publicUrl } = desk
    const silence = silenceOf({ dossier, procedure }, task)
    return { task, says, unmanned, silence, dossier, procedure, agencies, publicUrl }
  } catch (error) {
    // One that can't be read holds up nobody's list.
    logger.error('a task is left out of a list', { task: taskId, error: error as Error })
    return undefined
  }
}
