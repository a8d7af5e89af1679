import { fieldsOf, rootOf } from '../../../workflows/kernel/checks/form-fields'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { valueAt } from '../../../workflows/kernel/value-at'
import type { Draft } from '../../adapters/draft-store'

/** Of an item that is written with each answer. */
const longest = 80

/**
 * What a form is about, in the first words by which its dossier would be found: the child, the plot. What a register
 * knows of whoever fills it in tells no form from another one, nor do numbers.
 */
export const aboutDraft = (
  { form }: Pick<Procedure, 'form'>,
  { answers, from }: Pick<Draft, 'answers' | 'from'>,
): string | undefined =>
  [...fieldsOf(rootOf(form)).values()]
    .filter(({ kind, path, schema }) => {
      const { findable, format } = schema.meta() ?? {}
      return (
        kind === 'answer' && findable === true && !numbers.has(String(format)) && !Object.hasOwn(from, path)
      )
    })
    .map(({ path }) => valueAt(answers, path))
    .find((value): value is string => typeof value === 'string' && value !== '')
    ?.slice(0, longest)

const numbers = new Set(['identity-number', 'phone'])
