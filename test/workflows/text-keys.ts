/** Every identifier that has words, as paths; a list of words is one: people have more for it in one language. */
export const textKeys = (words: object, path = ''): string[] =>
  Object.entries(words)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? textKeys(value, `${path}/${key}`)
        : [`${path}/${key}`],
    )
    .sort()
