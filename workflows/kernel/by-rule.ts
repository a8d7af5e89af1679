import type { z } from 'zod'
import { DefinitionFaulty } from './errors'
import type { Procedure } from './procedure'

/**
 * What a rule of a definition makes of somebody's answers. That it throws, or makes what can't be, is the definition's
 * fault and not that of who answered: it is told apart, before anything is written.
 */
export const byRule = <S extends z.ZodType>(
  { code, version }: Pick<Procedure, 'code' | 'version'>,
  what: string,
  schema: S,
  rule: () => unknown,
): z.output<S> => {
  const made = (() => {
    try {
      return rule()
    } catch (error) {
      // The error's name alone: its message may quote an answer.
      throw faulty(`throws ${(error as Error)?.name}`)
    }
  })()
  const result = schema.safeParse(made)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `${[what, ...path].join('.')}: ${message}`)
  throw faulty(faults.join('; '))

  function faulty(why: string) {
    return new DefinitionFaulty(`a rule of ${code} v${version} for ${what} is faulty: ${why}`)
  }
}
