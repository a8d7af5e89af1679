import type { StepKind, StepKinds } from '../procedure'
import { fault, type Inspection, isRecord } from './inspection'

const rules = ['check', 'legs', 'enter', 'silence', 'endsAt', 'places'] as const satisfies (keyof StepKind)[]

/** The kinds of steps that a definition has, as far as they are whole: those of `ours` where it has none at all. */
export const checkKinds = (inspection: Inspection, kinds: unknown, ours: StepKinds): StepKinds => {
  if (!isRecord(kinds)) {
    fault(inspection, 'kinds', 'are not there', { fix: 'make the procedure with defineProcedure({ … })' })
    return ours
  }
  const whole = Object.entries(kinds).filter(([name, record]) => {
    const missing = missingIn(record)
    if (missing.length > 0)
      fault(inspection, `kinds.${name}`, `is half a record of a kind of step, without ${missing.join(', ')}`)
    return missing.length === 0
  })
  return Object.fromEntries(whole) as StepKinds
}

const missingIn = (record: unknown): string[] => {
  if (!isRecord(record)) return ['everything']
  return [
    ...rules.filter((rule) => typeof record[rule] !== 'function'),
    ...(Array.isArray(record.optional) && record.optional.every((name) => typeof name === 'string')
      ? []
      : ['optional']),
    ...(isRecord(record.tasks) ? [] : ['tasks']),
  ]
}
