const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isContainer = (value: unknown) => value !== null && typeof value === 'object'

/** Compares values with recorded ones, in which placeholders stand for any text. */
export const createComparison = (wildcards: string[]) => {
  const marks = wildcards.map(escaped).join('|')

  const fits = (actual: string, expected: string): boolean => {
    if (actual === expected) return true
    if (marks !== '') {
      const source = expected
        .split(new RegExp(`(${marks})`))
        .map((part, index) => (index % 2 === 1 ? '.*' : escaped(part)))
        .join('')
      if (new RegExp(`^${source}$`, 's').test(actual)) return true
    }
    // JSON inside of text may be spaced in another way.
    const [a, b] = [parsed(actual), parsed(expected)]
    return isContainer(a) && isContainer(b) && matches(a, b)
  }

  const matches = (actual: unknown, expected: unknown): boolean => {
    if (typeof expected === 'string') {
      if (wildcards.includes(expected)) return actual !== undefined
      return typeof actual === 'string' && fits(actual, expected)
    }
    if (!isContainer(expected) || !isContainer(actual)) return actual === expected
    if (Array.isArray(expected) !== Array.isArray(actual)) return false
    const [a, b] = [actual as Record<string, unknown>, expected as Record<string, unknown>]
    const keys = Object.keys(b)
    return keys.length === Object.keys(a).length && keys.every((key) => key in a && matches(a[key], b[key]))
  }

  return matches
}
