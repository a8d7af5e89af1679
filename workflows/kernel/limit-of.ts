import { isByCase } from './cases'
import type { Plan } from './dossier'
import { Inconsistent } from './errors'
import type { Period } from './period'
import type { Procedure } from './procedure'

/** The legal time of a dossier: that of its case, which the plan keeps. */
export const limitOf = ({ limit, code, version }: Procedure, plan: Pick<Plan, 'limit'>): Period => {
  if (!isByCase(limit)) return limit
  if (!plan.limit) throw new Inconsistent(`a dossier of ${code} v${version} has no case of its limit`)
  return plan.limit.period
}
