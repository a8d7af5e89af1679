import { cameOfStep } from '../../workflows/kernel/decisions/known-of'
import { saidBy } from '../../workflows/kernel/known'
import type { Procedure } from '../../workflows/kernel/procedure'
import type { ResultRows } from '../../workflows/kernel/result-life'
import { recordOf } from '../adapters/dossier-records'
import type { DossierRecord } from '../adapters/dossier-store'

/** What the law prints of a dossier, by its answers and by what came of its steps: words that were recorded too. */
export const resultRows = (
  record: DossierRecord,
  procedure: Procedure,
  answers: Record<string, unknown>,
): ResultRows => {
  const { dossier } = record
  const cameOf = ({ id }: { id: string }) => {
    const made = recordOf(record, id)
    return { ...cameOfStep({ dossier, procedure }, id), ...(made && { record: made.values }) } as never
  }
  return saidBy(procedure.result, { answers, cameOf })
}
