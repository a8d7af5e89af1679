import type { z } from 'zod'

/** Reads what a state gives to a task; only texts can be of the wrong type. @throws Error */
export const readParameters = <Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> => {
  const { success, data, error } = schema.safeParse(given)
  if (success) return data
  const wrong = error.issues.map(({ path }) => `The value for the field '${path.join('.')}' must be a STRING`)
  throw new Error(wrong.join(', '))
}
