import { NotServed } from '../assembly/errors'

type Test = (value: unknown) => boolean

const leaf = (rule: unknown, where: string): Test => {
  if (rule === null || ['string', 'number', 'boolean'].includes(typeof rule)) return (value) => value === rule
  const [kind, wanted] = Object.entries(rule as object)[0] ?? []
  if (kind === 'prefix') return (value) => typeof value === 'string' && value.startsWith(String(wanted))
  if (kind === 'suffix') return (value) => typeof value === 'string' && value.endsWith(String(wanted))
  if (kind === 'exists') return (value) => (value !== undefined) === wanted
  if (kind === 'anything-but' && typeof wanted !== 'object') return (value) => value !== wanted
  throw new NotServed(`${where}: the event pattern's ${JSON.stringify(rule)} is not served`)
}

/** An EventBridge pattern as a predicate: every named field holds, a list means any of its rules. */
export const compilePattern = (pattern: Record<string, unknown>, where: string): Test => {
  const fields = Object.entries(pattern).map(([name, rules]): [string, Test] => {
    if (!Array.isArray(rules)) return [name, compilePattern(rules as Record<string, unknown>, where)]
    const tests = rules.map((rule) => leaf(rule, where))
    // A field that is a list matches when one of its values does.
    return [name, (value) => [value].flat().some((one) => tests.some((test) => test(one)))]
  })
  return (event) =>
    fields.every(([name, test]) => test((event as Record<string, unknown> | null | undefined)?.[name]))
}
