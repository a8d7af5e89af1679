import { z } from 'zod'
import type { Agency } from '../../workflows/agencies/agency'
import { Refusal } from '../../workflows/kernel/errors'
import { Instant, instant, millis } from '../../workflows/kernel/instant'
import type { Task } from '../../workflows/kernel/task'
import type { OpinionLinkStore } from '../adapters/opinion-link-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { type Desk, procedureOf } from '../runtime/run-command'
import { asLeadReviewer, dossierOfTask, taskIn } from './find-dossier'
import { mayBeAnswered } from './linked-opinion'

export const OpinionLinkCreated = z.object({ url: z.url(), expiresAt: Instant })
export type OpinionLinkCreated = z.infer<typeof OpinionLinkCreated>

// Whoever is asked at the last moment, or is late already, still has to read it.
const shortest = 2 * 24 * 3_600_000

/**
 * A body outside of the system answers one question through it, once, until the question's time is over. The address
 * is itself the right to do so: it is told once and kept nowhere, so a repeated call makes another.
 */
export const createOpinionLink = async (
  { path, person, at }: PersonCall<unknown, unknown, { id: string }>,
  desk: Desk & { agencies: readonly Agency[]; links: OpinionLinkStore; publicUrl: string },
): Promise<ApiResponse> => {
  const id = dossierOfTask(path.id)
  const dossier = await desk.dossiers.load(id)
  if (!dossier) throw new Refusal('unknown-task', `no task ${path.id}`)
  asLeadReviewer({ person, at }, 'unknown-task')(dossier)
  const task = taskIn(dossier, path.id)
  if (!isOutside(task, desk.agencies) || !mayBeAnswered(dossier, task, procedureOf(desk.procedures, dossier)))
    throw new Refusal('link-refused', `task ${task.id} is no open question to a body outside of the system`)
  const expiresAt = instant(Math.max(millis(task.dueAt), millis(at) + shortest))
  const link = { dossier: id, task: task.id, createdBy: person.id, createdAt: at, expiresAt }
  const token = await desk.links.create(link)
  const url = `${desk.publicUrl.replace(/\/$/, '')}/opinions/${token}`
  const created: OpinionLinkCreated = { url, expiresAt }
  return { status: 201, body: created }
}

const isOutside = ({ kind, owner }: Task, agencies: readonly Agency[]): boolean =>
  kind === 'opinion' &&
  typeof owner === 'object' &&
  agencies.find((agency) => agency.id === owner.agency)?.kind === 'outside-body'
