import { z } from 'zod'

/** The law mixes units, so a period keeps its own: `{ unit: 'workingDays', amount: 7 }`. */
export const Period = z
  .object({
    unit: z.enum(['workingHours', 'workingDays', 'calendarDays', 'months']),
    /** Whole, above zero; no working day is the same day. */
    amount: z.number().int().nonnegative(),
  })
  .refine(({ unit, amount }) => amount > 0 || unit === 'workingDays', {
    path: ['amount'],
    error: 'only working days may be none: the same day',
  })
export type Period = z.infer<typeof Period>

export const workingHours = (amount: number): Period => ({ unit: 'workingHours', amount })
export const workingDays = (amount: number): Period => ({ unit: 'workingDays', amount })
export const calendarDays = (amount: number): Period => ({ unit: 'calendarDays', amount })
export const months = (amount: number): Period => ({ unit: 'months', amount })

const units: Record<Period['unit'], string> = {
  workingHours: 'working hour',
  workingDays: 'working day',
  calendarDays: 'calendar day',
  months: 'month',
}
/** For developers and operators, in English. */
export const sayPeriod = ({ unit, amount }: Period): string =>
  amount === 0 ? 'the same day' : `${amount} ${units[unit]}${amount === 1 ? '' : 's'}`
