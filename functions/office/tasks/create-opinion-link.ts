import type { Agency } from '../../../workflows/kernel/agency'
import { Refusal } from '../../../workflows/kernel/errors'
import { instant, millis } from '../../../workflows/kernel/instant'
import { byLink } from '../../../workflows/kernel/person'
import type { Task } from '../../../workflows/kernel/task'
import { lawOf } from '../../adapters/law-book'
import { type Notifier, Undeliverable } from '../../adapters/notifier'
import { newOpinionLink } from '../../adapters/opinion-link-store'
import { linkMail } from '../../projections/link-mail'
import { type Desk, runCommand } from '../../runtime/run-command'
import type { Caller } from '../asking'
import { asLeadReviewer, dossierOfTask, taskIn } from '../find-dossier'
import { mayBeAnswered } from '../opinions/linked-opinion'
import type { OpinionLinkSent } from './schemas'

// Whoever is asked at the last moment, or is late already, still has to read it.
const shortest = 2 * 24 * 3_600_000

export interface LinkMakingDesk extends Desk {
  notifier: Notifier
  publicUrl: string
}

/**
 * A body outside of the system answers one question through it, once, until the question's time is over. The address
 * is itself the right to do so. It goes to the registered address of that body and nowhere else: who asks never sees
 * it. A repeated call makes another.
 */
export const createOpinionLink = async (
  { id }: { id: string },
  { person, at }: Caller,
  desk: LinkMakingDesk,
): Promise<OpinionLinkSent> => {
  const dossier = await desk.dossiers.load(dossierOfTask(id))
  if (!dossier) throw new Refusal('unknown-task', `no task ${id}`)
  asLeadReviewer({ person, at }, 'unknown-task')(dossier)
  const task = taskIn(dossier, id)
  const { procedure } = await lawOf(desk.law, dossier)
  const body = outsideBody(task, desk.agencies)
  if (!body || !mayBeAnswered(dossier, task, procedure))
    throw new Refusal('link-refused', `task ${task.id} is no open question to a body outside of the system`)
  const { id: agency, email: sentTo } = body
  if (!sentTo) throw new Refusal('link-address-missing', `${agency} has no registered address`)
  const expiresAt = instant(Math.max(millis(task.dueAt), millis(at) + shortest))
  const { token, fingerprint, write } = newOpinionLink({
    dossier: dossier.id,
    task: task.id,
    createdBy: person.id,
    createdAt: at,
    expiresAt,
  })
  const command = { kind: 'create-link', task: task.id, link: byLink(fingerprint) } as const
  const { number } = await runCommand(desk, dossier.id, command, {
    at,
    by: person.id,
    unknown: 'unknown-task',
    authorize: asLeadReviewer({ person, at }, 'unknown-task'),
    alsoWrite: () => [write],
  })
  const url = `${desk.publicUrl.replace(/\/$/, '')}/opinions/${token}`
  try {
    const mail = linkMail({ number, procedure, question: task.question, url, expiresAt })
    await desk.notifier.send({ to: sentTo, ...mail })
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    throw new Refusal('link-address-missing', `the registered address of ${agency} takes no mail`)
  }
  return { agency, sentTo, expiresAt }
}

const outsideBody = ({ kind, owner }: Task, agencies: readonly Agency[]): Agency | undefined =>
  kind === 'opinion' && typeof owner === 'object'
    ? agencies.find((agency) => agency.id === owner.agency && agency.kind === 'outside-body')
    : undefined
