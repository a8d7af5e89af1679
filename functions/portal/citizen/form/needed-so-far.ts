import type { DocumentRule } from '../../../../workflows/kernel/procedure'

class NotAnswered extends Error {}

/** Answers of which only what is there can be read: a rule that looks at anything else can't be judged yet. */
const readable = (answers: object): object =>
  new Proxy(answers, {
    get(target, name) {
      if (typeof name === 'symbol' || name in Object.prototype) return Reflect.get(target, name)
      const found: unknown = Reflect.get(target, name)
      if (found === undefined) throw new NotAnswered(String(name))
      return typeof found === 'object' && found !== null ? readable(found) : found
    },
  })

/** What a rule will say, as far as the answers until now decide it; undefined while they do not. */
export const soFar = (rule: (answers: never) => boolean, answers: object): boolean | undefined => {
  try {
    return rule(readable(answers) as never)
  } catch {
    // Whether it was not answered or the rule is faulty: filing says so.
    return undefined
  }
}

export const neededSoFar = ({ required }: DocumentRule<never>, answers: object): boolean | undefined =>
  typeof required === 'function' ? soFar(required, answers) : required
