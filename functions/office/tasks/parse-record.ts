import type { Procedure } from '../../../workflows/kernel/procedure'
import { recordsIn, type StepRecord } from '../../../workflows/kernel/record'
import { formFaults, refuseAnswers } from '../../intake/parse-answers'

/** What an officer recorded, by the fields that the step records: every fault at once. A step that records nothing says so itself. */
export const parseRecord = (procedure: Procedure, step: string, record: StepRecord): StepRecord => {
  const records = recordsIn(procedure, step)
  if (!records) return record
  const result = records.safeParse(record)
  refuseAnswers(records, record, result.success ? [] : formFaults(result.error, record), '/record')
  return result.data as StepRecord
}
