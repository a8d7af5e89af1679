import { z } from 'zod'
import { may } from '../../workflows/kernel/authority'
import type { Dossier } from '../../workflows/kernel/dossier'
import { Refusal } from '../../workflows/kernel/errors'
import { Instant } from '../../workflows/kernel/instant'
import type { DossierStore } from '../adapters/dossier-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import { leavesOut, pageOf } from './paths'

/** A machine that waits for an operator. Nothing about persons: operators have no business with them. */
export const Parked = z.object({
  number: z.string(),
  procedure: z.string(),
  /** `procedure`, or a question's identifier. */
  scope: z.string(),
  /** The error's name. */
  error: z.string(),
  since: Instant,
})
export type Parked = z.infer<typeof Parked>

export const ParkedPage = pageOf(Parked)
export type ParkedPage = z.infer<typeof ParkedPage>

const parkedOf = ({ number, procedure, parked }: Dossier): Parked[] =>
  Object.entries(parked).map(([scope, { error, at }]) => ({ number, procedure, scope, error, since: at }))

/** What is parked, that of the longest parked dossier first. `limit` counts dossiers. */
export const listParkedDossiers = async (
  { query: { limit, cursor }, person }: PersonCall<unknown, { limit: number; cursor?: string }>,
  dossiers: DossierStore,
): Promise<ApiResponse> => {
  if (!may(person, { action: 'dossiers.list-parked' }))
    throw new Refusal('forbidden', `${person.id} is not an operator`)
  const page = await dossiers.parked(limit, cursor)
  const body: ParkedPage = {
    items: page.items.flatMap(parkedOf),
    next: page.cursor,
    ...leavesOut(page.leftOut),
  }
  return { status: 200, body }
}
