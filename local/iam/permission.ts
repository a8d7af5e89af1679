import type { Statement } from './read-policies'

/** May the holder do `action` (`dynamodb:PutItem`) on `resource` (an ARN)? */
export type May = (action: string, resource: string) => boolean

/** `*` and `?` as IAM has them; actions compare without case. */
const pattern = (texts: string[], flags: string) => {
  const parts = texts.map((text) =>
    text
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.'),
  )
  return new RegExp(`^(?:${parts.join('|')})$`, flags)
}

// Object keys make resources countless; past this, what was remembered is forgotten.
const remembered = 5_000

/** Deny by default; an explicit Deny wins. */
export const permission = (statements: Statement[]): May => {
  const rules = statements.map(({ Effect, Action, Resource }) => ({
    allow: Effect === 'Allow',
    action: pattern(Action, 'i'),
    resource: pattern(Resource, 's'),
  }))
  const decide = (action: string, resource: string) => {
    const matching = rules.filter((rule) => rule.action.test(action) && rule.resource.test(resource))
    return matching.length > 0 && matching.every(({ allow }) => allow)
  }
  const answers = new Map<string, boolean>()
  return (action, resource) => {
    const question = `${action} ${resource}`
    const known = answers.get(question)
    if (known !== undefined) return known
    if (answers.size >= remembered) answers.clear()
    const answer = decide(action, resource)
    answers.set(question, answer)
    return answer
  }
}
