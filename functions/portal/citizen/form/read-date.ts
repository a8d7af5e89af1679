import { type Form, valueIn } from '../../runtime/read-form'

export const dateParts = ['day', 'month', 'year'] as const
export type DatePart = (typeof dateParts)[number]

/** In ISO 8601, as far as it was typed; or what is wrong with it, and with which part. '' when nothing was typed. */
export type TypedDate = string | { message: `missing-${DatePart}` | `no-${DatePart}`; part: DatePart }

/** `7`, `03`, `1985` as the day that they name. `partial`: a year, or a month and year, is enough. */
export const readDate = (form: Form, path: string, partial: boolean): TypedDate => {
  const typed = {
    day: valueIn(form, `${path}-day`),
    month: valueIn(form, `${path}-month`),
    year: valueIn(form, `${path}-year`),
  }
  if (!typed.day && !typed.month && !typed.year) return ''
  const wanted = partial ? (typed.day ? dateParts : (['year'] as const)) : dateParts
  const missing = wanted.find((part) => !typed[part])
  if (missing) return { message: `missing-${missing}`, part: missing }
  const wrong = dateParts.find((part) => typed[part] && !isPart(part, typed[part]))
  if (wrong) return { message: `no-${wrong}`, part: wrong }
  const known = [typed.year, ...(typed.month ? [typed.month] : []), ...(typed.day ? [typed.day] : [])]
  return known.map((figures) => figures.padStart(2, '0')).join('-')
}

const isPart = (part: DatePart, typed: string): boolean => {
  if (part === 'year') return /^\d{4}$/.test(typed)
  return /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= (part === 'month' ? 12 : 31)
}
