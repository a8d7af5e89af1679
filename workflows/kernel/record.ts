import type { z } from 'zod'
import { defOf, type Field, rootOf } from './checks/form-fields'
import { isPersonal } from './personal-answers'
import type { Procedure } from './procedure'
import type { Recording, StepBase } from './steps/step'

/** What an officer found out in a step, by the fields that it records. */
export type StepRecord = Record<string, unknown>

export const recordsOf = (step: StepBase): z.ZodObject | undefined => (step as StepBase & Recording).records

export const recordsIn = ({ route }: Pick<Procedure, 'route'>, step: string): z.ZodObject | undefined =>
  route.flatMap((one) => (one.id === step ? (recordsOf(one) ?? []) : []))[0]

/** A number, a day, yes or no, or one of several words: it names nobody, whatever it is. */
const namesNobody = (field: Field): boolean => {
  if (field.children) return [...field.children.values()].every(namesNobody)
  const { type, format } = defOf(field.schema)
  if (isPersonal(field)) return false
  return field.options !== undefined || type === 'number' || type === 'boolean' || format === 'date'
}

/** The fields whose values stand in the event, and so in the fold. All others are words, kept apart. */
export const openFields = ({ children }: Field): Field[] =>
  [...(children?.values() ?? [])].filter(namesNobody)

export interface DividedRecord {
  values: StepRecord
  words: StepRecord
}

/** A group goes as a whole: with one word in it, it lies with the words. */
export const divided = (records: z.ZodObject, record: StepRecord): DividedRecord => {
  const open = new Set(openFields(rootOf(records)).map(({ path }) => path))
  const some = (isOpen: boolean): StepRecord =>
    Object.fromEntries(
      Object.entries(record).filter(([name, value]) => value !== undefined && open.has(name) === isOpen),
    )
  return { values: some(true), words: some(false) }
}
