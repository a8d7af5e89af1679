import type { StepKinds } from '../procedure'
import { checkRule } from './check-rule'
import { fault, type Inspection } from './inspection'
import { kindIn } from './kind-in'

/** Whole đồng, zero or more, asked for where there is something to ask for. */
export const checkFee = (
  inspection: Inspection,
  { fee, route }: Record<string, unknown>,
  kinds: StepKinds,
): void => {
  const before = inspection.faults.length
  const runs = checkRule(inspection, 'fee', fee, {
    must: 'must return whole đồng, zero or more',
    sound: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  })
  if (runs.length === 0 || inspection.faults.length > before) return
  const pays = (Array.isArray(route) ? route : []).findIndex((step) => kindIn(kinds, step)?.takesFee)
  const charged = runs.find(({ returned }) => Number(returned) > 0)
  if (charged && pays < 0)
    fault(inspection, 'fee', 'is charged, but no step asks for it', {
      value: charged.returned,
      fix: "add a step of kind 'pay', or fee: () => 0",
    })
  if (!charged && pays >= 0)
    fault(inspection, `route[${pays}]`, 'asks for a fee that is always nothing', {
      fix: 'leave it out, or have `fee` charge something',
    })
}
