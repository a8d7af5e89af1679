import { may } from '../../../../workflows/kernel/authority'
import type { Dossier, Result } from '../../../../workflows/kernel/dossier'
import type { Procedure } from '../../../../workflows/kernel/procedure'
import { statusOf } from '../../../../workflows/kernel/result-life'
import { waysFrom } from '../../../../workflows/kernel/result-route'
import type { Draft } from '../../../adapters/draft-store'
import { localTime } from '../../../issuance/local-time'
import { signedIn, type Visit } from '../../runtime/visit'
import type { CitizenDesk } from '../citizen-desk'

/** So many of somebody's latest dossiers are looked through for results to begin from; any other by its number. */
export const mostResultsSought = 50

/** What a form may begin from, of whom it is for; at a counter nothing is listed that is not asked for by its number. */
export const ownResults = async (
  visit: Visit,
  draft: Pick<Draft, 'owner' | 'onBehalfOf' | 'atCounter'>,
  procedure: Procedure,
  { dossiers }: Pick<CitizenDesk, 'dossiers'>,
): Promise<{ dossier: Dossier; result: Result }[]> => {
  if (draft.atCounter) return []
  const { person } = signedIn(visit)
  const { items } = await dossiers.dossiersOf(draft.onBehalfOf ?? draft.owner, mostResultsSought)
  const issued = items.filter(
    ({ procedure: code, ended }) => ended === 'issued' && waysFrom(procedure.from, code).length > 0,
  )
  const ids = await Promise.all(issued.map(({ number }) => dossiers.find(number)))
  const dossierWith = await dossiers.loadMany(ids.flatMap((id) => id ?? []))
  const today = localTime(visit.at).isoDate
  return ids.flatMap((id) => {
    const dossier = id === undefined ? undefined : dossierWith(id)
    if (!dossier?.result || statusOf(dossier.result, today) !== 'current') return []
    return may(person, { action: 'dossier.act', dossier, at: visit.at })
      ? [{ dossier, result: dossier.result }]
      : []
  })
}
