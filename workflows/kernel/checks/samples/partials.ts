import type { Field } from '../form-fields'
import type { Applications } from './applications'

type Answers = Record<string, unknown>
const mostApplications = 6

/** Forms as they stand while somebody fills them in, in the form's order: nothing yet, then an answer more each time. */
export const partialsOf = (root: Field, { sound }: Applications): Answers[] => [
  {},
  ...sound.slice(0, mostApplications).flatMap(({ answers }) => {
    const steps: Answers[] = []
    growing(answers, root, (partial) => steps.push(partial))
    return steps
  }),
]

const growing = (value: Answers, { children }: Field, tell: (partial: Answers) => void): void => {
  let partial: Answers = {}
  for (const [name, child] of children ?? []) {
    const inner = value[name]
    if (inner === undefined) continue
    if (child.kind === 'group')
      growing(inner as Answers, child, (group) => tell({ ...partial, [name]: group }))
    partial = { ...partial, [name]: inner }
    tell(partial)
  }
}
