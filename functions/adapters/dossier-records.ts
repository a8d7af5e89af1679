import type { DossierEvent } from '../../workflows/kernel/event'
import { ownValue } from '../../workflows/kernel/own-value'
import type { StepRecord } from '../../workflows/kernel/record'
import type { DossierRecord } from './dossier-store'

/** What an officer recorded in a step, with its words unless they were erased; and the event that it was done with. */
export interface MadeRecord {
  step: string
  values: StepRecord
  event: DossierEvent
}

const isRecord = (value: unknown): value is StepRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const recordOf = ({ dossier, events }: DossierRecord, step: string): MadeRecord | undefined => {
  const values = ownValue(dossier.records, step)
  const made = events.findLast(({ event: { changes } }) =>
    changes.some((one) => one.change === 'record' && one.step === step),
  )
  if (!values || !made) return undefined
  const words = made.personal?.record
  return { step, values: { ...values, ...(isRecord(words) && words) }, event: made.event }
}
