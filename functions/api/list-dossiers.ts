import { z } from 'zod'
import { DossierSummary } from '../adapters/dossier-items'
import type { DossierStore } from '../adapters/dossier-store'
import type { ApiResponse, PersonCall } from '../runtime/api-call'
import type { PageQuery } from './paths'

export const DossierPage = z.object({ items: z.array(DossierSummary), next: z.string().optional() })

/** The caller's own dossiers, newest first. */
export const listDossiers = async (
  { query, person }: PersonCall<unknown, z.infer<typeof PageQuery>>,
  dossiers: DossierStore,
): Promise<ApiResponse> => {
  const { items, cursor } = await dossiers.dossiersOf(person.id, query.limit, query.cursor)
  return { status: 200, body: { items, next: cursor } }
}
