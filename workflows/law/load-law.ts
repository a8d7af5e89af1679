import type { Procedure } from '../kernel/procedure'
import { vocabulary } from './vocabulary'

const wordOf = (name: string): unknown => {
  if (Object.hasOwn(vocabulary, name)) return vocabulary[name]
  throw new Error(
    `imports ${name}, which is none of the words that a law may have of the platform: ${Object.keys(vocabulary).join(', ')}`,
  )
}

/**
 * What the text of an artifact defines. It is run with the words of the law, and nothing else, within its reach by name;
 * who runs it has made sure that it is what was published. `name` stands in the stacks of its errors.
 *
 * @throws Error when it asks for more, or does not export one thing
 */
export const loadLaw = (text: string, name: string): Procedure => {
  const module: { exports: Record<string, unknown> } = { exports: {} }
  new Function('module', 'exports', 'require', `${text}\n//# sourceURL=${name}`)(
    module,
    module.exports,
    wordOf,
  )
  const [first, ...more] = Object.keys(module.exports)
  if (first === undefined) throw new Error('exports nothing; a procedure is wanted')
  if (more.length > 0)
    throw new Error(`exports ${[first, ...more].join(', ')}; one procedure is wanted, and nothing else`)
  return module.exports[first] as Procedure
}
