import type { Dossier } from './dossier'
import type { Instant } from './instant'

/** An agency that signs what another decided. */
export interface CoSigner {
  agency: string
  at: Instant
}

/** Who signed what was decided last, in that order: what was signed before it was returned counts no more. */
export const coSignersOf = ({ tasks }: Pick<Dossier, 'tasks'>): CoSigner[] => {
  const all = Object.values(tasks)
  const decidedAt = all
    .flatMap(({ kind, doneAt }) => (kind === 'decision' && doneAt ? [doneAt] : []))
    .sort()
    .at(-1)
  return all
    .flatMap(({ kind, outcome, owner, openedAt, doneAt }) =>
      kind === 'co-signature' &&
      outcome === 'sign' &&
      typeof owner === 'object' &&
      openedAt >= (decidedAt ?? openedAt) &&
      doneAt
        ? [{ agency: owner.agency, at: doneAt }]
        : [],
    )
    .sort((one, other) => (one.at < other.at ? -1 : 1))
}
