import { mayAnswerLate } from '../../../workflows/kernel/decide'
import type { Dossier } from '../../../workflows/kernel/dossier'
import { Refusal } from '../../../workflows/kernel/errors'
import type { Instant } from '../../../workflows/kernel/instant'
import { byLink, type Person } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import type { Task } from '../../../workflows/kernel/task'
import type { DossierRecord } from '../../adapters/dossier-store'
import { lawOf } from '../../adapters/law-book'
import type { OpinionLink, OpinionLinkStore } from '../../adapters/opinion-link-store'
import type { Desk } from '../../runtime/run-command'
import { taskIn } from '../find-dossier'

export interface LinkDesk extends Desk {
  links: OpinionLinkStore
}
export interface Linked {
  link: OpinionLink
  record: DossierRecord
  task: Task
  procedure: Procedure
  /** Whoever holds the link, who may see what a reviewer of the asked agency may. */
  holder: Person
}

/** What a link leads to, as long as it leads anywhere. */
export const followLink = async (token: string, at: Instant, desk: LinkDesk): Promise<Linked> => {
  const link = await desk.links.find(token)
  if (!link) throw new Refusal('unknown-link', 'no such link')
  if (link.used) throw new Refusal('link-used', `the link to task ${link.task} was used`)
  if (at >= link.expiresAt) throw new Refusal('link-expired', `the link to task ${link.task} has expired`)
  const record = await desk.dossiers.read(link.dossier)
  if (!record) throw new Refusal('unknown-link', `no dossier ${link.dossier}`)
  const { dossier } = record
  const task = taskIn(dossier, link.task)
  const { procedure } = await lawOf(desk.law, dossier)
  if (!mayBeAnswered(dossier, task, procedure)) throw new Refusal('link-used', `task ${task.id} is closed`)
  const roles =
    typeof task.owner === 'object' ? [{ agency: task.owner.agency, role: 'reviewer' as const }] : []
  const holder: Person = { id: byLink(link.fingerprint), kind: 'officer', roles, mandates: [] }
  return { link, record, task, procedure, holder }
}

/** Until the question is closed, or late until the decision. */
export const mayBeAnswered = (dossier: Dossier, task: Task, procedure: Procedure): boolean =>
  !dossier.ended && (task.status === 'open' || mayAnswerLate(dossier, task, procedure))
