import { z } from 'zod'
import { type Form, valueIn } from '../runtime/read-form'

/** A day that was typed as three numbers; undefined when there is no such day. */
export const readDay = (form: Form, id: string): string | undefined => {
  const two = (part: string) => valueIn(form, `${id}-${part}`).padStart(2, '0')
  return z.iso.date().safeParse(`${valueIn(form, `${id}-year`)}-${two('month')}-${two('day')}`).data
}
