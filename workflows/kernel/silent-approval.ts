import type { Instant } from './instant'
import { kindOf } from './kind-of'
import type { Standing } from './procedure'

/** An approval that nobody gave: which agency was silent in which step, since when it counts, and by which law. */
export interface SilentApproval {
  step: string
  agency: string
  since: Instant
  legalBasis: string
}

export const silentApproval = ({ dossier, procedure }: Standing): SilentApproval | undefined => {
  for (const { step: id, outcome, dueAt, owner } of Object.values(dossier.tasks)) {
    const step = procedure.route.find((one) => one.id === id)
    if (outcome !== 'deemed' || !step || typeof owner === 'string') continue
    const silence = kindOf(procedure, step).wait?.(step).onSilence
    if (silence?.kind === 'deem-approved')
      return { step: id, agency: owner.agency, since: dueAt, legalBasis: silence.legalBasis }
  }
  return undefined
}
