import type { Completion } from '../../../office/tasks/schemas'
import type { Fault } from '../../layout/error-summary'
import type { Form } from '../../runtime/read-form'
import type { TaskProps } from '../task-props'
import { nameOf } from './compile-rows'
import type { DraftWork } from './draft-work'
import { readChanges } from './read-changes'
import { readCompilation } from './read-compilation'

interface ReadDraftWork {
  /** What goes with the outcome, as the office takes it. */
  body?: Pick<Completion, 'changes' | 'responses' | 'articles'>
  faults: readonly Fault[]
}

/** What was written about a draft, from the form. */
export const readDraftWork = (
  form: Form,
  { visit, names }: Pick<TaskProps, 'visit' | 'names'>,
  { articles, toAnswer }: DraftWork,
): ReadDraftWork => {
  if (toAnswer) {
    const about = {
      all: toAnswer,
      articles,
      nameOf: (one: (typeof toAnswer)[number]) => nameOf(one, { visit, articles, names }),
    }
    const { responses, articles: changed, faults } = readCompilation(form, about, visit)
    return { body: { responses, ...(changed && { articles: changed }) }, faults }
  }
  const { changes, faults } = readChanges(form, articles.length, visit)
  return { body: changes.length > 0 ? { changes } : {}, faults }
}
