import type { Dossier } from '../../../workflows/kernel/dossier'
import type { Predecessor } from '../../../workflows/kernel/predecessor'
import type { PresentedPredecessor, PresentedResult } from '../results/schemas'

/** Without where it lies. */
export const presentPredecessor = ({ dossier: _dossier, ...told }: Predecessor): PresentedPredecessor => told

export const presentResult = ({
  key: _key,
  remindAt: _remindAt,
  replaces,
  ...result
}: NonNullable<Dossier['result']>): PresentedResult => ({
  ...result,
  ...(replaces && { replaces: presentPredecessor(replaces) }),
})
