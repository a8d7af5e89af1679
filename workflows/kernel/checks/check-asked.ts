import { checkPredicate } from './check-rule'
import { fault, type Inspection, isRecord } from './inspection'
import { partialsOf } from './samples/partials'
import { type Seen, watchAnswers } from './samples/watch-answers'

/** What is asked only of some can be left out by the others, by a rule that stands on every form half filled in. */
export const checkAsked = (inspection: Inspection, asked: unknown): void => {
  if (asked === undefined) return
  if (!isRecord(asked)) {
    fault(inspection, 'asksOnlyIf', 'must be rules by path of the form', { value: asked })
    return
  }
  if (!inspection.form) return
  const { fields } = inspection.form
  const before = inspection.faults.length
  for (const [path, rule] of Object.entries(asked)) {
    const pointer = `asksOnlyIf['${path}']`
    const field = fields.get(path)
    if (!field) fault(inspection, pointer, 'there is no such field', { allowed: [...fields.keys()] })
    else if (!field.optional)
      fault(inspection, pointer, 'who is not asked could never file', {
        fix: 'make the field optional in the form',
      })
    if (typeof rule !== 'function') {
      fault(inspection, pointer, 'must be a rule on the answers', { value: rule })
      continue
    }
    if (field) checkRule(inspection, pointer, path, rule as Rule)
  }
  if (inspection.faults.length === before) checkCircle(inspection, asked as Record<string, Rule>)
}

/** Of fields that wait for each other's answer none is ever asked. */
const checkCircle = (inspection: Inspection, asked: Record<string, Rule>): void => {
  const goesBy = new Map(
    Object.entries(asked).map(([path, rule]) => [path, readBy(inspection, rule, Object.keys(asked))]),
  )
  const leadsTo = (from: string, seen: Set<string>): Set<string> => {
    for (const next of goesBy.get(from) ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        leadsTo(next, seen)
      }
    return seen
  }
  const waiting = [...goesBy.keys()].filter((path) => leadsTo(path, new Set()).has(path))
  if (waiting.length > 0)
    fault(inspection, `asksOnlyIf['${waiting[0]}']`, 'wait for each other, so that none of them is asked', {
      value: waiting.join(', '),
      fix: 'go by an answer that is asked before',
    })
}

/** Which of these fields, or what they hold, a rule goes by. */
const readBy = ({ form }: Inspection, rule: Rule, paths: readonly string[]): string[] => {
  const seen: Seen = { read: new Set(), missing: new Set(), changed: false }
  for (const { answers } of form!.applications.sound) rule(watchAnswers(answers, form!.root, seen) as never)
  return paths.filter((path) => [...seen.read].some((one) => one === path || one.startsWith(`${path}.`)))
}

type Rule = (answers: never) => unknown

const checkRule = (inspection: Inspection, pointer: string, path: string, rule: Rule): void => {
  const before = inspection.faults.length
  checkEarly(inspection, pointer, path, rule)
  if (inspection.faults.length > before) return
  checkPredicate(inspection, pointer, rule, {
    never: 'the field is never asked',
  })
}

/** Pages ask the rule from the first answer on, when most of the form is not there yet. */
export const checkEarly = (inspection: Inspection, pointer: string, path: string, rule: Rule): void => {
  const { root, applications } = inspection.form!
  for (const partial of partialsOf(root, applications)) {
    const seen: Seen = { read: new Set(), missing: new Set(), changed: false }
    let said: unknown
    try {
      said = rule(watchAnswers(partial, root, seen) as never)
    } catch (error) {
      const known = JSON.stringify(partial)
      fault(inspection, pointer, `fails while the form is half filled in: ${(error as Error)?.message}`, {
        value: known,
        fix: 'mind what is not answered yet: ({ requester }) => requester?.relation === …',
      })
      return
    }
    if ([...seen.read].some((one) => one === path || one.startsWith(`${path}.`))) {
      fault(inspection, pointer, 'asks whether it is answered itself', {
        fix: 'go by the answers before it',
      })
      return
    }
    if (typeof said !== 'boolean' && seen.missing.size === 0) {
      fault(inspection, pointer, 'must say true or false also while the form is half filled in', {
        value: said ?? 'nothing',
        fix: 'compare: ({ requester }) => requester?.isOrganisation === true',
      })
      return
    }
  }
}
