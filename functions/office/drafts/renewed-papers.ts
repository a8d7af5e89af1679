import type { DossierRecord } from '../../adapters/dossier-store'

/** Of a paper that was handed in anew as the draft went out again: for which round, and what is in its place by now. */
export interface Renewed {
  round: number
  replacedBy?: string
}

/** By the papers' identifiers; nothing of those that there is but one version of. */
export const renewedPapers = ({ events }: DossierRecord): ReadonlyMap<string, Renewed> => {
  const papers = events
    .filter(({ event: { type } }) => type === 'filed' || type === 'second-round-asked')
    .flatMap(({ event: { changes } }, index) =>
      changes.flatMap((made) =>
        made.change === 'documents' ? made.documents.map((one) => ({ ...one, round: index + 1 })) : [],
      ),
    )
  const renewed = new Map<string, Renewed>()
  for (const { id, type, round } of papers) {
    const others = papers.filter((one) => one.type === type && one.round !== round)
    const newest = others.findLast((one) => one.round > round)
    if (others.length > 0) renewed.set(id, { round, ...(newest && { replacedBy: newest.id }) })
  }
  return renewed
}
