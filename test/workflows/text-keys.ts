/** Every identifier that has words, as paths. */
export const textKeys = (words: object, path = ''): string[] =>
  Object.entries(words)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? textKeys(value, `${path}/${key}`) : [`${path}/${key}`],
    )
    .sort()
